namespace ScottPlot;

/// <summary>Names of font families, as SVG understands them.</summary>
public static class Fonts
{
    public static string Default => "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";
}
