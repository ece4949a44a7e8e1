namespace Reproducibility.Metrics;

/// <summary>How far apart runs are from one another. A lone run has a spread of 0 and no gap, angle or silhouette.</summary>
public static class Separation
{
    /// <summary>Distance of a run's end from the nearest other run's end.</summary>
    public static double EndGap(this Trajectories trajectories, int run)
    {
        var end = trajectories.Points - 1;
        return Others(trajectories, run).Min(other => trajectories.Distance((run, end), (other, end)));
    }

    /// <summary>Distance of a run's start from the others', root mean square.</summary>
    public static double StartSpread(this Trajectories trajectories, int run) => Spread(trajectories, run, 0);

    /// <summary>Distance of a run's end from the others', root mean square.</summary>
    public static double EndSpread(this Trajectories trajectories, int run) => Spread(trajectories, run, trajectories.Points - 1);

    /// <summary>
    /// The largest cosine of the angle between a run's displacement, from start to end, and another's: 1 where another goes the same way, 0 where all
    /// go at right angles.
    /// </summary>
    public static double Alignment(this Trajectories trajectories, int run) => Others(trajectories, run).Max(other =>
        trajectories.Displacements(run, other) / Math.Sqrt(trajectories.Displacements(run, run) * trajectories.Displacements(other, other)));

    /// <summary>
    /// Mean silhouette of a run's points, -1 to 1: above 0 they are nearer to one another than to the points of the nearest other run
    /// (Rousseeuw, "Silhouettes: a graphical aid to the interpretation and validation of cluster analysis", 1987).
    /// </summary>
    public static double Silhouette(this Trajectories trajectories, int run) => Silhouettes(trajectories, run).Average();

    /// <summary>
    /// The smallest silhouette of a run's points: above 0 where every point is nearer to its own run than to any other, so that the runs are disjoint.
    /// </summary>
    public static double SmallestSilhouette(this Trajectories trajectories, int run) => Silhouettes(trajectories, run).Min();

    /// <summary>Distances of all runs' ends from one another: <c>[runs, runs]</c>.</summary>
    public static double[,] EndDistances(this Trajectories trajectories) => Distances(trajectories, trajectories.Points - 1);

    /// <summary>The same of their starts.</summary>
    public static double[,] StartDistances(this Trajectories trajectories) => Distances(trajectories, 0);

    private static double[,] Distances(Trajectories trajectories, int point)
    {
        var runs = trajectories.Runs;
        var distances = new double[runs, runs];
        for (var i = 0; i < runs; i++)
            for (var j = 0; j < runs; j++)
                distances[i, j] = trajectories.Distance((i, point), (j, point));
        return distances;
    }

    private static IEnumerable<double> Silhouettes(Trajectories trajectories, int run) => Enumerable.Range(0, trajectories.Points).Select(point =>
    {
        var own = ToRun(run) / (trajectories.Points - 1);
        var next = Others(trajectories, run).Min(other => ToRun(other) / trajectories.Points);
        return own == next ? 0 : (next - own) / Math.Max(next, own);

        double ToRun(int other) => Enumerable.Range(0, trajectories.Points).Sum(p => trajectories.Distance((run, point), (other, p)));
    });

    private static double Spread(Trajectories trajectories, int run, int point) => Math.Sqrt(
        Others(trajectories, run).Select(other => Math.Pow(trajectories.Distance((run, point), (other, point)), 2)).DefaultIfEmpty().Average());

    private static IEnumerable<int> Others(Trajectories trajectories, int run) => Enumerable.Range(0, trajectories.Runs).Where(other => other != run);
}
