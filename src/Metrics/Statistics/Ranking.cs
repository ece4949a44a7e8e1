using MathNet.Numerics.Statistics;

namespace Reproducibility.Metrics.Statistics;

/// <summary>Mid-ranks: tied values share the mean of their ranks. Censored values (<c>+∞</c>) rank last and tie with one another.</summary>
public static class Ranking
{
    /// <summary>Ranks 1 to n of n values.</summary>
    public static double[] MidRanks(ReadOnlySpan<double> values)
    {
        Require.Valid(values, nameof(values));
        var finite = values.ToArray();
        for (var i = 0; i < finite.Length; i++)
            finite[i] = Math.Min(finite[i], double.MaxValue); // MathNet does not see that two infinities are equal
        return ArrayStatistics.RanksInplace(finite, RankDefinition.Average);
    }

    /// <summary>Twice the mid-ranks, which are whole numbers.</summary>
    internal static int[] Doubled(ReadOnlySpan<double> values) => Array.ConvertAll(MidRanks(values), r => (int)(2 * r));
}
