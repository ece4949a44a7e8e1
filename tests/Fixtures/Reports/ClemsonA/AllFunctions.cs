using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.ClemsonA;

/// <summary>1-1, what the report concludes from its three functions together; it trains nothing of its own.</summary>
public sealed class AllFunctions() : FunctionStudy("clemson-a/1-1/all", "What depth is worth on each function: the final loss of the net of 2 layers over that of 8")
{
    /// <summary>The functions.</summary>
    public const string OnSinc = "sinc", OnSgn = "sgn", OnSigmoid = "sigmoid";

    /// <summary>The sizes that the report calls the same.</summary>
    public static readonly IReadOnlyList<int> Sizes =
        [ClemsonANets.Deep.Parameters, ClemsonANets.Mid.Parameters, ClemsonANets.Shallow.Parameters];

    /// <summary>Final loss of the shallow net over the deep net's; above 1 the deep net is better.</summary>
    public static Metric DepthAdvantage(Layers layers) => new($"shallow/deep loss, {layers.Title}", Tolerance.Exact);

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var measurements = new Measurements(lab.Seeds);
        foreach (var (name, study) in new (string, Study)[] { (OnSinc, The<Sinc>()), (OnSgn, The<Sgn>()), (OnSigmoid, The<Sigmoid>()) })
        {
            var m = study.Found().Measurements;
            foreach (var layers in Layers.All.Where(layers => m.Find(layers.DeepName, FinalLoss) is not null))
                measurements.Add(name, DepthAdvantage(layers), (m[Layers.Shallow, FinalLoss] / m[layers.DeepName, FinalLoss]).Values);
        }

        var advantage = DepthAdvantage(Layers.Inferred);
        var dots = measurements.Conditions.Select(c => new Sample(c, [.. measurements[c, advantage].Values]));
        return new Findings(measurements, Figure.Dots(
            $"Final loss of 2 layers over that of 8, medians: {measurements.Medians(advantage, measurements.Conditions)}",
            "loss of 2 layers / loss of 8 layers",
            dots,
            log: true,
            new Level("equal", 1)))
        {
            Tables = [("Layers", LayersTable())],
        };
    }

    private static Table LayersTable()
    {
        var table = new Table(new Column("net"), new Column("reading"), new Column("layers"), new Column("parameters", Tolerance.Exact));
        foreach (var layers in Layers.All)
            table = Row(Row(table, "deep", layers.Title, layers.Deep), "mid", layers.Title, layers.Mid);
        return Row(table, Layers.Shallow, "the only one", ClemsonANets.Shallow);

        static Table Row(Table table, string name, string reading, Architecture net) =>
            table.Row(name, reading, net.ToString(), (double)net.Parameters);
    }
}
