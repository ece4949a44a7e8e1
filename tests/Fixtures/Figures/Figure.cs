namespace Reproducibility.Fixtures.Figures;

/// <summary>
/// A picture that answers a claim at a look: the finding as its title, and one panel or several side by side. The SVG holds the data that it draws,
/// so that two versions compare by their data. Made by the static functions of this record (<see cref="Curves"/>, <see cref="Fits"/>, <see
/// cref="Dots"/>, ...).
/// </summary>
/// <param name="Title">The finding, as a sentence.</param>
/// <param name="Panels">One or more.</param>
public sealed partial record Figure(string Title, IReadOnlyList<Panel> Panels)
{
    /// <summary>What the marks mean, for example "median and quartiles of 16 seeds".</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>Pixels.</summary>
    public int Width { get; init; } = 700;

    /// <summary>Pixels.</summary>
    public int Height { get; init; } = 450;

    /// <summary>
    /// How far a number may lie from the accepted one: on a logarithmic axis a share of the number itself,
    /// on a linear axis a share of what the axis spans.
    /// </summary>
    public double Tolerance { get; init; } = 0.02;

    /// <summary>The panels of several figures in one row; each figure's title becomes its panel's. Axes with equal labels show equal ranges.</summary>
    public static Figure SideBySide(string title, params IReadOnlyList<Figure> figures)
    {
        Panel[] panels = [.. figures.SelectMany(figure => figure.Panels.Select(panel => panel with { Title = figure.Title }))];
        return new Figure(title, [.. panels.Select(panel => panel.Alongside(panels))])
        {
            Note = string.Join(' ', figures.Select(figure => figure.Note).Distinct()).Trim(),
            Tolerance = figures.Max(figure => figure.Tolerance),
        };
    }

    private static T[] AtLeastOne<T>(IEnumerable<T> items, string what) => items.ToArray() is { Length: > 0 } array
        ? array
        : throw new ArgumentException($"A figure needs at least one {what}.", nameof(items));

    /// <summary>An SVG document; the same figure gives the same text.</summary>
    public string ToSvg() => SvgDocument.Write(this);
}
