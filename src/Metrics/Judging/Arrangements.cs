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
    /// Supported: association is significant and the correlation is at least the bound. Refuted: the correlation is significantly below the bound.
    /// </remarks>
    public static Evidence AreAlike(string first, double[,] firstDistances, string second, double[,] secondDistances, double atLeast)
    {
        Require.That(atLeast is >= 0 and < 1, Assumption.InRange, $"The smallest correlation that matters, {atLeast}, is not in [0, 1).");
        var correlation = Mantel.Correlation(firstDistances, secondDistances);
        var tails = Mantel.Test(firstDistances, secondDistances);
        var below = Mantel.Below(firstDistances, secondDistances, atLeast);
        var runs = firstDistances.GetLength(0);
        return new Evidence
        {
            Claim = $"{first} and {second} are arranged alike, correlation at least {Text.Number(atLeast)}",
            Null = $"the runs of {second} could be labelled otherwise",
            Procedure = "Mantel's test, sampled; jackknife over runs against the bound",
            Measured = $"correlation of distances {correlation:F2} over {runs} runs; {Text.P(Math.Min(tails.TwoSided, 2 * below))}",
            Seeds = runs,
            PFor = correlation >= atLeast ? Math.Min(1, 2 * tails.Greater) : 1,
            PAgainst = Math.Min(1, 2 * below),
            Plan = level => new Outlook(null, "correlation of distances", null, Power.Unreachable(runs, SeedsNeeded.ForCorrelation(level), level, "Mantel's test")),
        };
    }
}
