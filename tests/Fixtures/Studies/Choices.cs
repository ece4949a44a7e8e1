using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Fixtures.Studies;

/// <summary>How a verdict hangs on a free choice: a threshold, a share, a window.</summary>
public static class Choices
{
    /// <summary>A table of the verdict under every choice; nothing where all choices give the same.</summary>
    /// <param name="claim">Last part of the claim's id.</param>
    /// <param name="choice">What is chosen, for instance "loss".</param>
    /// <param name="judged">The claim under every choice.</param>
    public static IEnumerable<(string Heading, Table Table)> Flips(string claim, string choice, IEnumerable<(double Choice, Evidence Evidence)> judged)
    {
        var all = judged.ToArray();
        if (all.DistinctBy(j => j.Evidence.Verdict).Count() < 2)
            return [];
        var table = new Table(new Column(choice), new Column("verdict"));
        return [($"Where the verdict of {claim} flips", all.Aggregate(table, (t, j) => t.Row($"{j.Choice:0.######}", j.Evidence.Verdict.ToString().ToLowerInvariant())))];
    }
}
