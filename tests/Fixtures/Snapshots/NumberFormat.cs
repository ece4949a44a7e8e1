using System.Globalization;

namespace Reproducibility.Fixtures.Snapshots;

/// <summary>How a number is printed, in the invariant culture: NaN as an en dash, infinity as a sign.</summary>
public sealed record NumberFormat
{
    private readonly int digits;
    private readonly bool significant;

    private NumberFormat(int digits, bool significant) => (this.digits, this.significant) = (digits, significant);

    /// <summary>1.50, 0.0123, 1570; outside of 1e-4 to 1e6 as 1.57e-05.</summary>
    public static NumberFormat Significant(int digits) => digits is >= 1 and <= 15
        ? new(digits, significant: true)
        : throw new ArgumentOutOfRangeException(nameof(digits), digits, "1 to 15 significant digits.");

    /// <summary>A fixed number of places after the point.</summary>
    public static NumberFormat Decimals(int digits) => digits is >= 0 and <= 15
        ? new(digits, significant: false)
        : throw new ArgumentOutOfRangeException(nameof(digits), digits, "0 to 15 places after the point.");

    public string Print(double value) => value switch
    {
        double.NaN => "–",
        double.PositiveInfinity => "∞",
        double.NegativeInfinity => "-∞",
        _ when !significant => WithoutNegativeZero(value.ToString("F" + digits, CultureInfo.InvariantCulture)),
        0 => "0",
        _ => PrintSignificant(value),
    };

    private string PrintSignificant(double value)
    {
        // The mantissa is rounded first, so that 9.999 has the exponent of 10.0.
        var scientific = value.ToString($"e{digits - 1}", CultureInfo.InvariantCulture);
        var (mantissa, exponent) = scientific.Split('e') is [var m, var e] ? (m, int.Parse(e, CultureInfo.InvariantCulture)) : default;
        if (exponent is < -4 or >= 6)
            return $"{mantissa}e{exponent.ToString("+00;-00", CultureInfo.InvariantCulture)}";
        var rounded = decimal.Parse(scientific, NumberStyles.Float, CultureInfo.InvariantCulture);
        return rounded.ToString("F" + Math.Max(0, digits - 1 - exponent), CultureInfo.InvariantCulture);
    }

    private static string WithoutNegativeZero(string printed) =>
        printed.StartsWith('-') && printed.All(c => c is '-' or '0' or '.') ? printed[1..] : printed;
}
