using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports;

/// <summary>What nets cost.</summary>
public static class Sizes
{
    /// <summary>A table of parameters and of the multiply-adds of one example's forward pass.</summary>
    public static (string Heading, Table Table) Of(IEnumerable<KeyValuePair<string, Architecture>> nets) => ("Sizes", nets.Aggregate(
        new Table(new Column("net"), new Column("parameters", Tolerance.Exact), new Column("multiply-adds", Tolerance.Exact)),
        (table, net) => table.Row(net.Key, net.Value.Parameters, net.Value.MultiplyAdds)));
}
