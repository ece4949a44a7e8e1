using System.Text.Json.Serialization;

namespace Reproducibility.Metrics.Statistics;

/// <summary>A closed confidence interval; an end that the data cannot bound is infinite.</summary>
/// <param name="Lower">Lower end, in the unit of the estimate.</param>
/// <param name="Upper">Upper end, in the unit of the estimate.</param>
/// <param name="Confidence">Nominal coverage, e.g. 0.95.</param>
[JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
public readonly record struct Interval(double Lower, double Upper, double Confidence)
{
    /// <summary>Whether the value lies inside, ends included.</summary>
    public bool Contains(double value) => Lower <= value && value <= Upper;
}
