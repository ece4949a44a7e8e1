using System.Globalization;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Fixtures.Reports;

/// <summary>What a sensitivity study varies, at the report's own levels.</summary>
/// <param name="Name">"batch size", "learning rate".</param>
/// <param name="Levels">Ascending.</param>
public sealed record Factor(string Name, params IReadOnlyList<double> Levels)
{
    /// <summary>Name of the condition of a level.</summary>
    /// <param name="level">One of <see cref="Levels"/>.</param>
    /// <param name="protocol">Empty: as stated.</param>
    public string Condition(double level, string protocol = "") =>
        string.Create(CultureInfo.InvariantCulture, $"{Name} {level:0.######}") + (protocol.Length > 0 ? $", {protocol}" : "");
}

/// <summary>Sweeps over a factor.</summary>
public static class Factors
{
    /// <summary>A metric over the levels that were measured under a protocol.</summary>
    /// <param name="measurements">Of the study.</param>
    /// <param name="metric">What was measured.</param>
    /// <param name="factor">What varies.</param>
    /// <param name="protocol">Empty: as stated.</param>
    public static Sweep Over(this Measurements measurements, Metric metric, Factor factor, string protocol = "")
    {
        var sweep = measurements.Over(metric, factor.Name, factor.Levels
            .Select(level => (level, factor.Condition(level, protocol)))
            .Where(l => measurements.Find(l.Item2, metric) is not null));
        return protocol.Length == 0 ? sweep : sweep with { Name = $"{sweep.Name} ({protocol})" };
    }
}
