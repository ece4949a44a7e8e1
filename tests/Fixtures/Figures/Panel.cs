using ScottPlot;

namespace Reproducibility.Fixtures.Figures;

/// <summary>One data area of a figure.</summary>
/// <param name="Title">Empty where the figure has one panel only.</param>
/// <param name="X">Horizontal axis.</param>
/// <param name="Y">Vertical axis.</param>
/// <param name="Series">The data that the panel draws.</param>
/// <param name="Draw">Draws the panel for a width and a height in pixels.</param>
public sealed record Panel(string Title, Axis X, Axis Y, IReadOnlyList<Series> Series, Func<Panel, int, int, Plot> Draw)
{
    /// <summary>The panel with axes that reach as far as those of all panels whose axes have the same labels.</summary>
    internal Panel Alongside(IReadOnlyCollection<Panel> others) => this with
    {
        X = X with { Reach = [.. others.Where(other => other.X.Label == X.Label).SelectMany(other => other.Series).SelectMany(series => series.X)] },
        Y = Y with { Reach = [.. others.Where(other => other.Y.Label == Y.Label).SelectMany(other => other.Series).SelectMany(series => series.Y)] },
    };
}

/// <summary>What an axis shows.</summary>
/// <param name="Label">Quantity, with its unit in parentheses where it has one.</param>
/// <param name="Log">Whether equal distances are equal ratios.</param>
public sealed record Axis(string Label, bool Log = false)
{
    /// <summary>Values that the axis shows beside the data.</summary>
    public IReadOnlyList<double> Reach { get; init; } = [];

    /// <summary>Whether it is a value that the axis has no place for: an infinite one, or 0 and below where equal distances are equal ratios.</summary>
    internal bool IsBeyond(double value) => double.IsInfinity(value) || (Log && value <= 0);
}

/// <summary>Numbers that a panel draws; x and y have one length, NaN is a gap.</summary>
public sealed record Series(string Name, double[] X, double[] Y);
