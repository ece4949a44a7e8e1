using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports;

/// <summary>What nets cost, and conditions that differ in it.</summary>
public static class Sizes
{
    /// <summary>A table of parameters and of the multiply-adds of one example's forward pass.</summary>
    public static (string Heading, Table Table) Of(IEnumerable<KeyValuePair<string, Architecture>> nets) => ("Sizes", nets.Aggregate(
        new Table(new Column("net"), new Column("parameters", Tolerance.Exact), new Column("multiply-adds", Tolerance.Exact)),
        (table, net) => table.Row(net.Key, net.Value.Parameters, net.Value.MultiplyAdds)));

    /// <summary>Name of the condition that trains a net.</summary>
    public static string Condition(Architecture net) => $"{net.Parameters} parameters";

    /// <summary>A metric over nets of growing size, against their numbers of parameters.</summary>
    public static Sweep BySize(this Measurements measurements, Metric metric, IEnumerable<Architecture> nets) =>
        measurements.Over(metric, "parameters", nets.Select(net => ((double)net.Parameters, Condition(net))));

    /// <summary>The same over the nets of the measurements' own tier.</summary>
    public static Sweep BySize(this Measurements measurements, Metric metric, Func<Tier, IReadOnlyList<Architecture>> family) =>
        measurements.BySize(metric, family(measurements.Tier));
}
