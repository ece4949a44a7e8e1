namespace Reproducibility.Metrics.Statistics;

/// <summary>
/// The one rule of ties: two numbers that differ by a few units in the last place of the largest magnitude involved are equal.
/// </summary>
/// <remarks>
/// An accuracy of 0.928 raised by 0.01 is 0.938, though in binary the sum is larger by 1e-16. No measurement is exact to 3.6e-15.
/// Magnitudes are those before any cancellation: of a gap 0.938 - 0.928 it is 0.938. Multiplying all by a power of two changes no answer.
/// </remarks>
public static class Rounding
{
    // 16 units in the last place of 1, the most that sums and means of a few terms gather.
    private const double Relative = 1.0 / (1L << 48);

    /// <summary>-1, 0 or 1: less, equal up to rounding, or greater.</summary>
    /// <param name="a">A number or <c>±∞</c>; infinities of one sign are equal.</param>
    /// <param name="b">As <paramref name="a"/>.</param>
    /// <param name="magnitude">Largest magnitude from which the two were computed, where it is above their own.</param>
    public static int Compare(double a, double b, double magnitude = 0)
    {
        if (a == b)
            return 0;
        var largest = Math.Max(Finite(magnitude), Math.Max(Finite(a), Finite(b)));
        var isRounding = double.IsFinite(a) && double.IsFinite(b) && Math.Abs(a - b) / Relative <= largest;
        return isRounding ? 0 : a < b ? -1 : 1;
    }

    /// <summary>The same values, with those that are equal up to rounding made equal, so that ranks and peaks see their ties.</summary>
    /// <param name="values">[n], <c>+∞</c> where censored.</param>
    /// <param name="magnitudes">[n], as in <see cref="Compare"/>.</param>
    public static double[] Merge(IReadOnlyList<double> values, IReadOnlyList<double> magnitudes)
    {
        double[] merged = [.. values];
        int[] order = [.. Enumerable.Range(0, merged.Length).OrderBy(i => values[i])];
        foreach (var (lower, upper) in order.Zip(order.Skip(1)))
            if (Compare(values[upper], values[lower], Math.Max(Finite(magnitudes[upper]), Finite(magnitudes[lower]))) == 0)
                merged[upper] = merged[lower];
        return merged;
    }

    /// <summary>Whether all values are equal up to rounding.</summary>
    internal static bool AreAllEqual(IReadOnlyList<double> values) => Compare(values.Max(), values.Min()) == 0;

    /// <summary>How far a sum may be off: two units in the last place for each term.</summary>
    /// <param name="terms">How many are added.</param>
    /// <param name="magnitude">The largest magnitude among those that they were computed from.</param>
    internal static double OfSum(int terms, double magnitude) => terms * Finite(magnitude) * Relative / 8;

    private static double Finite(double value) => double.IsFinite(value) ? Math.Abs(value) : 0;
}
