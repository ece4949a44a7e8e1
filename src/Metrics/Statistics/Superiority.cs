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

    // All ties tell nothing of how often one would win, were there a winner.
    private static Interval Unanimous(double value, int pairs, double confidence) =>
        value is 0 or 1 ? BinomialTest.ClopperPearson(value == 1 ? pairs : 0, pairs, confidence) : new Interval(0, 1, confidence);
}
