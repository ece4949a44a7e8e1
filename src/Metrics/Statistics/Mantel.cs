namespace Reproducibility.Metrics.Statistics;

/// <summary>
/// Mantel's test (1967) that two arrangements of the same runs are alike: Pearson's correlation of their distances, against relabelling
/// the runs of one. Distances share runs and so are not independent; relabelling whole runs respects that. Sampled.
/// </summary>
public static class Mantel
{
    /// <summary>Correlation of the distances above the diagonal, in [-1, 1]; 0 where one side is constant.</summary>
    /// <param name="first">[runs, runs] symmetric distances.</param>
    /// <param name="second">[runs, runs] symmetric distances of the same runs.</param>
    /// <exception cref="AssumptionException">Not square, of unequal size, or fewer than three runs.</exception>
    public static double Correlation(double[,] first, double[,] second)
    {
        Check(first, second);
        return Correlation(first, second, [.. Enumerable.Range(0, first.GetLength(0))]);
    }

    /// <summary><see cref="Tails.Greater"/> is small when runs that lie far apart in one arrangement do so in the other.</summary>
    /// <inheritdoc cref="Correlation(double[,], double[,])"/>
    public static Tails Test(double[,] first, double[,] second)
    {
        var observed = Correlation(first, second);
        var random = new MonteCarlo();
        var labels = Enumerable.Range(0, first.GetLength(0)).ToArray();
        int asSmall = 0, asLarge = 0;
        for (var repeat = 0; repeat < MonteCarlo.Permutations; repeat++)
        {
            random.Shuffle<int>(labels);
            var correlation = Correlation(first, second, labels);
            asSmall += correlation <= observed + 1e-12 ? 1 : 0;
            asLarge += correlation >= observed - 1e-12 ? 1 : 0;
        }

        return Tails.Sampled(asSmall, asLarge, MonteCarlo.Permutations);
    }

    private static double Correlation(double[,] first, double[,] second, int[] labels)
    {
        double n = 0, sx = 0, sy = 0, sxx = 0, syy = 0, sxy = 0;
        for (var i = 0; i < labels.Length; i++)
            for (var j = 0; j < i; j++)
            {
                var (x, y) = (first[i, j], second[labels[i], labels[j]]);
                (n, sx, sy, sxx, syy, sxy) = (n + 1, sx + x, sy + y, sxx + x * x, syy + y * y, sxy + x * y);
            }

        var (vx, vy) = (n * sxx - sx * sx, n * syy - sy * sy);
        return vx <= 0 || vy <= 0 ? 0 : (n * sxy - sx * sy) / Math.Sqrt(vx * vy);
    }

    private static void Check(double[,] first, double[,] second)
    {
        var runs = first.GetLength(0);
        Require.That(runs >= 3, Assumption.NotEmpty, "An arrangement needs at least three runs.");
        Require.SameLength(runs, second.GetLength(0), "Runs of the two arrangements");
        Require.That(first.GetLength(1) == runs && second.GetLength(1) == runs, Assumption.SameLength, "Distances are a square matrix.");
    }
}
