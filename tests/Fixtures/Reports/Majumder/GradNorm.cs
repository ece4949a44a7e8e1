using MathNet.Numerics.Statistics;
using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;
using TorchSharp;
using static Reproducibility.Fixtures.Reports.Majumder.Functions;

namespace Reproducibility.Fixtures.Reports.Majumder;

/// <summary>
/// 1-2, gradient norm: on sinc, the norm of the last single example's gradient of each epoch. Recorded by the report in one run of model 1: spikes
/// of 4.0 to 2.2 until the loss falls at epoch 460, below 1 after it. The run had no weight decay and was stopped at epoch 1,100; the report's table
/// says 1e-4. A stored run of model 0 has its largest bursts late.
/// </summary>
public sealed class GradNorm() : Study("majumder/1-2/grad-norm", "Gradient norm of one example per epoch on sin(5πx)/(5πx), Adam at batch size 1, 2,500 epochs")
{
    /// <summary>Model 1 without weight decay, and the other models of the author's run.</summary>
    public const string MidAsRun = "mid, as run", DeepAsRun = "deep, as run", ShallowAsRun = "shallow, as run";

    /// <summary>Update rules that meet a gradient of zero.</summary>
    public const string Adam = "Adam", AdamDecay = "Adam, weight decay", Sgd = "SGD", SgdMomentum = "SGD, momentum 0.9", SgdDecay = "SGD, weight decay";

    private static readonly double[] Shares = [0.5, 0.8, 0.9, ByEye, 0.98, 0.99];

    private const int Budget = 2_500;

    /// <summary>Epochs between two looks at the loss and the gradient over all points.</summary>
    private const int LookEvery = 5;

    private static readonly int[] Looks = [.. Enumerable.Range(0, Budget / LookEvery + 1).Select(i => i * LookEvery)];

    private static readonly (string Name, Architecture Net, Recipe Recipe)[] Arms =
    [
        (Mid, MajumderNets.Mid, AsStated with { Epochs = Budget }),
        .. new[] { (MidAsRun, MajumderNets.Mid), (DeepAsRun, MajumderNets.Deep), (ShallowAsRun, MajumderNets.Shallow) }
            .Select(n => (n.Item1, n.Item2, AsStated with { Epochs = Budget, Optimizer = NoDecay.Optimizer })),
    ];

    private static readonly (string Name, Optimizer Rule)[] Rules =
    [
        (Adam, new Adam(4e-4)), (AdamDecay, new Adam(4e-4, WeightDecay: 1e-4)),
        (Sgd, new Sgd(4e-4)), (SgdMomentum, new Sgd(4e-4, Momentum: 0.9)), (SgdDecay, new Sgd(4e-4, WeightDecay: 1e-4)),
    ];

    /// <summary>Epochs until 95 % of the loss's whole fall is done (<see cref="Fallen"/>): it has settled.</summary>
    public static Metric Settled { get; } = new("settled", Tolerance.Exact, "epochs", Budget);

    /// <summary>
    /// Standard deviation of the single-example gradient norm over the epochs before the loss has settled; +infinity, as after it, where it never does.
    /// </summary>
    public static Metric Before { get; } = new("norm's deviation before settling", Tolerance.Exact);

    /// <summary>The same from there on.</summary>
    public static Metric After { get; } = new("norm's deviation after settling", Tolerance.Exact);

    /// <summary>The second deviation over the first, where a share of the fall counts as settled.</summary>
    public static Metric Ratio(double share) => new($"{share:0.##} of the fall", Tolerance.Exact) { Group = "Norm's deviation after over before settling" };

    /// <summary>Standard deviation of the full-batch gradient norm before.</summary>
    public static Metric FullBefore { get; } = new("full-batch norm's deviation before settling", Tolerance.Exact);

    /// <summary>The same from there on.</summary>
    public static Metric FullAfter { get; } = new("full-batch norm's deviation after settling", Tolerance.Exact);

    /// <summary>Largest change of a parameter in a step whose gradient is exactly 0, after one step with a gradient.</summary>
    public static Metric Change { get; } = new("largest change at a gradient of 0", Tolerance.Percent(1));

    /// <summary>That the single-example norm of a condition fluctuates less after its loss has settled. Pairs: before and after are of one run.</summary>
    public static Evidence Drops(Measurements m, string condition) => m[condition, After].IsLowerThan(m[condition, Before], by: Margin.Ratio(1.1));

    /// <summary>That a step of an update rule at a gradient of exactly 0 changes no parameter.</summary>
    public static Evidence StandsStill(Measurements m, string rule) =>
        Fact.Holds($"a step of {rule} at a gradient of zero changes no parameter", [.. m[rule, Change].Values.Select(change => change == 0)]);

    /// <inheritdoc/>
    protected override string Remark =>
        "The report's table trains with weight decay 1e-4; its figure is of a run without it, stopped at epoch 1,100. With decay many runs never settle, "
        + "so fluctuation-drops is judged without it; zero-means-no-update on the table's rule, with it.";

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var recording = new Recording
        {
            LossEvery = Examples,
            GradientNorm = true,
            ParametersAfter = [.. Looks.Select(epoch => epoch * Examples)],
        };
        var runs = lab.Train(Arms.ToDictionary(a => a.Name, a => new Regression(a.Net, a.Recipe, Sinc.Data) { Recording = recording }));

