using System.Globalization;

namespace Reproducibility.Metrics;

/// <summary>Numbers in print, in the invariant culture, by where they stand.</summary>
public static class Numbers
{
    /// <summary>In a sentence, with four digits: 5471, 0.06148, 6.1e-5, ∞.</summary>
    public static string InText(double value)
    {
        var size = Math.Abs(value);
        if (double.IsInfinity(value))
            return value > 0 ? "∞" : "-∞";
        if (size is >= 1000 and < 1e7)
            return value.ToString("F0", CultureInfo.InvariantCulture);
        return size != 0 && size is < 1e-3 or >= 1e7 ? Scientific(value, "0.##e+0") : value.ToString("G4", CultureInfo.InvariantCulture);
    }

    /// <summary>By a format with an exponent, of which no plus sign is printed.</summary>
    internal static string Scientific(double value, string format) =>
        value.ToString(format, CultureInfo.InvariantCulture).Replace("e+", "e", StringComparison.Ordinal);
}
