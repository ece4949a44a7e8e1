using System.Text.Json.Serialization;
using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Metrics.Judging;

/// <summary>
/// How two paired samples differ seed by seed: the first less the second, or over it where the margin is a ratio. What a paired test sees, and two
/// medians do not tell.
/// </summary>
/// <param name="Name">"final loss of deep / that of shallow".</param>
/// <param name="Unit">Of a difference; empty for ratios.</param>
/// <param name="AreRatios">Whether 1 is no difference, or 0.</param>
/// <param name="Values">[seeds]; no difference where both were not reached, and without end where one was not.</param>
[JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
public sealed record PairedDifferences(string Name, string Unit, bool AreRatios, IReadOnlyList<double> Values)
{
    /// <summary>The median, with the interval that order statistics give it.</summary>
    public Effect Median { get; } = Of(AreRatios ? "median ratio" : "median difference", [.. Values.Select(v => Math.Max(v, double.MinValue))]);

    /// <summary>Whether the median says how much: not a ratio of 0 or without end, as it is to or of what was not reached.</summary>
    public bool SaysHowMuch => !AreRatios || Median.Value is > 0 and < double.PositiveInfinity;

    /// <summary>Of two samples, on the scale of a margin.</summary>
    /// <exception cref="AssumptionException">Samples of unequal length.</exception>
    public static PairedDifferences Of(Sample first, Sample second, Margin by)
    {
        Require.SameLength(first.Seeds, second.Seeds, $"{first.Name} and {second.Name}");
        var ratios = by.Kind == MarginKind.Ratio;
        return new(
            $"{first.Name} {(ratios ? "/" : "−")} {second.After(first)}",
            ratios ? "" : first.Unit,
            ratios,
            [.. first.Values.Zip(second.Values, (a, b) => a == b ? ratios ? 1 : 0 : ratios ? a / b : a - b)]);
    }

    /// <summary>"median ratio 0.28 [0.25, 0.31]".</summary>
    public override string ToString() =>
        $"{Median.Measure} {Numbers.InText(Median.Value)} [{Numbers.InText(Median.Interval.Lower)}, {Numbers.InText(Median.Interval.Upper)}]";

    // What ranks first is a number here, as procedures know +∞ alone.
    private static Effect Of(string measure, double[] values)
    {
        var interval = MedianInterval.Of(values, ErrorBudget.Confidence);
        return new(measure, Open(Quantile.Of(values, 0.5)), interval with { Lower = Open(interval.Lower), Upper = Open(interval.Upper) });

        static double Open(double value) => value <= double.MinValue / 2 ? double.NegativeInfinity : value;
    }
}
