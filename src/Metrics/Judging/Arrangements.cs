using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Metrics.Judging;

/// <summary>Claims that two arrangements of the same runs are alike. Procedure: <see cref="Mantel"/>.</summary>
public static class Arrangements
{
    /// <summary>"One layer's trajectories are arranged like the whole net's."</summary>
    /// <param name="first">What the first distances are of, as a finding prints it.</param>
    /// <param name="firstDistances">[runs, runs], symmetric.</param>
    /// <param name="second">What the second distances are of.</param>
    /// <param name="secondDistances">[runs, runs], symmetric, of the same runs.</param>
    /// <param name="atLeast">Smallest correlation of the distances that counts as alike, in [0, 1).</param>
    /// <remarks>
    /// Supported: association is significant, and the correlation is significantly above the bound. Refuted: it is significantly below.
    /// </remarks>
    public static Evidence AreAlike(string first, double[,] firstDistances, string second, double[,] secondDistances, double atLeast)
    {
        Require.That(atLeast is >= 0 and < 1, Assumption.InRange, $"The smallest correlation that matters, {atLeast}, is not in [0, 1).");
        var correlation = Mantel.Correlation(firstDistances, secondDistances);
        var tails = Mantel.Test(firstDistances, secondDistances);
        var bound = Mantel.TestAgainst(firstDistances, secondDistances, atLeast);
        var runs = firstDistances.GetLength(0);
        return new Evidence
        {
            Claim = $"{first} and {second} are arranged alike, correlation above {Text.Number(atLeast)}",
            Null = $"the runs of {second} could be labelled otherwise, or the correlation of distances is no more than {Text.Number(atLeast)}",
            Procedure = "Mantel's test, sampled; jackknife over runs against the bound",
            Measured = $"correlation of distances {correlation:F2} over {runs} runs; {Text.P(tails.TwoSided)} (none), {Text.P(bound.TwoSided)} (against {Text.Number(atLeast)})",
            Seeds = runs,
            PFor = Math.Min(1, 2 * Math.Max(tails.Greater, bound.Greater)),
            PAgainst = Math.Min(1, 2 * bound.Less),
            Plan = level => new Outlook(null, "correlation of distances", null, Power.Unreachable(runs, SeedsNeeded.ForCorrelation(level), level, "Mantel's test") ?? "the runs are too few for a bound this near"),
        };
    }
}
