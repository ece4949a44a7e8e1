using System.Globalization;

namespace ScottPlot;

/// <summary>Red, green, blue and alpha, one byte each.</summary>
public readonly record struct Color
{
    public Color(byte red, byte green, byte blue, byte alpha = 255) => (Red, Green, Blue, Alpha) = (red, green, blue, alpha);

    public Color(float red, float green, float blue, float alpha = 1)
        : this((byte)(red * 255), (byte)(green * 255), (byte)(blue * 255), (byte)(alpha * 255))
    {
    }

    public Color(string hexCode) => this = FromHex(hexCode);

    public byte Red { get; }
    public byte Green { get; }
    public byte Blue { get; }
    public byte Alpha { get; }
    public byte R => Red;
    public byte G => Green;
    public byte B => Blue;
    public byte A => Alpha;

    /// <summary>From RRGGBB or RRGGBBAA, with or without a number sign; black when it is not a colour.</summary>
    public static Color FromHex(string hex)
    {
        var digits = hex.TrimStart('#');
        if (digits.Length == 6)
            digits += "FF";
        return uint.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgba)
            ? new Color((byte)(rgba >> 24), (byte)(rgba >> 16), (byte)(rgba >> 8), (byte)rgba)
            : Colors.Black;
    }

    public Color WithAlpha(byte alpha) => new(Red, Green, Blue, alpha);
    public Color WithAlpha(double alpha) => WithAlpha((byte)(alpha * 255));
    public Color WithOpacity(double opacity = .5) => WithAlpha(opacity);

    public string ToStringRGB() => $"#{Red:X2}{Green:X2}{Blue:X2}";

    public string ToHex() => Alpha == 255 ? ToStringRGB() : $"{ToStringRGB()}{Alpha:X2}";
}