        var (measurements, courses) = (new Measurements(lab.Seeds, lab.Tier), new Dictionary<string, LossCourse[]>());
        foreach (var (condition, net, _) in Arms)
        {
            var looks = runs[condition].Select(run => LossSurface.At(net, Sinc.Data, run.Snapshots)).ToArray();
            courses[condition] = [.. looks.Select(look => new LossCourse(Looks, [.. look.Select(at => (float)at.Loss)]))];
            double[] settled = [.. courses[condition].Select(course => Fallen(course, ByEye, Sinc.Data))];
            measurements.Add(condition, Settled, settled);
            var (before, after) = Deviations(runs[condition], courses[condition], ByEye);
            measurements.Add(condition, Before, before);
            measurements.Add(condition, After, after);
            foreach (var share in Shares)
            {
                var (early, late) = Deviations(runs[condition], courses[condition], share);
                measurements.Add(condition, Ratio(share), late.Zip(early, (a, b) => double.IsFinite(a) ? a / b : a));
            }

            (before, after) = Deviations(looks.Select(look => look.Select(at => (float)at.GradientNorm).ToArray()), [.. settled.Select(s => s / LookEvery)]);
            measurements.Add(condition, FullBefore, before);
            measurements.Add(condition, FullAfter, after);
        }

        foreach (var (name, rule) in Rules)
            measurements.Add(name, Change, lab.Seeds.Select(seed => ChangeAtZero(rule, lab.Start(MajumderNets.Mid, seed))));
        return new Findings(measurements, Figure(measurements, runs))
        {
            Notes = [Unfallen, "Nor has its norm a deviation before or after it: both are ∞.", Unsettled(measurements)],
            Tables =
            [
                Reading.Table(
                    FindingTolerance,
                    [
                        .. new[] { MidAsRun, Mid, DeepAsRun, ShallowAsRun }.Select(
                            arm => new Reading("fluctuation-drops", arm == Mid ? "mid, as stated" : arm, Drops(measurements, arm))),
                        .. new[] { AdamDecay, Adam, Sgd }.Select(rule => new Reading("zero-means-no-update", rule, StandsStill(measurements, rule))),
                    ]),
                .. Choices.Flips("fluctuation-drops", "share of the fall", Shares.Select(share =>
                {
                    var (before, after) = Deviations(runs[MidAsRun], courses[MidAsRun], share);
                    return (
                        share,
                        new Metrics.Judging.Sample("after", "", after).IsLowerThan(new Metrics.Judging.Sample("before", "", before), by: Margin.Ratio(1.1)));
                })),
            ],
        };
    }

    private static (double[] Before, double[] After) Deviations(IReadOnlyList<Run> runs, IReadOnlyList<LossCourse> courses, double share) =>
        Deviations(runs.Select(run => run.GradientNorm), [.. courses.Select(course => Fallen(course, share, Sinc.Data))]);

    /// <summary>Standard deviation of each curve's values before and from a place on; at least two on both sides.</summary>
    private static (double[] Before, double[] After) Deviations(IEnumerable<float[]> curves, double[] places)
    {
        var parts = curves.Zip(places, (curve, place) => double.IsFinite(place) ? At(curve, (int)Math.Clamp(place, 2, curve.Length - 2)) : (place, place))
            .ToArray();
        return ([.. parts.Select(p => p.Item1)], [.. parts.Select(p => p.Item2)]);

        static (double Before, double After) At(float[] curve, int place) => (curve[..place].StandardDeviation(), curve[place..].StandardDeviation());
    }

    private static double ChangeAtZero(Optimizer rule, Start start)
    {
        using var scope = torch.NewDisposeScope();
        using var network = new Network(MajumderNets.Mid, [start.Parameters], torch.CPU);
        using var optimizer = network.Rule(rule);
        var (inputs, targets) = new PointExamples(Sinc.Data).Gather([0], torch.CPU);
        Objective.Losses(Loss.MeanSquaredError, network.Forward(inputs), targets, seeds: 1).backward();
        optimizer.Step(rule.LearningRate);
        var before = network.Rows()[0];
        network.Gradient.zero_();
        optimizer.Step(rule.LearningRate);
        return before.Zip(network.Rows()[0], (a, b) => Math.Abs(a - (double)b)).Max();
    }

    private static string Unsettled(Measurements m) => "Runs that never settle, ties in the comparisons: "
        + string.Join(", ", Arms.Select(arm => $"{arm.Name} {m[arm.Name, Settled].Values.Count(double.IsPositiveInfinity)}")) + $" of {m.Seeds.Count}.";

    private static Figure Figure(Measurements measurements, IReadOnlyDictionary<string, IReadOnlyList<Run>> runs)
    {
        double[] settled = [.. measurements[MidAsRun, Ratio(ByEye)].Values.Where(double.IsFinite)];
        return Fixtures.Figures.Figure.SideBySide(
            $"Without weight decay model 1's loss settles in {settled.Length} of {measurements.Seeds.Count} seeds; in {settled.Count(ratio => ratio < 1)} of "
                + $"these the norm fluctuates less afterwards, in the median {settled.Median():0.00} times as much",
            Plots.OverSteps(
                "Model 1, as run",
                "loss, gradient norm",
                [("gradient norm", runs[MidAsRun].Select(run => run.GradientNorm)), ("loss", runs[MidAsRun].Select(run => run.Loss))],
                unit: "epoch"),
            Fixtures.Figures.Figure.PairedDifferences(
                "The norm's deviation: after over before",
                "ratio of standard deviations",
                Arms.Select(a => new Strip(a.Name, [.. measurements[a.Name, Ratio(ByEye)].Values])),
                ratios: true,
                "no change")) with
        { Width = 1000 };
    }
}
