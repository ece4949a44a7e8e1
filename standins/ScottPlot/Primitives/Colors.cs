namespace ScottPlot;

/// <summary>Named web colours.</summary>
public static class Colors
{
    public static Color Transparent => new(0, 0, 0, 0);
    public static Color Black => new(0, 0, 0);
    public static Color White => new(255, 255, 255);
    public static Color Gray => new(128, 128, 128);
}
