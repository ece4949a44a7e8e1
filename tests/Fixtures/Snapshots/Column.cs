using System.Globalization;

namespace Reproducibility.Fixtures.Snapshots;

/// <summary>A column of a <see cref="Table"/>: of text where only its name is given, else of numbers.</summary>
/// <param name="Name">The quantity.</param>
/// <param name="Tolerance">How far a number may drift between machines; exact by default.</param>
/// <param name="Format">How numbers are printed; three significant digits by default. Print more digits than the tolerance needs.</param>
/// <param name="Unit">Stands in square brackets behind the name.</param>
/// <param name="Budget">What an infinite value ran out of: it is printed as <c>&gt; 20000</c>, not reached within 20000.</param>
public sealed record Column(
    string Name, Tolerance? Tolerance = null, NumberFormat? Format = null, string? Unit = null, double? Budget = null)
{
    private static readonly NumberFormat threeDigits = NumberFormat.Significant(3);

    /// <summary>The header, with unit and tolerance: <c>error [px] (±5 %)</c>.</summary>
    public string Header => Escape(
        Name + (Unit is null ? "" : $" [{Unit}]") + (Tolerance is { } t && t.ToString() is { Length: > 0 } stated ? $" ({stated})" : ""));

    public bool IsNumeric => Tolerance is not null || Format is not null;

    /// <summary>A cell's text. A <see cref="FormattableString"/> has each of its numbers printed in the column's format.</summary>
    public string Print(object? cell) => cell switch
    {
        null => "–",
        string text => Escape(text),
        FormattableString mixed => string.Format(CultureInfo.InvariantCulture, Escape(mixed.Format), mixed.GetArguments().Select(Print).ToArray<object>()),
        double.PositiveInfinity or float.PositiveInfinity when Budget is { } budget =>
            "> " + budget.ToString("R", CultureInfo.InvariantCulture),
        double number => (Format ?? threeDigits).Print(number),
        float number => (Format ?? threeDigits).Print(number),
        bool flag => flag ? "yes" : "no",
        _ => Escape(Convert.ToString(cell, CultureInfo.InvariantCulture) ?? ""),
    };

    private static string Escape(string text) => text.ReplaceLineEndings(" ").Replace("|", @"\|").Trim();
}
