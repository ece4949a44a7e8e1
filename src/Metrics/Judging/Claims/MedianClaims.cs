using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Metrics.Judging;

/// <summary>
/// Claims of a level: where the median over seeds lies against stated bounds, that is, on which side more than half of all seeds lie.
/// Procedure: the sign test (<see cref="BinomialTest"/> at one half), shown with the <see cref="MedianInterval"/>. The bound itself says
/// what matters, so there is no margin.
/// </summary>
/// <remarks>
/// Not reached within the budget counts as above every bound. A value at the bound, up to rounding, is as the word says: it is at most and
/// at least the bound, and neither below nor above it.
/// </remarks>
public static class MedianClaims
{
    /// <summary>"Memorised: the training loss ends below 0.01."</summary>
    public static Evidence IsBelow(this Sample sample, double bound) => Median(sample, $"below {Numbers.InText(bound)}", seed => sample.Side(seed, bound) < 0);

    /// <summary>"Better than chance: the accuracy is above 0.1."</summary>
    public static Evidence IsAbove(this Sample sample, double bound) => Median(sample, $"above {Numbers.InText(bound)}", seed => sample.Side(seed, bound) > 0);

    /// <summary>"Converged by step 1000": as <see cref="IsBelow"/>, the bound included.</summary>
    public static Evidence IsAtMost(this Sample sample, double bound) =>
        Median(sample, $"at most {Numbers.InText(bound)}", seed => sample.Side(seed, bound) <= 0);

    /// <summary>As <see cref="IsAbove"/>, the bound included.</summary>
    public static Evidence IsAtLeast(this Sample sample, double bound) =>
        Median(sample, $"at least {Numbers.InText(bound)}", seed => sample.Side(seed, bound) >= 0);

    /// <summary>"Converges": of a time, reached within the budget.</summary>
    public static Evidence IsReached(this Sample time) => Median(time, "reached within the budget", seed => double.IsFinite(time.Values[seed]));

    /// <summary>"Does not converge": of a time, not reached within the budget.</summary>
    public static Evidence IsNotReached(this Sample time) => Median(time, "not reached within the budget", seed => !double.IsFinite(time.Values[seed])) with
    {
        Null = $"the median of {time.Name} is reached within the budget",
    };

    /// <summary>"A factor of about 2", "the ratio is around 0.2 to 0.6": the median lies in the range, ends included, by two one-sided tests.</summary>
    public static Evidence StaysWithin(this Sample sample, double low, double high) => Within(sample, low, high, 0);

    /// <summary>"Stays at chance": the median is the stated value, give or take what does not matter.</summary>
    public static Evidence StaysAt(this Sample sample, double value, Margin within) => within.Kind == MarginKind.Ratio
        ? Within(sample, value / within.Size, value * within.Size, 0)
        : Within(sample, value - within.Size, value + within.Size, Math.Max(Math.Abs(value), within.Size));

    private static Evidence Within(Sample sample, double low, double high, double magnitude)
    {
        Require.That(low <= high, Assumption.Increasing, $"{low} to {high} is no range.");
        return Median(
            sample,
            Text.Within(low, high),
            seed => sample.Side(seed, low, magnitude) >= 0,
            seed => sample.Side(seed, high, magnitude) <= 0);
    }

    // Each condition must hold for the median; one that fails for the median refutes.
    private static Evidence Median(Sample sample, string words, params Func<int, bool>[] conditions)
    {
        int[] seeds = [.. Enumerable.Range(0, sample.Seeds)];
        var counts = conditions.Select(holds => seeds.Count(holds)).ToArray();
        var inside = seeds.Count(seed => conditions.All(holds => holds(seed)));
        var interval = MedianInterval.Of([.. sample.Values], ErrorBudget.Confidence);
        var evidence = Shares.Evidence(sample, 0.5, counts.Min(), $"{sample.Name} is {words} (median)", $"the median of {sample.Name} is not {words}");
        return evidence with
        {
            Measured = $"{inside} of {sample.Seeds} seeds {words}; median {sample.Show(sample.Median)}{sample.UnitSuffix} "
                + $"[{sample.Show(interval.Lower)}, {sample.Show(interval.Upper)}]; {Text.P(evidence.P)}",
            Effect = new Effect("median", sample.Median, interval),
        };
    }
}
