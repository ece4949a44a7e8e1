namespace Reproducibility.Metrics.Statistics;

/// <summary>An estimate with its interval.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Interval">Its confidence interval.</param>
public readonly record struct Estimate(double Value, Interval Interval);

/// <summary>
/// Probability of superiority (McGraw and Wong 1992; Vargha and Delaney 2000): the probability that the first condition's value is below
/// the second's, ties counting half. 0.5 is no difference. With a BCa bootstrap interval.
/// </summary>
/// <remarks>
/// Where every comparison agrees the bootstrap sees no spread, and its interval would be a point. Then the interval is Clopper and
/// Pearson's for as many independent pairs as there are (16 of 16: [0.79, 1]).
/// </remarks>
public static class Superiority
{
    /// <summary>Paired: the share of seeds whose difference is negative.</summary>
    /// <param name="differences">First less second, one per seed, [n].</param>
    /// <param name="confidence">Coverage, in (0, 1).</param>
    /// <exception cref="AssumptionException">No differences, or NaN.</exception>
    public static Estimate Paired(ReadOnlySpan<double> differences, double confidence = 0.95)
    {
        Require.That(!differences.IsEmpty, Assumption.NotEmpty, "There are no differences.");
        var wins = new int[3]; // seeds that score 0, one half, 1
        foreach (var d in differences)
        {
            Require.That(!double.IsNaN(d), Assumption.NoNaN, "A difference is NaN.");
            wins[d < 0 ? 2 : d == 0 ? 1 : 0]++;
        }

        var n = differences.Length;
        var value = (wins[2] + wins[1] / 2.0) / n;
        if (wins.Contains(n))
            return new Estimate(value, Unanimous(value, n, confidence));

        // The score has three values, so the bootstrap distribution of its mean is a convolution: no resampling, no noise.
        var half = new double[2 * n + 1];
        half[0] = 1;
        for (var i = 0; i < n; i++)
            for (var s = 2 * (i + 1); s >= 0; s--)
                half[s] = (half[s] * wins[0] + (s > 0 ? half[s - 1] * wins[1] : 0) + (s > 1 ? half[s - 2] * wins[2] : 0)) / n;
        var means = Enumerable.Range(0, half.Length).Select(s => s / (2.0 * n)).ToArray();
        var influence = Enumerable.Range(0, 3).SelectMany(w => Enumerable.Repeat(w / 2.0 - value, wins[w])).ToArray();
        return new Estimate(value, Bootstrap.BiasCorrected(means, half, value, Bootstrap.Acceleration(influence), confidence));
    }

    /// <summary>Unpaired: the share of all pairs, one value of each sample, in which the first is below the second.</summary>
    /// <param name="first">[n] values, <c>+∞</c> where censored.</param>
    /// <param name="second">[m] values, <c>+∞</c> where censored.</param>
    /// <param name="confidence">Coverage, in (0, 1).</param>
    /// <exception cref="AssumptionException">No values, or NaN.</exception>
    public static Estimate Unpaired(ReadOnlySpan<double> first, ReadOnlySpan<double> second, double confidence = 0.95)
    {
        Require.Valid(first, nameof(first));
        Require.Valid(second, nameof(second));
        var (n, m) = (first.Length, second.Length);
        var scores = Doubled(first, second);
        var value = scores.Sum() / (2.0 * n * m);
        if (value is 0 or 1 || Array.TrueForAll(scores, s => s == 1) || n == 1 || m == 1)
            return new Estimate(value, Unanimous(value, Math.Min(n, m), confidence));

        var influence = new double[n + m]; // a value's mean score less the mean of all, per value of its own sample
        for (var i = 0; i < n; i++)
            for (var j = 0; j < m; j++)
            {
                influence[i] += (scores[i * m + j] / 2.0 - value) / (n * m);
                influence[n + j] += (scores[i * m + j] / 2.0 - value) / (n * m);
            }

        var counts = Resampled(scores, n, m);
        double[] values = [.. Enumerable.Range(0, counts.Length).Select(s => s / (2.0 * n * m))];
        return new Estimate(value, Bootstrap.BiasCorrected(values, counts, value, Bootstrap.Acceleration(influence), confidence));
    }

    // [n * m], 2 where the first is below the second, 1 where they tie.
    private static int[] Doubled(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var scores = new int[first.Length * second.Length];
        for (var i = 0; i < first.Length; i++)
            for (var j = 0; j < second.Length; j++)
                scores[i * second.Length + j] = first[i] < second[j] ? 2 : first[i] == second[j] ? 1 : 0;
        return scores;
    }

    // How many resamples, of both samples anew, have each total score: [2 n m + 1].
    private static double[] Resampled(int[] scores, int n, int m)
    {
        var random = new MonteCarlo();
        var counts = new double[2 * n * m + 1];
        var columns = new int[m];
        for (var b = 0; b < MonteCarlo.Resamples; b++)
        {
            for (var j = 0; j < m; j++)
                columns[j] = random.Below(m);
            var total = 0;
            for (var i = 0; i < n; i++)
            {
                var row = scores.AsSpan(random.Below(n) * m, m);
                foreach (var column in columns)
                    total += row[column];
            }

            counts[total]++;
        }

        return counts;
    }

    // All ties tell nothing of how often one would win, were there a winner.
    private static Interval Unanimous(double value, int pairs, double confidence) =>
        value is 0 or 1 ? BinomialTest.ClopperPearson(value == 1 ? pairs : 0, pairs, confidence) : new Interval(0, 1, confidence);
}
