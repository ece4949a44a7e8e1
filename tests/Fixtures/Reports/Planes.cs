using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Metrics;

namespace Reproducibility.Fixtures.Reports;

/// <summary>Runs in the plane of their first two principal components.</summary>
internal static class Planes
{
    /// <summary>Runs that are looked at together, about so many at a time and no fewer than two.</summary>
    public static Trajectories[] Groups(Trajectories all, int size)
    {
        var groups = Math.Max(1, all.Runs / size);
        return [.. Enumerable.Range(0, all.Runs).GroupBy(run => run * groups / all.Runs).Select(all.Take)];
    }

    /// <summary>A table of explained variance, of trainings and of walks.</summary>
    public static Table Variance(string trainings, string walks) =>
        new(new Column("training"), new Column("weights"), new Column(trainings, Tolerance.Absolute(0.05)), new Column(walks, Tolerance.Absolute(0.05)));

    /// <summary>A cell of it: shares of the two components, means over the groups.</summary>
    public static FormattableString Explained(IReadOnlyList<Trajectories> groups)
    {
        var ratios = groups.Select(group => group.Components().Ratios).ToArray();
        return Table.Mixed($"{ratios.Average(r => r[0])} + {ratios.Average(r => r[1])}");
    }

    /// <summary>A group in its plane, a colour per run.</summary>
    /// <param name="name">What the runs are.</param>
    /// <param name="group">The runs.</param>
    /// <param name="axes">Ends the names of the axes: panels with equal names show equal ranges.</param>
    public static Figure Figure(string name, Trajectories group, string axes = "")
    {
        var components = group.Components();
        var paths = components.Scores.Chunk(group.Points).Select((path, run) =>
            new Trajectory($"{run + 1}", [.. path.Select(point => point[0])], [.. path.Select(point => point[1])]));
        return Figures.Figure.Trajectories(
            FormattableString.Invariant($"{name}: {100 * components.Ratios.Sum():0} % of the variance"), $"component 1{axes}", $"component 2{axes}", paths);
    }
}
