using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Fixtures.Studies;

/// <summary>A claim as a function of what its report leaves open.</summary>
/// <typeparam name="T">What is chosen: layer widths, a net, a threshold.</typeparam>
/// <param name="Name">Last part of the claim's id.</param>
/// <param name="Judge">The claim for one choice.</param>
public sealed record OpenClaim<T>(string Name, Func<Measurements, T, Evidence> Judge);

/// <summary>How verdicts hang on a free choice: layer widths, a threshold, a share, a window.</summary>
public static class Choices
{
    /// <summary>A row per claim, a column per choice.</summary>
    public static Table Verdicts<T>(Measurements measurements, IReadOnlyList<OpenClaim<T>> claims, IReadOnlyList<(string Name, T Choice)> choices)
    {
        var table = new Table([new Column("claim"), .. choices.Select(c => new Column(c.Name))]);
        foreach (var (name, judge) in claims)
            table = table.Row([name, .. choices.Select(c => judge(measurements, c.Choice).Verdict.Word())]);
        return table;
    }

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
        return
        [
            ($"Where the verdict of {claim} flips, by {choice}", all.Aggregate(table, (t, j) => t.Row($"{j.Choice:0.#########}", j.Evidence.Verdict.Word()))),
        ];
    }
}
