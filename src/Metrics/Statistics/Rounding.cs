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
    // 2^-48: a unit in the last place is 2^-52 at most, and up to 16 of them come together in sums of a few terms.
    private const double Scale = 1L << 48;

    /// <summary>-1, 0 or 1: less, equal up to rounding, or greater.</summary>
    /// <param name="a">A number or <c>±∞</c>; infinities of one sign are equal.</param>
    /// <param name="b">As <paramref name="a"/>.</param>
    /// <param name="magnitude">Largest magnitude from which the two were computed, where it is above their own.</param>
    public static int Compare(double a, double b, double magnitude = 0)
    {
        if (a == b)
            return 0;
        var largest = Math.Max(Finite(magnitude), Math.Max(Finite(a), Finite(b)));
        return double.IsFinite(a) && double.IsFinite(b) && Math.Abs(a - b) * Scale <= largest ? 0 : a < b ? -1 : 1;
    }

    /// <summary>Whether two numbers are equal up to rounding.</summary>
    public static bool AreEqual(double a, double b, double magnitude = 0) => Compare(a, b, magnitude) == 0;

    private static double Finite(double value) => double.IsFinite(value) ? Math.Abs(value) : 0;
}
