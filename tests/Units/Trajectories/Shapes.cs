namespace Reproducibility.Units.Trajectories;

/// <summary>Trajectories for tests.</summary>
internal static class Shapes
{
    /// <summary>Runs of points of one coordinate each.</summary>
    public static Metrics.Trajectories OnLine(params double[][] runs) =>
        Metrics.Trajectories.Of([.. runs.Select(run => run.Select(x => new[] { (float)x }).ToArray())]);

    /// <summary>Runs of points (x, y).</summary>
    public static Metrics.Trajectories InPlane(params (double X, double Y)[][] runs) =>
        Metrics.Trajectories.Of([.. runs.Select(run => run.Select(p => new[] { (float)p.X, (float)p.Y }).ToArray())]);

    /// <summary>Runs along the first of many dimensions, from one start, in steps of 1.</summary>
    public static Metrics.Trajectories UnitSteps(int runs, int points, int dimensions) => Metrics.Trajectories.Of([.. Enumerable.Range(0, runs).Select(_ =>
        Enumerable.Range(0, points).Select(i =>
        {
            var point = new float[dimensions];
            point[0] = i;
            return point;
        }).ToArray())]);

    /// <summary>Runs of gaussian points.</summary>
    public static float[][][] Noise(int seed, int runs, int points, int dimensions)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, runs).Select(_ => Enumerable.Range(0, points).Select(_ =>
            Enumerable.Range(0, dimensions).Select(_ => (float)MathNet.Numerics.Distributions.Normal.Sample(random, 0, 1)).ToArray()).ToArray())];
    }
}
