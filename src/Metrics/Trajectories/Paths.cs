namespace Reproducibility.Metrics;

/// <summary>How a run moves on its way.</summary>
public static class Paths
{
    /// <summary>Distances between a run's successive points: <c>[points - 1]</c>.</summary>
    public static double[] Steps(this Trajectories trajectories, int run) =>
        [.. Enumerable.Range(1, trajectories.Points - 1).Select(point => trajectories.Distance((run, point - 1), (run, point)))];

    /// <summary>Mean step in the first third of a run.</summary>
    public static double EarlyStep(this Trajectories trajectories, int run) => trajectories.Steps(run).Take(Third(trajectories)).Average();

    /// <summary>Mean step in the last third of a run.</summary>
    public static double LateStep(this Trajectories trajectories, int run) => trajectories.Steps(run).TakeLast(Third(trajectories)).Average();

    /// <summary>Length of a run's last step.</summary>
    public static double LastStep(this Trajectories trajectories, int run) => trajectories.Steps(run)[^1];

    /// <summary>Distance between a run's point at the beginning of its last third and its end.</summary>
    public static double LateMovement(this Trajectories trajectories, int run)
    {
        var end = trajectories.Points - 1;
        return trajectories.Distance((run, end - Third(trajectories)), (run, end));
    }

    /// <summary>Distance between a run's start and its end.</summary>
    public static double Movement(this Trajectories trajectories, int run) => trajectories.Distance((run, 0), (run, trajectories.Points - 1));

    /// <summary>
    /// Distance from start to end in units of the way between them, 0 to 1: 1 on a straight line, about <c>1 / sqrt(steps)</c> on a random walk in
    /// many dimensions.
    /// </summary>
    public static double Straightness(this Trajectories trajectories, int run) => trajectories.Movement(run) / trajectories.Steps(run).Sum();

    private static int Third(Trajectories trajectories) => Math.Max(1, (trajectories.Points - 1) / 3);
}
