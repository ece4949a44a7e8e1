using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Dominic;

/// <summary>
/// 1-1, simulate a function: what the studies of both functions share. As stated, nets of 571 parameters with 2, 5 and 7 layers; as run, every net
/// begins with one more layer of a single ReLU unit, and the deep one has 451 parameters. The text gives no widths: the
/// deep net as stated has 571 parameters and widths like the code's, which takes 8 linear layers where the text counts 7.
/// </summary>
public static class FunctionFits
{
    /// <summary>Models 1, 2 and 3 as stated.</summary>
    public const string Shallow = "shallow", Mid = "mid", Deep = "deep";

    /// <summary>What differs from the text.</summary>
    public const string DeepNote = "The deep net has the 571 parameters that the report states, in 8 linear layers where it states 7.";

    /// <summary>The epoch limit.</summary>
    public const int Steps = FunctionStudy.Steps;

    /// <summary>Share of the target's variance left unexplained from which a net counts as answering with the mean.</summary>
    public const double MeanOnly = 0.95;

    /// <summary>Share of the target's variance left unexplained below which a net counts as following the target.</summary>
    public const double Follows = 0.1;

    /// <summary>Answers that span less over the grid count as one constant.</summary>
    private const double Constant = 1e-3;

    /// <summary>The report's grid: -1.5, -1.49, ..., 1.49, with the rounding of its step, so that no point is exactly 0.</summary>
    private static readonly double[] Grid = [.. Enumerable.Range(0, 300).Select(i => -1.5 + i * (-1.49 - -1.5))];

    /// <summary>The nets as stated.</summary>
    public static IReadOnlyList<(string Name, Architecture Net)> Stated { get; } =
        [(Shallow, DominicNets.ShallowStated), (Mid, DominicNets.MidStated), (Deep, DominicNets.DeepStated)];

    /// <summary>The nets as coded.</summary>
    public static IReadOnlyList<(string Name, Architecture Net)> Coded { get; } =
        [(AsRun(Shallow), DominicNets.Shallow), (AsRun(Mid), DominicNets.Mid), (AsRun(Deep), DominicNets.Deep)];

    /// <summary>RMSprop on the whole grid at once.</summary>
    public static Recipe FullBatch { get; } = new(new RmsProp(1e-3, WeightDecay: 1e-4), Steps);

    /// <inheritdoc cref="FunctionStudy.FinalLoss"/>
    public static Metric FinalLoss => FunctionStudy.FinalLoss;

    /// <summary>Final loss over the target's variance: 1 is the best constant answer.</summary>
    public static Metric Unexplained { get; } = new("unexplained share", Tolerance.Exact);

    /// <summary>Mean squared error midway between the training points less that on them, after training.</summary>
    public static Metric Gap { get; } = new("held-out minus training loss", Tolerance.Exact);

    /// <summary>Step at which the report's stop rule would end the run: loss below 0.001 and the last two changes below 1e-5.</summary>
    public static Metric StopStep { get; } = new("stop rule met", Tolerance.Exact, "steps", Steps);

    /// <summary>Largest less smallest answer on the grid.</summary>
    public static Metric Span { get; } = new("span of the answers", Tolerance.Exact);

    /// <summary>Where the first layer's only unit begins to answer; the net is constant on one side of it.</summary>
    public static Metric Kink { get; } = Behind("kink at x");

    /// <summary>Share of the grid on the constant side.</summary>
    public static Metric ShutShare { get; } = Behind("share of the grid with one answer");

    /// <summary>Smallest loss that any net behind that unit could reach.</summary>
    public static Metric Floor { get; } = Behind("smallest loss possible");

    /// <summary>Name of the arm of a net as coded.</summary>
    public static string AsRun(string net) => $"{net}, as run";

    /// <summary>A function on the grid.</summary>
    public static Points On(Func<double, double> function) => Points.Of(function, Grid);

