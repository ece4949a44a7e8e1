using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.ClemsonA;

/// <summary>1-1, what the report concludes from its three functions together; it trains nothing of its own.</summary>
public sealed class AllFunctions() : FunctionStudy(
    "clemson-a/1-1/all", "What depth is worth on each function: the final loss of the net of 2 layers over that of 8")
{
    /// <summary>The functions.</summary>
    public const string OnSinc = "sinc", OnSgn = "sgn", OnSigmoid = "sigmoid";

    /// <summary>The sizes that the report calls the same.</summary>
    public static readonly IReadOnlyList<int> Sizes =
        [ClemsonANets.Deep.Parameters, ClemsonANets.Mid.Parameters, ClemsonANets.Shallow.Parameters];

    private static readonly Metric[] Compared = [FinalLoss, ClemsonAFunction.LossAt1000];

    private static readonly OpenClaim<Metric>[] Claims = [new("deeper-better-on-complicated", DeeperBetterOnComplicated)];

    /// <summary>Loss of the shallow net over the deep net's; above 1 the deep net is better.</summary>
    public static Metric DepthAdvantage(Metric loss, Layers layers) => new($"shallow/deep {loss.Name}, {layers.Title}", Tolerance.Exact);

    /// <summary>The deep net is better on sinc and sgn, and by more than on the logistic function.</summary>
    public static Evidence DeeperBetterOnComplicated(Measurements m, Metric advantage) => Compound.All(
        m[OnSinc, advantage].IsAbove(1),
        m[OnSgn, advantage].IsAbove(1),
        m[OnSinc, advantage].IsHigherThan(m[OnSigmoid, advantage], by: ClemsonAFunction.TenPercent),
        m[OnSgn, advantage].IsHigherThan(m[OnSigmoid, advantage], by: ClemsonAFunction.TenPercent));

    /// <inheritdoc/>
    public override IReadOnlyList<Type> Needs => [typeof(Sinc), typeof(Sgn), typeof(Sigmoid)];

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var measurements = new Measurements(lab.Seeds, lab.Tier);
        foreach (var (name, m) in Measured(lab))
        {
            foreach (var layers in Layers.All.Where(layers => m.Find(layers.DeepName, FinalLoss) is not null))
            {
                foreach (var loss in Compared)
                    measurements.Add(name, DepthAdvantage(loss, layers), (m[Layers.Shallow, loss] / m[layers.DeepName, loss]).Values);
            }
        }

        var (advantage, early) = (DepthAdvantage(FinalLoss, Layers.Inferred), DepthAdvantage(ClemsonAFunction.LossAt1000, Layers.Inferred));
        var complete = measurements.Metrics.Where(metric => measurements.Conditions.All(c => measurements.Find(c, metric) is not null));
        var dots = measurements.Conditions.Select(c => new Strip(c, [.. measurements[c, advantage].Values]));
        return new Findings(measurements, Figure.PairedDifferences(
            $"Final loss of 2 layers over that of 8, medians: {measurements.Medians(advantage, measurements.Conditions)}",
            "loss of 2 layers / loss of 8 layers",
            dots,
            ratios: true,
            "equal"))
        {
            Notes =
                [$"The verdict is that of the last steps; at step 1,000 the quotient's medians are {measurements.Medians(early, measurements.Conditions)}."],
            Tables =
            [
                ("Verdicts by the layers inferred", Choices.Verdicts(measurements, Claims, [.. complete.Select(metric => (metric.Name, metric))])),
                ("Layers", LayersTable()),
            ],
        };
    }

    private static (string Name, Measurements Measurements)[] Measured(Lab lab) =>
        [(OnSinc, lab.MeasuredBy<Sinc>()), (OnSgn, lab.MeasuredBy<Sgn>()), (OnSigmoid, lab.MeasuredBy<Sigmoid>())];

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
