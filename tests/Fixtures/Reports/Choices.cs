using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Fixtures.Reports;

/// <summary>A claim as a function of what its report leaves open.</summary>
/// <typeparam name="T">What is chosen: layer widths, a net, a threshold.</typeparam>
/// <param name="Name">Last part of the claim's id.</param>
/// <param name="Judge">The claim for one choice.</param>
public sealed record OpenClaim<T>(string Name, Func<Measurements, T, Evidence> Judge);

/// <summary>How verdicts depend on what a report leaves open.</summary>
public static class Choices
{
    /// <summary>A row per claim, a column per choice.</summary>
    public static Table Verdicts<T>(Measurements measurements, IReadOnlyList<OpenClaim<T>> claims, IReadOnlyList<(string Name, T Choice)> choices)
    {
        var table = new Table([new Column("claim"), .. choices.Select(c => new Column(c.Name))]);
        foreach (var (name, judge) in claims)
            table = table.Row([name, .. choices.Select(c => judge(measurements, c.Choice).Verdict.ToString().ToLowerInvariant())]);
        return table;
    }
}
