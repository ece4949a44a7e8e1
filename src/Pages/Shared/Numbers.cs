using System.Globalization;

namespace Reproducibility.Pages.Shared;

/// <summary>Numbers as the pages print them.</summary>
internal static class Numbers
{
    /// <summary>Three digits: 0.0123, 5470, 3.1e-5.</summary>
    internal static string Short(double value) => value switch
    {
        double.PositiveInfinity => "∞",
        double.NegativeInfinity => "-∞",
        0 => "0",
        _ when Math.Abs(value) is < 1e-3 or >= 1e6 => value.ToString("0.##e+0", CultureInfo.InvariantCulture).Replace("e+", "e", StringComparison.Ordinal),
        _ when Math.Abs(value) >= 1000 => value.ToString("F0", CultureInfo.InvariantCulture),
        _ => value.ToString("G3", CultureInfo.InvariantCulture),
    };

    /// <summary>A place on an axis as SVG wants it: "37.5%".</summary>
    internal static string Percent(double share) => (100 * share).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