    /// <summary>A function midway between the grid's points.</summary>
    public static Points Between(Func<double, double> function) => Points.Of(function, [.. Grid.Zip(Grid.Skip(1), (a, b) => (a + b) / 2)]);

    /// <summary>A function on either side of the grid, as far out again: 1.5 to 3.</summary>
    public static Points Outside(Func<double, double> function)
    {
        double[] right = [.. Enumerable.Range(1, 150).Select(i => 1.5 + 0.01 * i)];
        return Points.Of(function, [.. right.Select(x => -x), .. right]);
    }

    /// <summary>Adds what both functions' studies measure.</summary>
    public static void AddFits(this Measurements measurements, string condition, Regression fit, IReadOnlyList<Run> runs, Points heldOut)
    {
        var (net, data) = (fit.Architecture, fit.Data);
        measurements.Add(condition, FinalLoss, runs.Select(run => LossCurve.FinalLevel(run.Loss)));
        measurements.Add(condition, Unexplained, runs.Select(run => LossCurve.FinalLevel(run.Loss) / data.Variance));
        measurements.Add(condition, Gap, runs.Select(run => Regressions.Error(net, run.Parameters, heldOut) - Regressions.Error(net, run.Parameters, data)));
        measurements.Add(condition, StopStep, runs.Select(run => LossCurve.FirstSettled(run.Loss, threshold: 1e-3, change: 1e-5, changes: 2)));
        measurements.Add(condition, Span, runs.Select(run => Regressions.Answers(net, run.Parameters, data)).Select(answers => answers.Max() - answers.Min()));
        if (net.Layers[0] is not Dense(1, 1))
            return;
        var units = runs.Select(run => Bottleneck.Of(net, run.Parameters)).ToArray();
        measurements.Add(condition, Kink, units.Select(unit => unit.Kink));
        measurements.Add(condition, ShutShare, units.Select(unit => unit.ShutShare(data)));
        measurements.Add(condition, Floor, units.Select(unit => unit.Floor(data)));
    }

    /// <summary>How many seeds of each condition answer with one constant.</summary>
    public static (string Heading, Table Table) Constants(Measurements measurements)
    {
        var table = new Table(
            new Column("condition"), new Column("seeds with a constant answer", Tolerance.Exact), new Column("seeds with a dead first layer", Tolerance.Exact));
        foreach (var condition in measurements.Conditions)
            table = table.Row(condition, ConstantSeeds(measurements, condition), measurements.Find(condition, ShutShare)?.Values.Count(share => share == 1));
        return ("Constant answers", table);
    }

    /// <summary>Number of seeds that answer with one constant.</summary>
    public static int ConstantSeeds(Measurements measurements, string condition) => measurements[condition, Span].Values.Count(span => span < Constant);

    /// <summary>Final losses seed by seed, as stated beside as run.</summary>
    public static Figure StatedAndRun(Measurements measurements, double variance)
    {
        string[] nets = [Shallow, Mid, Deep];
        var losses = string.Join(", ", nets.Select(name => $"{name} {Short(measurements[name, FinalLoss].Median)}"));
        var forced = string.Join(", ", nets.Select(name => Short(measurements[AsRun(name), Floor].Median)));
        return Figure.SideBySide(
            $"Final loss as stated: {losses}. As run, the kink of the first unit alone forces {forced}",
            Dots("as stated", name => name),
            Dots("as run: behind a single ReLU unit", AsRun)) with
        { Width = 1000 };

        static string Short(double loss) => loss.ToString(loss < 0.1 ? "0.0000" : "0.00");

        Figure Dots(string panel, Func<string, string> arm) => Figure.Dots(
            panel,
            "mean squared error after 20,000 steps",
            nets.Select(name => new Strip(name, [.. measurements[arm(name), FinalLoss].Values])),
            log: true,
            new ReferenceLine("best constant", variance));
    }

    private static Metric Behind(string name) => new(name, Tolerance.Exact) { Group = "Behind the first layer's single unit" };
}
