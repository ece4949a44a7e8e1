namespace ScottPlot;

/// <summary>Named web colours, and C0 to C9 of the default palette.</summary>
public static class Colors
{
    private static readonly Palettes.Category10 Category10 = new();

    public static Color Transparent => new(0, 0, 0, 0);
    public static Color Black => new(0, 0, 0);
    public static Color White => new(255, 255, 255);
    public static Color Gray => new(128, 128, 128);
    public static Color DimGray => new(105, 105, 105);
    public static Color DarkGray => new(169, 169, 169);
    public static Color LightGray => new(211, 211, 211);
    public static Color Red => new(255, 0, 0);
    public static Color Green => new(0, 128, 0);
    public static Color Blue => new(0, 0, 255);
    public static Color Navy => new(0, 0, 128);
    public static Color SteelBlue => new(70, 130, 180);
    public static Color Orange => new(255, 165, 0);
    public static Color Yellow => new(255, 255, 0);
    public static Color Magenta => new(255, 0, 255);
    public static Color Purple => new(128, 0, 128);
    public static Color Cyan => new(0, 255, 255);

    public static Color C0 => Category10.GetColor(0);
    public static Color C1 => Category10.GetColor(1);
    public static Color C2 => Category10.GetColor(2);
    public static Color C3 => Category10.GetColor(3);
    public static Color C4 => Category10.GetColor(4);
    public static Color C5 => Category10.GetColor(5);
    public static Color C6 => Category10.GetColor(6);
    public static Color C7 => Category10.GetColor(7);
    public static Color C8 => Category10.GetColor(8);
    public static Color C9 => Category10.GetColor(9);
}
