using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports;

/// <summary>Conditions that differ in the net's size.</summary>
public static class Sizes
{
    /// <summary>Name of the condition that trains a net.</summary>
    public static string Condition(Architecture net) => $"{net.Parameters} parameters";

    /// <summary>A metric over nets of growing size, against their numbers of parameters.</summary>
    public static Sweep BySize(this Measurements measurements, Metric metric, IEnumerable<Architecture> nets) =>
        measurements.Over(metric, "parameters", nets.Select(net => ((double)net.Parameters, Condition(net))));
}
