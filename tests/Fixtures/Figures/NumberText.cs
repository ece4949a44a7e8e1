using System.Globalization;

namespace Reproducibility.Fixtures.Figures;

/// <summary>Numbers as a reader wants them on an axis.</summary>
public static class NumberText
{
    /// <summary>With so many decimals, a thousands separator and a true minus sign.</summary>
    public static string Plain(double value, int decimals = 0)
    {
        var rounded = Math.Round(value, Math.Clamp(decimals, 0, 15));
        var text = Math.Abs(rounded).ToString($"#,0.{new string('0', decimals)}", CultureInfo.InvariantCulture);
        return rounded < 0 ? $"−{text}" : text;
    }

    /// <summary>With so many significant digits, as a power of ten where it would be long.</summary>
    public static string Significant(double value, int digits = 3)
    {
        if (value == 0)
            return "0";
        if (!double.IsFinite(value))
            return double.IsNaN(value) ? "–" : value > 0 ? "∞" : "−∞";
        var exponent = (int)Math.Floor(Math.Log10(Math.Abs(Round(value, digits))));
        return exponent is >= -4 and < 6
            ? Plain(Round(value, digits), Math.Max(0, digits - 1 - exponent))
            : $"{Plain(value / Math.Pow(10, exponent), digits - 1)} × {Power(exponent)}";
    }

    /// <summary>10 with a raised exponent.</summary>
    public static string Power(int exponent) =>
        "10" + string.Concat(exponent.ToString(CultureInfo.InvariantCulture).Select(c => c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0']));

    /// <summary>To so many significant digits.</summary>
    internal static double Round(double value, int digits) =>
        double.IsFinite(value) ? double.Parse(value.ToString($"G{digits}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : value;
}
