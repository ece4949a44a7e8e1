using System.Globalization;
using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Metrics.Judging;

/// <summary>The phrases of a finding: p-values, shares, lists. Single numbers are <see cref="Numbers"/>'.</summary>
internal static class Text
{
    /// <summary>Two digits, doubled: "p = 0.012", "p = 3.1e-5"; "p &lt; 2.0e-5" where the test cannot tell how small it is.</summary>
    internal static string P(Tails tails) => P(tails.TwoSided, tails.Bound);

    /// <inheritdoc cref="P(Tails)"/>
    internal static string P(double p, double bound = 2 * Tails.Smallest) =>
        (p <= bound ? "p < " : "p = ") + (p < 1e-3 ? Numbers.Scientific(p, "0.0e+0") : Math.Round(p, p < 0.1 ? 3 : 2).ToString(CultureInfo.InvariantCulture));

    /// <summary>"within 300 to 400", "at 400".</summary>
    internal static string Within(double low, double high) =>
        low == high ? $"at {Numbers.InText(low)}" : $"within {Numbers.InText(low)} to {Numbers.InText(high)}";

    /// <summary>"1.00 [0.79, 1.00]".</summary>
    internal static string Share(double value, Interval interval) => $"{value:F2} [{interval.Lower:F2}, {interval.Upper:F2}]";

    /// <summary>How a null distribution was found.</summary>
    internal static string Exactness(bool exact) => exact ? "exact" : "sampled";

    /// <summary>"a", "a and b", "a, b and c".</summary>
    internal static string List(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : string.Join(", ", items.Take(items.Count - 1)) + " and " + items[^1];
}
