using MathNet.Numerics.Distributions;

namespace Reproducibility.Metrics.Statistics;

/// <summary>
/// Difference of two independent proportions: the exact unconditional test of Farrington and Manning's score statistic (1990; Chan 1998),
/// which at a difference of 0 is Barnard's test (1945), and Newcombe's interval (1998, method 10). Of paired counts that agree more often
/// than chance the test is conservative.
/// </summary>
public static class TwoProportions
{
    private const int NuisanceSteps = 200;

    /// <summary>Tests first share - second share against a difference.</summary>
    /// <param name="first">Successes of the first condition.</param>
    /// <param name="firstTrials">Seeds of the first condition.</param>
    /// <param name="second">Successes of the second condition.</param>
    /// <param name="secondTrials">Seeds of the second condition.</param>
    /// <param name="difference">Difference under the null, in (-1, 1).</param>
    /// <returns><see cref="Tails.Greater"/> is small when the first share exceeds the second by more than the difference.</returns>
    /// <exception cref="AssumptionException">A count or the difference is out of range.</exception>
    public static Tails Test(int first, int firstTrials, int second, int secondTrials, double difference = 0)
    {
        Require.That(firstTrials > 0 && secondTrials > 0, Assumption.NotEmpty, "Both conditions need seeds.");
        Require.That(first >= 0 && first <= firstTrials && second >= 0 && second <= secondTrials, Assumption.InRange, "A count exceeds its seeds.");
        Require.That(Math.Abs(difference) < 1, Assumption.InRange, $"A difference of {difference} is not in (-1, 1).");

        var observed = Score(first, firstTrials, second, secondTrials, difference);
        var scores = new double[firstTrials + 1, secondTrials + 1];
        for (var i = 0; i <= firstTrials; i++)
            for (var j = 0; j <= secondTrials; j++)
                scores[i, j] = Score(i, firstTrials, j, secondTrials, difference);

        // The second share is unknown under the null: the largest p-value over all that it may be.
        var (low, high) = (Math.Max(0, -difference), Math.Min(1, 1 - difference));
        double less = 0, greater = 0;
        for (var step = 0; step <= NuisanceSteps; step++)
        {
            var share = low + (high - low) * step / NuisanceSteps;
            var (a, b) = (Masses(firstTrials, share + difference), Masses(secondTrials, share));
            double asSmall = 0, asLarge = 0;
            for (var i = 0; i <= firstTrials; i++)
                for (var j = 0; j <= secondTrials; j++)
                {
                    asSmall += scores[i, j] <= observed + 1e-9 ? a[i] * b[j] : 0;
                    asLarge += scores[i, j] >= observed - 1e-9 ? a[i] * b[j] : 0;
                }

            (less, greater) = (Math.Max(less, asSmall), Math.Max(greater, asLarge));
        }

        return new Tails(Math.Min(1, less), Math.Min(1, greater));
    }

    /// <summary>Newcombe's interval of first share - second share, from two Wilson intervals.</summary>
    /// <param name="first">Successes of the first condition.</param>
    /// <param name="firstTrials">Seeds of the first condition.</param>
    /// <param name="second">Successes of the second condition.</param>
    /// <param name="secondTrials">Seeds of the second condition.</param>
    /// <param name="confidence">Coverage, in (0, 1).</param>
    public static Interval Interval(int first, int firstTrials, int second, int secondTrials, double confidence = 0.95)
    {
        var (p, q) = ((double)first / firstTrials, (double)second / secondTrials);
        var (a, b) = (Wilson(first, firstTrials, confidence), Wilson(second, secondTrials, confidence));
        return new Interval(
            p - q - Math.Sqrt(Square(p - a.Lower) + Square(b.Upper - q)),
            p - q + Math.Sqrt(Square(a.Upper - p) + Square(q - b.Lower)),
            confidence);
    }

    // (p1 - p2 - difference) over its standard error under the null, whose shares are the likeliest with that difference.
    private static double Score(int first, int n, int second, int m, double difference)
    {
        var (p, q) = ((double)first / n, (double)second / m);
        var gap = p - q - difference;
        var share = NullShare(p, n, q, m, difference);
        var variance = share * (1 - share) / n + (share - difference) * (1 - share + difference) / m;
        return variance > 1e-12 ? gap / Math.Sqrt(variance) : Math.Abs(gap) < 1e-12 ? 0 : gap > 0 ? 1e6 : -1e6;
    }

    // Farrington and Manning's closed form of the first share that maximises the likelihood at a fixed difference.
    private static double NullShare(double p, int n, double q, int m, double d)
    {
        var theta = (double)m / n;
        var a = 1 + theta;
        var b = -(1 + theta + p + theta * q + d * (theta + 2));
        var c = d * d + d * (2 * p + theta + 1) + p + theta * q;
        var e = -p * d * (1 + d);
        var v = b * b * b / (27 * a * a * a) - b * c / (6 * a * a) + e / (2 * a);
        var u = Math.Sqrt(Math.Max(0, b * b / (9 * a * a) - c / (3 * a)));
        u = v < 0 ? -u : u;
        var angle = u == 0 ? Math.PI / 2 : Math.Acos(Math.Clamp(v / (u * u * u), -1, 1));
        return Math.Clamp(2 * u * Math.Cos((Math.PI + angle) / 3) - b / (3 * a), Math.Max(0, d), Math.Min(1, 1 + d));
    }

    private static double[] Masses(int n, double share) => [.. Enumerable.Range(0, n + 1).Select(k => Binomial.PMF(Math.Clamp(share, 0, 1), n, k))];

    private static Interval Wilson(int successes, int trials, double confidence)
    {
        var z = Normal.InvCDF(0, 1, (1 + confidence) / 2);
        var (p, w) = ((double)successes / trials, z * z / trials);
        var reach = z * Math.Sqrt(p * (1 - p) / trials + w / (4 * trials));
        return new Interval((p + w / 2 - reach) / (1 + w), (p + w / 2 + reach) / (1 + w), confidence);
    }

    private static double Square(double x) => x * x;
}
