using MathNet.Numerics.Distributions;

namespace Reproducibility.Metrics.Statistics;

/// <summary>
/// Spearman's rank correlation (1904) with mid-ranks for ties. The test of no association permutes one side: exact up to 12 pairs,
/// sampled above. Interval and test against another value use Fisher's z with Bonett and Wright's standard error (2000). Assumes
/// independent pairs.
/// </summary>
public static class Spearman
{
    /// <summary>The correlation, in [-1, 1]; 0 where one side is constant, though a constant has none: who judges asks that first.</summary>
    /// <param name="x">[n] values, <c>+∞</c> where censored.</param>
    /// <param name="y">[n] values, <c>+∞</c> where censored.</param>
    /// <exception cref="AssumptionException">No values, unequal lengths, or NaN.</exception>
    public static double Correlation(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Require.SameLength(x.Length, y.Length, "x and y");
        var r = MathNet.Numerics.Statistics.Correlation.Pearson(Ranking.MidRanks(x), Ranking.MidRanks(y));
        return double.IsNaN(r) ? 0 : Math.Clamp(r, -1, 1);
    }

    /// <summary>Permutation test of no association. <see cref="Tails.Greater"/> is small when y rises with x.</summary>
    /// <inheritdoc cref="Correlation"/>
    public static Tails Test(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Require.SameLength(x.Length, y.Length, "x and y");
        return LinearRank.Test([Ranking.Doubled(x)], [Ranking.Doubled(y)]);
    }

    /// <summary>Permutation test of association within seeds: ranks are permuted within each seed, and the seeds' statistics summed.</summary>
    /// <param name="x">[seeds][k] values.</param>
    /// <param name="y">[seeds][k] values.</param>
    /// <exception cref="AssumptionException">No values, unequal lengths, or NaN.</exception>
    public static Tails TestWithin(IReadOnlyList<double[]> x, IReadOnlyList<double[]> y)
    {
        Require.That(x.Count > 0, Assumption.NotEmpty, "There are no seeds.");
        Require.SameLength(x.Count, y.Count, "Seeds of x and y");
        foreach (var (a, b) in x.Zip(y))
            Require.SameLength(a.Length, b.Length, "x and y");
        return LinearRank.Test([.. x.Select(row => Ranking.Doubled(row))], [.. y.Select(row => Ranking.Doubled(row))]);
    }

    /// <summary>Normal test of the correlation against a value other than 0, for n of at least 10.</summary>
    /// <param name="correlation">The observed correlation.</param>
    /// <param name="pairs">Number of pairs, above 3.</param>
    /// <param name="value">The value under the null, in (-1, 1).</param>
    public static Tails TestAgainst(double correlation, int pairs, double value)
    {
        Require.That(Math.Abs(value) < 1, Assumption.InRange, $"A correlation of {value} cannot be a null value.");
        var z = (Math.Atanh(correlation) - Math.Atanh(value)) / StandardError(value, pairs);
        return Tails.Approximate(Normal.CDF(0, 1, z), Normal.CDF(0, 1, -z));
    }

    /// <summary>Interval of the correlation.</summary>
    /// <param name="correlation">The observed correlation.</param>
    /// <param name="pairs">Number of pairs; below 4 the interval is [-1, 1].</param>
    /// <param name="confidence">Coverage, in (0, 1).</param>
    public static Interval Interval(double correlation, int pairs, double confidence = 0.95)
    {
        if (pairs < 4)
            return new Interval(-1, 1, confidence);
        var reach = Normal.InvCDF(0, 1, (1 + confidence) / 2) * StandardError(correlation, pairs);
        var z = Math.Atanh(Math.Clamp(correlation, -1 + 1e-12, 1 - 1e-12));
        return new Interval(Math.Tanh(z - reach), Math.Tanh(z + reach), confidence);
    }

    private static double StandardError(double correlation, int pairs) => Math.Sqrt((1 + correlation * correlation / 2) / (pairs - 3));
}
