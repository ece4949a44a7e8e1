using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Metrics.Judging;

/// <summary>
/// Claims of a level: where the median over seeds lies against stated bounds, that is, on which side more than half of all seeds lie.
/// Procedure: the sign test (<see cref="BinomialTest"/> at one half), shown with the <see cref="MedianInterval"/>. The bound itself says
/// what matters, so there is no margin.
/// </summary>
/// <remarks>Not reached within the budget counts as above every bound.</remarks>
public static class Levels
{
    /// <summary>"Memorised: the training loss ends below 0.01."</summary>
    public static Evidence IsBelow(this Sample sample, double bound) => Median(sample, $"below {Text.Number(bound)}", v => v < bound);

    /// <summary>"Better than chance: the accuracy is above 0.1."</summary>
    public static Evidence IsAbove(this Sample sample, double bound) => Median(sample, $"above {Text.Number(bound)}", v => v > bound);

    /// <summary>"Converged by step 1000": as <see cref="IsBelow"/>, the bound included.</summary>
    public static Evidence IsAtMost(this Sample sample, double bound) => Median(sample, $"at most {Text.Number(bound)}", v => v <= bound);

    /// <summary>As <see cref="IsAbove"/>, the bound included.</summary>
    public static Evidence IsAtLeast(this Sample sample, double bound) => Median(sample, $"at least {Text.Number(bound)}", v => v >= bound);

    /// <summary>"Converges": of a time, reached within the budget.</summary>
    public static Evidence IsReached(this Sample time) => Median(time, "reached within the budget", double.IsFinite);

    /// <summary>"Does not converge": of a time, not reached within the budget.</summary>
    public static Evidence IsNotReached(this Sample time) => Median(time, "not reached within the budget", double.IsPositiveInfinity);

    /// <summary>"A factor of about 2", "the ratio is around 0.2 to 0.6": the median lies in the range, by two one-sided tests.</summary>
    public static Evidence StaysWithin(this Sample sample, double low, double high)
    {
        Require.That(low <= high, Assumption.Increasing, $"{low} to {high} is no range.");
        return Median(sample, $"within {Text.Number(low)} to {Text.Number(high)}", v => v >= low, v => v <= high);
    }

    /// <summary>"Stays at chance": the median is the stated value, give or take what does not matter.</summary>
    public static Evidence StaysAt(this Sample sample, double value, Margin within) => within.Kind == MarginKind.Ratio
        ? sample.StaysWithin(value / within.Size, value * within.Size)
        : sample.StaysWithin(value - within.Size, value + within.Size);

    // Each condition must hold for the median; one that fails for the median refutes.
    private static Evidence Median(Sample sample, string words, params Func<double, bool>[] conditions)
    {
        var counts = conditions.Select(holds => sample.Values.Count(holds)).ToArray();
        var inside = sample.Values.Count(v => conditions.All(holds => holds(v)));
        var interval = MedianInterval.Of([.. sample.Values], Level.Confidence);
        var evidence = Shares.Evidence(sample, 0.5, counts.Min(), $"{sample.Name} is {words} (median)", $"the median of {sample.Name} is not {words}");
        return evidence with
        {
            Measured = $"{inside} of {sample.Seeds} seeds {words}; median {sample.Show(sample.Median)}{sample.UnitSuffix} "
                + $"[{sample.Show(interval.Lower)}, {sample.Show(interval.Upper)}]; {Text.P(evidence.P)}",
            Effect = new Effect("median", sample.Median, interval),
        };
    }
}
