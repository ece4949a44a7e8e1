using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Metrics.Judging;

/// <summary>Two samples brought to one budget, so that a censored value is compared only with what is known of it.</summary>
internal static class Pairs
{
    /// <summary>
    /// Raised less other, per seed, on the margin's own scale: of a ratio the difference of logarithms. So a loss that is lower by a
    /// factor of 100 in most seeds is not outweighed by one seed that is stuck at a high loss.
    /// </summary>
    internal static double[] Differences(Sample low, Sample high, Margin by)
    {
        Require.SameLength(low.Seeds, high.Seeds, $"{low.Name} and {high.Name}");
        var (raised, other) = Align(low, high, by);
        return Differences(raised, other, by);
    }

    /// <summary>
    /// First, raised by the margin, less second, on the margin's scale. Two equal values, two censored ones too, differ by 0; two zeros by the
    /// margin's logarithm, as any two values do that were equal before the first was raised.
    /// </summary>
    internal static double[] Differences(IEnumerable<double> raised, IEnumerable<double> second, Margin by) => by.Kind == MarginKind.Ratio
        ? [.. raised.Zip(second, (a, b) => a == 0 && b == 0 ? Math.Log(by.Size) : a == b ? 0 : Math.Log(a) - Math.Log(b))]
        : [.. raised.Zip(second, (a, b) => a == b ? 0 : a - b)];

    /// <summary>
    /// The lower candidate raised by the margin, and the other. Both are cut off at the smaller budget: of a time beyond the budget
    /// we know only that it is beyond, so a raised time beyond it ties with one that was not reached.
    /// </summary>
    internal static (double[] Raised, double[] Other) Align(Sample low, Sample high, Margin by)
    {
        var budget = Math.Min(low.Budget ?? double.PositiveInfinity, high.Budget ?? double.PositiveInfinity);
        return ([.. low.Values.Select(v => Censor(by.Raise(v)))], [.. high.Values.Select(Censor)]);

        double Censor(double value) => value > budget ? double.PositiveInfinity : value;
    }
}
