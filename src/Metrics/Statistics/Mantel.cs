using System.Runtime.CompilerServices;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

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
        (first, second) = Checked(first, second);
        var r = MathNet.Numerics.Statistics.Correlation.Pearson(Upper(first), Upper(second));
        return double.IsNaN(r) ? 0 : r;
    }

    /// <summary><see cref="Tails.Greater"/> is small when runs that lie far apart in one arrangement do so in the other.</summary>
    /// <inheritdoc cref="Correlation"/>
    public static Tails Test(double[,] first, double[,] second)
    {
        (first, second) = Checked(first, second);
        var random = new MonteCarlo();
        var labels = Enumerable.Range(0, first.GetLength(0)).ToArray();
        // Relabelling leaves the means and variances, so the sum of products decides.
        var observed = Products(first, second, labels);
        var tolerance = 1e-12 * Upper(first).Zip(Upper(second), (a, b) => Math.Abs(a * b)).Sum();
        int asSmall = 0, asLarge = 0;
        for (var repeat = 0; repeat < MonteCarlo.Permutations; repeat++)
        {
            random.Shuffle<int>(labels);
            var sum = Products(first, second, labels);
            asSmall += sum <= observed + tolerance ? 1 : 0;
            asLarge += sum >= observed - tolerance ? 1 : 0;
        }

        return Tails.Sampled(asSmall, asLarge, MonteCarlo.Permutations);
    }

    /// <summary>
    /// Test of the correlation against a bound, by the jackknife over runs of Fisher's transform (Arvesen 1969: distances make U-statistics, whose
    /// functions may be jackknifed); approximate. Distances that are all equal tell nothing.
    /// </summary>
    /// <param name="first">[runs, runs] symmetric distances.</param>
    /// <param name="second">[runs, runs] symmetric distances of the same runs.</param>
    /// <param name="bound">In (-1, 1).</param>
    /// <exception cref="AssumptionException">Not square, not finite, of unequal size, or fewer than four runs.</exception>
    public static Tails TestAgainst(double[,] first, double[,] second, double bound)
    {
        (first, second) = Checked(first, second);
        var runs = first.GetLength(0);
        Require.That(runs >= 4, Assumption.NotEmpty, "A jackknife of an arrangement needs at least four runs.");
        if (IsConstant(first) || IsConstant(second))
            return Tails.Approximate(1, 1);
        var all = Fisher(Correlation(first, second));
        var pseudo = Enumerable.Range(0, runs)
            .Select(left => runs * all - (runs - 1) * Fisher(Correlation(Without(left, first), Without(left, second))))
            .ToArray();
        var error = pseudo.StandardDeviation() / Math.Sqrt(runs);
        var gap = pseudo.Average() - Math.Atanh(bound);
        return error > 0
            ? Tails.Approximate(StudentT.CDF(0, 1, runs - 1, gap / error), StudentT.CDF(0, 1, runs - 1, -gap / error))
            : Tails.Approximate(gap < 0 ? 0 : 1, gap > 0 ? 0 : 1);
    }

    /// <summary>Whether all distances between different runs are equal: then there is no correlation.</summary>
    internal static bool IsConstant(double[,] distances) => Upper(distances) is var upper && (upper.Length < 2 || Rounding.AreAllEqual(upper));

    /// <summary>Kept finite: distances that agree to the last digit correlate by 1.</summary>
    private static double Fisher(double correlation) => Math.Atanh(Math.Clamp(correlation, -1 + 1e-12, 1 - 1e-12));

    private static double[,] Without(int left, double[,] distances)
    {
        int[] kept = [.. Enumerable.Range(0, distances.GetLength(0)).Where(run => run != left)];
        var fewer = new double[kept.Length, kept.Length];
        for (var i = 0; i < kept.Length; i++)
            for (var j = 0; j < kept.Length; j++)
                fewer[i, j] = distances[kept[i], kept[j]];
        return fewer;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Products(double[,] first, double[,] second, int[] labels)
    {
        var sum = 0.0;
        for (var i = 0; i < labels.Length; i++)
            for (var j = 0; j < i; j++)
                sum += first[i, j] * second[labels[i], labels[j]];
        return sum;
    }

    private static double[] Upper(double[,] distances) =>
        [.. from i in Enumerable.Range(0, distances.GetLength(0)) from j in Enumerable.Range(0, i) select distances[i, j]];

    // In units of a power of two, so that no product overflows.
    private static (double[,] First, double[,] Second) Checked(double[,] first, double[,] second)
    {
        var runs = first.GetLength(0);
        Require.That(runs >= 3, Assumption.NotEmpty, "An arrangement needs at least three runs.");
        Require.SameLength(runs, second.GetLength(0), "Runs of the two arrangements");
        Require.That(first.GetLength(1) == runs && second.GetLength(1) == runs, Assumption.SameLength, "Distances are a square matrix.");
        Require.That(first.Cast<double>().Concat(second.Cast<double>()).All(double.IsFinite), Assumption.Finite, "A distance is not finite.");
        return (Scaled(first), Scaled(second));
    }

    private static double[,] Scaled(double[,] distances)
    {
        var (scaled, largest) = ((double[,])distances.Clone(), distances.Cast<double>().Max(Math.Abs));
        if (largest > 0)
            for (var i = 0; i < scaled.GetLength(0); i++)
                for (var j = 0; j < scaled.GetLength(1); j++)
                    scaled[i, j] = Math.ScaleB(scaled[i, j], -Math.ILogB(largest));
        return scaled;
    }
}
