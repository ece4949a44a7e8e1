using MathNet.Numerics;

namespace Reproducibility.Metrics.Judging;

/// <summary>
/// For planning a study: the fewest seeds with which a test can reach a level at all, which takes data that all point one way. To refute
/// a compound claim its level is shared among the parts, hence <c>parts</c>.
/// </summary>
public static class SeedsNeeded
{
    /// <summary>Paired comparison or level of a median: 2^(1-n) must reach the level. 13 at 2.5e-4.</summary>
    public static int ForPaired(double level = ErrorBudget.PerClaim, int parts = 1) => Fewest(level, parts, n => n * Math.Log(2));

    /// <summary>Share of seeds above a bound: 2 share^n must reach the level. 13 at 2.5e-4 for one half, 86 for 0.9.</summary>
    public static int ForShare(double share, double level = ErrorBudget.PerClaim) => Fewest(level, 1, n => -n * Math.Log(share));

    /// <summary>An order within one run, however many levels it has, says nothing of other seeds.</summary>
    public const int FewestForOrder = 3;

    /// <summary>Runs below which Fisher's approximation of a correlation against a bound is poor.</summary>
    public const int FewestForFisher = 10;

    /// <summary>Runs whose distances are more than one number each, so that leaving one out leaves some.</summary>
    public const int FewestForArrangement = 4;

    /// <summary>Trend over ordered conditions: 2 / k!^n must reach the level. 6, 3 and 3 at 2.5e-4 for 3, 4 and 5 conditions.</summary>
    public static int ForTrend(int conditions, double level = ErrorBudget.PerClaim) =>
        Math.Max(FewestForOrder, Fewest(level, 1, n => n * SpecialFunctions.FactorialLn(conditions)));

    /// <summary>Rank correlation over n runs: 2 / n! must reach the level. 8 at 2.5e-4; 10 against a bound above 0.</summary>
    public static int ForCorrelation(double level = ErrorBudget.PerClaim, double atLeast = 0) =>
        Math.Max(atLeast > 0 ? FewestForFisher : 0, Fewest(level, 1, SpecialFunctions.FactorialLn));

    // The number of equally likely arrangements, as a logarithm, must be 2 parts / level.
    private static int Fewest(double level, int parts, Func<int, double> logArrangements)
    {
        var needed = Math.Log(2 * parts / level);
        var seeds = 1;
        while (logArrangements(seeds) < needed - 1e-12)
            seeds++;
        return seeds;
    }
}
