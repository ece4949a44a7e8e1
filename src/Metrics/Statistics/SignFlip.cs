namespace Reproducibility.Metrics.Statistics;

/// <summary>
/// Paired sign-flip permutation test (Fisher 1935; Pesarin and Salmaso 2010): if the two conditions of a seed are exchangeable, each
/// difference is as likely to carry the other sign. Assumes independent seeds, nothing of the distribution's shape.
/// </summary>
/// <remarks>
/// The statistic is the sum of the differences. With an infinite difference (one side censored) it is Wilcoxon's: the sum of signed mid-ranks of the
/// absolute differences. Infinite ones rank last and tie. Zero differences change nothing and are dropped.
/// </remarks>
public static class SignFlip
{
    /// <summary>Up to so many non-zero differences the 2^n sign patterns are counted exactly; above, they are sampled.</summary>
    public const int ExactLimit = 32;

    /// <param name="differences">One difference per seed, [n]; <c>±∞</c> where one side is censored, 0 where both are.</param>
    /// <param name="magnitude">Largest magnitude from which the differences were computed, see <see cref="Rounding"/>.</param>
    /// <returns><see cref="Tails.Less"/> is small when the differences are negative.</returns>
    /// <exception cref="AssumptionException">No difference, or NaN.</exception>
    public static Tails Test(ReadOnlySpan<double> differences, double magnitude = 0)
    {
        Require.That(!differences.IsEmpty, Assumption.NotEmpty, "There are no differences.");
        foreach (var d in differences)
            Require.That(!double.IsNaN(d), Assumption.NoNaN, "A difference is NaN.");

        var (scores, rounding) = Scores(differences, magnitude);
        if (scores.Length == 0)
            return new Tails(1, 1);
        // Equal sums differ by rounding when they are added in another order.
        var tolerance = Math.Max(1e-13 * scores.Sum(Math.Abs), rounding);
        return scores.Length <= ExactLimit ? Enumerate(scores, tolerance) : Sample(scores, tolerance);
    }

    // The differences, in units of a power of two, so that no sum overflows; or their signed ranks. With how far their sum may be off.
    private static (double[] Scores, double Rounding) Scores(ReadOnlySpan<double> differences, double magnitude)
    {
        var nonZero = differences.ToArray().Where(d => d != 0).ToArray();
        if (nonZero.Length == 0)
            return ([], 0);
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

    private static Tails Sample(double[] scores, double tolerance)
    {
        var random = new MonteCarlo();
        var observed = scores.Sum();
        int asSmall = 0, asLarge = 0;
        for (var repeat = 0; repeat < MonteCarlo.Permutations; repeat++)
        {
            var sum = 0.0;
            var bits = 0UL;
            for (var i = 0; i < scores.Length; i++, bits >>= 1)
            {
                if (i % 64 == 0)
                    bits = random.Bits();
                sum += (bits & 1) == 0 ? scores[i] : -scores[i];
            }

            if (sum <= observed + tolerance)
                asSmall++;
            if (sum >= observed - tolerance)
                asLarge++;
        }

        return Tails.Sampled(asSmall, asLarge, MonteCarlo.Permutations);
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
