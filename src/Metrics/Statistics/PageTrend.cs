namespace Reproducibility.Metrics.Statistics;

/// <summary>
/// Page's L test of ordered conditions (Page 1963, "Ordered hypotheses for multiple treatments"): each seed ranks its k conditions, and
/// L = Σ_j j · (sum over seeds of the rank of condition j). Under the null the conditions of a seed are exchangeable; seeds are
/// independent. Exact, conditional on ties, up to 12 conditions and any number of seeds; sampled above.
/// </summary>
public static class PageTrend
{
    /// <param name="bySeed">[seeds][k] values, conditions in the claimed order; <c>+∞</c> where censored.</param>
    /// <returns><see cref="Tails.Greater"/> is small when values rise along the order.</returns>
    /// <exception cref="AssumptionException">No seeds, fewer than two conditions, rows of unequal length, or NaN.</exception>
    public static Tails Test(IReadOnlyList<double[]> bySeed)
    {
        Check(bySeed);
        var order = Enumerable.Range(1, bySeed[0].Length).ToArray();
        return LinearRank.Test([.. bySeed.Select(_ => order)], [.. bySeed.Select(row => Ranking.Doubled(row))]);
    }

    private static void Check(IReadOnlyList<double[]> bySeed)
    {
        Require.That(bySeed.Count > 0, Assumption.NotEmpty, "There are no seeds.");
        foreach (var row in bySeed)
        {
            Require.SameLength(bySeed[0].Length, row.Length, "Conditions of a seed");
            Require.Valid(row, "conditions");
        }

        Require.That(bySeed[0].Length >= 2, Assumption.NotEmpty, "An order needs at least two conditions.");
    }
}
