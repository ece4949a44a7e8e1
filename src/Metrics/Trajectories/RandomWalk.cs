using MathNet.Numerics.Distributions;

namespace Reproducibility.Metrics;

/// <summary>
/// A control for principal components of trainings. Random walks, too, look like smooth curves in the plane of their first components, and these
/// explain most of their variance. Source: Antognini and Sohl-Dickstein, "PCA of high dimensional random walks with comparison to neural network
/// training", 2018.
/// </summary>
public static class RandomWalk
{
    /// <summary>
    /// Walks in the same space as given trajectories: as many, with starts as far apart and steps as long, but every direction drawn at random.
    /// </summary>
    public static Trajectories Like(Trajectories trajectories, Random random)
    {
        var (runs, points) = (trajectories.Runs, trajectories.Points);
        var directions = Directions(runs * points, trajectories.Dimensions, random);
        return Trajectories.Of([.. Enumerable.Range(0, runs).Select(run => Walk(run))]);

        float[][] Walk(int run)
        {
            // Starts at right angles, each this far from the origin, are as far from one another as the given ones.
            double[] lengths = [trajectories.StartSpread(run) / Math.Sqrt(2), .. trajectories.Steps(run)];
            var (position, path) = (new double[directions[0].Length], new float[points][]);
            for (var point = 0; point < points; point++)
            {
                for (var i = 0; i < position.Length; i++)
                    position[i] += lengths[point] * directions[run * points + point][i];
                path[point] = Array.ConvertAll(position, v => (float)v);
            }

            return path;
        }
    }

    /// <summary>
    /// Independent random directions, <c>[count][min(count, dimensions)]</c>. Of more dimensions than directions only the span of the directions is
    /// drawn, with the exact distribution of the angles between them: rows of gaussian numbers have the coordinates of Bartlett's decomposition
    /// ("On the theory of statistical regression", 1933) in the orthonormal basis that they themselves make.
    /// </summary>
    private static double[][] Directions(int count, int dimensions, Random random)
    {
        var width = Math.Min(count, dimensions);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var row = new double[width];
            for (var j = 0; j < Math.Min(i, width); j++)
                row[j] = Normal.Sample(random, 0, 1);
            if (i < width)
                row[i] = Math.Sqrt(Gamma.Sample(random, (dimensions - i) / 2.0, 0.5)); // chi, by a sampler whose time does not grow with it
            var length = Math.Sqrt(row.Sum(v => v * v));
            return Array.ConvertAll(row, v => v / length);
        })];
    }
}
