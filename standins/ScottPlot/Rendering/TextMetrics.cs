namespace ScottPlot.Rendering;

/// <summary>
/// How much space a text takes. The widths are Helvetica's, widened so that the fonts that stand in for it,
/// up to 15 % wider, fit as well.
/// </summary>
internal static class TextMetrics
{
    /// <summary>Heights above and below the base line, and of a capital letter, in units of the font size.</summary>
    internal const float Ascent = 0.86f, Descent = 0.24f, CapHeight = 0.72f;

    private const float Allowance = 1.15f;
    private const float BoldFactor = 1.13f;

    /// <summary>Characters from space to tilde, in thousandths of the font size.</summary>
    private static readonly int[] Widths =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    internal static string[] Lines(LabelStyle style) => style.Text.Split('\n');

    internal static float LineHeight(LabelStyle style) => style.LineSpacing ?? style.FontSize * (Ascent + Descent);

    /// <summary>Of the widest line, in pixels.</summary>
    internal static float Width(string text, LabelStyle style) =>
        text.Split('\n').Max(line => line.Sum(Thousandths)) * style.FontSize / 1000 * Allowance * (style.Bold ? BoldFactor : 1);

    internal static float Height(LabelStyle style) =>
        style.FontSize * (Ascent + Descent) + (Lines(style).Length - 1) * LineHeight(style);

    private static int Thousandths(char c) => c switch
    {
        >= ' ' and <= '~' => Widths[c - ' '],
        '\u00B2' or '\u00B3' or '\u00B9' or (>= '\u2070' and <= '\u209F') => 370,
        >= '\u2E80' => 1000,
        _ => 600,
    };
}
