using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Metrics.Judging;

/// <summary>
/// Claims that hold or fail without chance: a parameter count, an identity, an update that a zero gradient leaves out. One
/// counter-example refutes; the p-values are 0 and 1.
/// </summary>
public static class Fact
{
    /// <summary>"The three nets have equally many parameters."</summary>
    /// <param name="statement">The claim in words.</param>
    /// <param name="holds">Whether it holds.</param>
    /// <param name="numbers">The numbers that show it: "861, 752 and 751 parameters".</param>
    public static Evidence Holds(string statement, bool holds, string numbers) => Of(statement, holds, numbers, seeds: 1);

    /// <summary>"A zero gradient changes no weight", checked in every seed.</summary>
    /// <param name="statement">The claim in words.</param>
    /// <param name="bySeed">Whether it holds, [seeds].</param>
    /// <exception cref="AssumptionException">No seeds.</exception>
    public static Evidence Holds(string statement, IReadOnlyList<bool> bySeed)
    {
        Require.That(bySeed.Count > 0, Assumption.NotEmpty, $"\"{statement}\" was checked in no seed.");
        return Of(statement, bySeed.All(h => h), $"holds in {bySeed.Count(h => h)} of {bySeed.Count} seeds", bySeed.Count);
    }

    private static Evidence Of(string statement, bool holds, string numbers, int seeds) => new()
    {
        Claim = statement,
        Null = "there is a counter-example",
        Procedure = "exact check",
        Measured = numbers,
        Seeds = seeds,
        PFor = holds ? 0 : 1,
        PAgainst = holds ? 1 : 0,
    };
}
