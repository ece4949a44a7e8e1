using System.Runtime.CompilerServices;

namespace Reproducibility.Metrics.Statistics;

/// <summary>
/// Friedman's test (1937) that conditions differ at all, in no stated order: each seed ranks its conditions, and the statistic is the
/// sum of squares of the conditions' rank sums. The null distribution permutes ranks within seeds and is sampled. Assumes independent seeds.
/// </summary>
public static class Friedman
{
    /// <param name="bySeed">[seeds][k] values; <c>+∞</c> where censored.</param>
    /// <returns>p-value in (0, 1]; it has one side only, as the statistic has no direction.</returns>
    /// <exception cref="AssumptionException">No seeds, rows of unequal length, or NaN.</exception>
    public static double Test(IReadOnlyList<double[]> bySeed)
    {
        Require.That(bySeed.Count > 0 && bySeed[0].Length > 1, Assumption.NotEmpty, "Friedman's test needs seeds, and two conditions or more.");
        foreach (var row in bySeed)
            Require.SameLength(bySeed[0].Length, row.Length, "Conditions of a seed");
        var ranks = bySeed.Select(row => Ranking.Doubled(row)).ToArray();
        var random = new MonteCarlo();
        var observed = SumOfSquares(ranks);
        var asLarge = 0;
        for (var repeat = 0; repeat < MonteCarlo.Permutations; repeat++)
        {
            foreach (var row in ranks)
                random.Shuffle<int>(row);
            asLarge += SumOfSquares(ranks) >= observed ? 1 : 0;
        }

        return Tails.Sampled(0, asLarge, MonteCarlo.Permutations).Greater;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long SumOfSquares(int[][] ranks)
    {
        long squares = 0;
        for (var j = 0; j < ranks[0].Length; j++)
        {
            long sum = 0;
            foreach (var row in ranks)
                sum += row[j];
            squares += sum * sum;
        }

        return squares;
    }
}
