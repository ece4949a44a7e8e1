namespace Reproducibility.Metrics.Statistics;

/// <summary>
/// Paired sign-flip permutation test (Fisher 1935; Pesarin and Salmaso 2010): if the two conditions of a seed are exchangeable, each
/// difference is as likely to carry the other sign. Assumes independent seeds, nothing of the distribution's shape.
/// </summary>
/// <remarks>
/// <para>Up to <see cref="MostSizes"/> pairs the statistic is the sum of the differences. With an infinite difference (one side censored) it is
/// Wilcoxon's: the sum of signed mid-ranks of the absolute differences. Infinite ones rank last and tie.</para>
/// <para>With more pairs it is the number of positive signs: the sign test (Arbuthnott 1710; Dixon and Mood 1946). A claim speaks of the seed
/// that one meets, and of many seeds a few that go astray would outweigh the others in a sum. Its null distribution is binomial.</para>
/// <para>Zero differences change nothing and are dropped.</para>
/// </remarks>
public static class SignFlip
{
    /// <summary>Up to so many non-zero differences their sizes count, and all 2^n sign patterns are counted; above, signs alone do.</summary>
    public const int MostSizes = 32;

    /// <summary>Whether the differences are so many that their signs alone are tested.</summary>
    public static bool IsBySigns(double[] differences) => differences.Count(d => d != 0) > MostSizes;

    /// <param name="differences">One difference per seed, [n]; <c>±∞</c> where one side is censored, 0 where both are.</param>
    /// <param name="magnitude">Largest magnitude from which the differences were computed, see <see cref="Rounding"/>.</param>
    /// <returns><see cref="Tails.Less"/> is small when the differences are negative.</returns>
    /// <exception cref="AssumptionException">No difference, or NaN.</exception>
    public static Tails Test(ReadOnlySpan<double> differences, double magnitude = 0)
    {
        Require.That(!differences.IsEmpty, Assumption.NotEmpty, "There are no differences.");
        foreach (var d in differences)
            Require.That(!double.IsNaN(d), Assumption.NoNaN, "A difference is NaN.");

        var nonZero = differences.ToArray().Where(d => d != 0).ToArray();
        return nonZero.Length switch
        {
            0 => new Tails(1, 1),
            > MostSizes => BinomialTest.Test(nonZero.Count(d => d > 0), nonZero.Length, 0.5),
            _ => OfSizes(nonZero, magnitude),
        };
    }

    private static Tails OfSizes(double[] nonZero, double magnitude)
    {
        var (scores, rounding) = Scores(nonZero, magnitude);
        // Equal sums differ by rounding when they are added in another order.
        return Enumerate(scores, tolerance: Math.Max(1e-13 * scores.Sum(Math.Abs), rounding));
    }

    // The differences, in units of a power of two, so that no sum overflows; or their signed ranks. With how far their sum may be off.
    private static (double[] Scores, double Rounding) Scores(double[] nonZero, double magnitude)
    {
        if (nonZero.All(double.IsFinite))
        {
            var power = -Math.ILogB(nonZero.Max(Math.Abs));
            return (Array.ConvertAll(nonZero, d => Math.ScaleB(d, power)), Rounding.OfSum(nonZero.Length, Math.ScaleB(magnitude, power)));
        }

        var sizes = Array.ConvertAll(nonZero, Math.Abs);
        var ranks = Ranking.MidRanks(Rounding.Merge(sizes, Array.ConvertAll(sizes, size => Math.Max(magnitude, double.IsFinite(size) ? size : 0))));
        return (ranks.Select((rank, i) => Math.CopySign(rank, nonZero[i])).ToArray(), 0);
    }

    // Meet in the middle: every pattern's sum is a sum of the first half plus one of the second. Two sorted lists of 2^(n/2) are enough to count the
    // sums at or beyond the observed one.
    private static Tails Enumerate(double[] scores, double tolerance)
    {
        var observed = scores.Sum();
        var first = SignedSums(scores.AsSpan(0, scores.Length / 2));
        var second = SignedSums(scores.AsSpan(scores.Length / 2));

        long atLeast = 0, atMost = 0;
        int above = second.Length, below = second.Length; // second[above..] reach the observed sum; second[..below] stay within it
        foreach (var sum in first)
        {
            while (above > 0 && sum + second[above - 1] >= observed - tolerance)
                above--;
            while (below > 0 && sum + second[below - 1] > observed + tolerance)
                below--;
            atLeast += second.Length - above;
            atMost += below;
        }

        var patterns = Math.Pow(2, scores.Length);
        return new Tails(atMost / patterns, atLeast / patterns);
    }

    // All 2^k sums of ±score, sorted: each score merges two shifted copies of the sorted list before it.
    private static double[] SignedSums(ReadOnlySpan<double> scores)
    {
        double[] sums = [0];
        foreach (var score in scores)
        {
            var (step, merged) = (Math.Abs(score), new double[2 * sums.Length]);
            for (int low = 0, high = 0, i = 0; i < merged.Length; i++)
                merged[i] = low < sums.Length && sums[low] - step <= sums[high] + step ? sums[low++] - step : sums[high++] + step;
            sums = merged;
        }

        return sums;
    }
}
