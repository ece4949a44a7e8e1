namespace Reproducibility.Metrics.Statistics;

/// <summary>
/// Interval of the median between two order statistics (Hahn and Meeker 1991, section 5.2), the inversion of the sign test. Assumes
/// independent seeds, nothing of the shape; a censored value is above every other.
/// </summary>
public static class MedianInterval
{
    /// <summary>Covers at least as often as it says. With too few values (below 6 at 0.95) it is unbounded.</summary>
    /// <param name="values">One value per seed, [n].</param>
    /// <param name="confidence">Coverage, in (0, 1).</param>
    /// <exception cref="AssumptionException">No values, or NaN.</exception>
    public static Interval Of(ReadOnlySpan<double> values, double confidence = 0.95)
    {
        Require.Valid(values, nameof(values));
        var sorted = values.ToArray();
        Array.Sort(sorted);
        // The largest k for which P(fewer than k of the values lie on one given side of the median) stays within half the miss rate.
        var k = 0;
        while (2 * BinomialTest.AtLeast(sorted.Length - k, sorted.Length, 0.5) <= 1 - confidence)
            k++;
        return k == 0
            ? new Interval(double.NegativeInfinity, double.PositiveInfinity, confidence)
            : new Interval(sorted[k - 1], sorted[^k], confidence);
    }
}
