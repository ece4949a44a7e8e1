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
    /// Undecided where runs are too few, or all equally far apart on one side.
    /// </remarks>
    public static Evidence AreAlike(string first, double[,] firstDistances, string second, double[,] secondDistances, double atLeast)
    {
        Require.That(atLeast is >= 0 and < 1, Assumption.InRange, $"The smallest correlation that matters, {atLeast}, is not in [0, 1).");
        var runs = firstDistances.GetLength(0);
        Require.SameLength(runs, secondDistances.GetLength(0), $"Runs of {first} and {second}");
        string[] constant =
            [.. new[] { (first, firstDistances), (second, secondDistances) }.Where(side => Mantel.IsConstant(side.Item2)).Select(side => side.Item1)];
        var tells = runs >= SeedsNeeded.FewestForArrangement && constant.Length == 0;
        var tails = tells ? Mantel.Test(firstDistances, secondDistances) : new Tails(1, 1);
        var bound = tells ? Mantel.TestAgainst(firstDistances, secondDistances, atLeast) : new Tails(1, 1);
        return new Evidence
        {
            Claim = $"{first} and {second} are arranged alike, correlation above {Numbers.InText(atLeast)}",
            Null = $"the runs of {second} could be labelled otherwise, or the correlation of distances is no more than {Numbers.InText(atLeast)}",
            Procedure = "Mantel's test, sampled; jackknife over runs against the bound",
            Measured = runs < SeedsNeeded.FewestForArrangement ? $"{runs} runs have too few distances for a correlation"
                : !tells ? $"between the {runs} runs of {Text.List(constant)} all distances are equal"
                : $"correlation of distances {Mantel.Correlation(firstDistances, secondDistances):F2} over {runs} runs; {Text.P(tails)} (none), "
                + $"{Text.P(bound)} (against {Numbers.InText(atLeast)})",
            Seeds = runs,
            PFor = Math.Min(1, 2 * Math.Max(tails.Greater, bound.Greater)),
            // Around 0 the jackknife takes a few runs far from the others for certainty; there relabelling is exact, and must say so too.
            PAgainst = Math.Min(1, 2 * (atLeast == 0 ? Math.Max(bound.Less, tails.Less) : bound.Less)),
            Plan = level => new Outlook(
                null,
                "correlation of distances",
                null,
                Power.Unreachable(runs, SeedsNeeded.ForCorrelation(level), level, "Mantel's test")
                    ?? (constant.Length > 0 ? "a constant has no correlation" : "the runs are too few for a bound this near")),
        };
    }
}
