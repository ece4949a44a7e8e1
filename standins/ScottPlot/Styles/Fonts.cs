namespace ScottPlot;

/// <summary>Names of font families, as SVG understands them.</summary>
public static class Fonts
{
    public static string Default => "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";
    public static string Sans => "sans-serif";
    public static string Serif => "serif";
    public static string Monospace => "monospace";
}

/// <summary>Reached as <c>plot.Font</c>.</summary>
public class FontStyler
{
    internal string Family { get; private set; } = Fonts.Default;

    /// <summary>Use one font for all texts that name none; where it is missing, the default stands in.</summary>
    public void Set(string fontName) => Family = $"'{fontName}', {Fonts.Default}";
}
