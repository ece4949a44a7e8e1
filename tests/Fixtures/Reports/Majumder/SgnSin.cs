using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;
using static Reproducibility.Fixtures.Reports.Majumder.Functions;

namespace Reproducibility.Fixtures.Reports.Majumder;

/// <summary>
/// 1-1, simulate a function: sign(sin(5 pi x)) on 300 points, batch size 1, 20,000 epochs. Recorded by the report in one run: models 0 and 1 end
/// between 0.04 and 0.2, model 2 at 0.345 (0.39 after 10,000 epochs). Arms beside it train on from there with full batches, where no noise of single
/// examples hides the bottom; and nets without weight decay, beside those on sinc.
/// </summary>
public sealed class SgnSin() : Study(
    "majumder/1-1/sgn-sin", "sign(sin(5πx)) on 300 points, three nets of 573 or 574 parameters, 20,000 epochs of Adam at batch size 1")
{
    /// <summary>"Caught": the loss falls by no more in the second half. In the report's figure model 2 goes from 0.39 to 0.345, a quotient of 1.13.</summary>
    public static readonly Margin StillFalls = Margin.Ratio(1.25);

    /// <summary>Full-batch steps that follow.</summary>
    private const int Steps = 20_000;

    /// <summary>The training points.</summary>
    public static Points Data { get; } = Points.Grid(Targets.Sgn, -1, 1, Examples);

    /// <summary>The final loss's counterpart halfway: up to epoch 10,000, or the median of the 100 steps before step 10,000.</summary>
    public static Metric HalfwayLoss { get; } = new("loss halfway", Tolerance.Exact);

    /// <summary>Norm of the full-batch gradient after training.</summary>
    public static Metric Slope { get; } = new("full-batch gradient norm", Tolerance.Exact);

    /// <summary>Name of the arm of a net that is trained on with full batches.</summary>
    public static string Released(string net) => net + ", then full batch";

    /// <summary>Name of the condition that holds an arm of the study of sinc.</summary>
    public static string OnSinc(string net) => net + " on sinc";

    /// <summary>
    /// That every net comes to its minimum, a share of its whole fall, in fewer epochs on sinc. A pair starts alike and sees its points in one order.
    /// </summary>
    /// <param name="m">Of this study.</param>
    /// <param name="arm">Name of a net's arm.</param>
    /// <param name="share">Of the fall.</param>
    public static Evidence FasterOnSinc(Measurements m, Func<string, string> arm, double share = ByEye) => Compound.All([.. Nets.Select(
        n => m[OnSinc(arm(n.Name)), EpochsToFall(share)].IsLowerThan(m[arm(n.Name), EpochsToFall(share)], by: Margin.None))]);

    /// <summary>That every net leaves a larger share of the variance than on sinc.</summary>
    /// <inheritdoc cref="FasterOnSinc"/>
    public static Evidence HarderThanSinc(Measurements m, Func<string, string> arm) => Compound.All([.. Nets.Select(
        n => m[arm(n.Name), RelativeLoss].IsHigherThan(m[OnSinc(arm(n.Name)), RelativeLoss], by: Margin.None))]);

    /// <summary>That the shallow net ends with at least twice the loss of either deeper one.</summary>
    /// <inheritdoc cref="FasterOnSinc"/>
    public static Evidence ShallowStuck(Measurements m, Func<string, string> arm) =>
        m[arm(Shallow), FinalLoss].IsHighestOf(m.Of(FinalLoss, arm(Deep), arm(Mid)), by: Margin.Ratio(2));

    /// <summary>That the deeper nets leave next to nothing of the variance.</summary>
    /// <inheritdoc cref="FasterOnSinc"/>
    public static Evidence DeepReachZero(Measurements m, Func<string, string> arm, double share = SmallestDifferences.NearZero) =>
        Compound.All([.. m.Of(RelativeLoss, arm(Deep), arm(Mid)).Select(loss => loss.IsBelow(share))]);

    /// <summary>
    /// That the shallow net's loss is high and hardly falls in the second half of its training, nor when it goes on with full batches.
    /// </summary>
    /// <param name="m">Of this study.</param>
    /// <param name="within">How much of it may still fall.</param>
    public static Evidence ShallowIsCaught(Measurements m, Margin within) => Compound.All(
        m[Shallow, RelativeLoss].IsAbove(0.1),
        m[Shallow, FinalLoss].IsAboutEqualTo(m[Shallow, HalfwayLoss], within),
        m[Released(Shallow), FinalLoss].IsAboutEqualTo(m[Released(Shallow), HalfwayLoss], within));

    /// <inheritdoc/>
    public override IReadOnlyList<Type> Needs => [typeof(Sinc)];

    /// <inheritdoc/>
    protected override string Remark =>
        "Text and code train with weight decay 1e-4, under which many nets answer a constant, on sinc most deep ones. Against sinc, whose figure shows nets "
        + "without it, nets are judged without it on both functions: pairs with the same initial weights and the same order of the points.";

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var arms = Nets.SelectMany(n => new (string Name, Architecture Net, Recipe Recipe)[] { (n.Name, n.Net, AsStated), (Without(n.Name), n.Net, NoDecay) })
            .ToArray();
        var sinc = lab.Of<Sinc>();
        var runs = lab.Train(
            arms.ToDictionary(a => a.Name, a => new Regression(a.Net, a.Recipe, Data) { Recording = Recorded }),
            (arm, seed) => sinc.Start(arms.First(a => a.Name == arm).Net, seed));
        var rows = Nets.SelectMany(n => runs[n.Name].Select(run => (Arm: Released(n.Name), run))).ToDictionary(r => (r.Arm, r.run.Seed), r => r.run.Parameters);
        var released = lab.Train(
            Nets.ToDictionary(n => Released(n.Name), n => new Regression(n.Net, AsStated with { BatchSize = 0, Epochs = Steps }, Data)),
            (arm, seed) => new Start(seed, rows[(arm, seed)], lab.Streams(seed).Order));

        var measurements = new Measurements(lab.Seeds, lab.Tier);
        foreach (var (name, net, _) in arms)
        {
            var courses = Functions.Measure(measurements, name, net, runs[name], Data);
            measurements.Add(name, HalfwayLoss, courses.Select(course => course.Level(Epochs / 2)));
            AddSlope(name, net, runs[name]);
        }

        foreach (var (name, net) in Nets)
        {
            var (arm, done) = (Released(name), released[Released(name)]);
            measurements.Add(arm, FinalLoss, done.Select(run => LossCurve.FinalLevel(run.Loss)));
            measurements.Add(arm, RelativeLoss, done.Select(run => LossCurve.FinalLevel(run.Loss) / Data.Variance));
            measurements.Add(arm, HalfwayLoss, done.Select(run => LossCurve.FinalLevel(run.Loss.AsSpan(0, run.Loss.Length / 2))));
            AddSlope(arm, net, done);
        }

        AddSinc(measurements, lab.MeasuredBy<Sinc>(), arms.Select(a => a.Name));
        return new Findings(measurements, Figure(measurements, runs)) { Notes = [Unfallen, ConstantSeeds(measurements)], Tables = Tables(measurements) };

        void AddSlope(string condition, Architecture net, IReadOnlyList<Run> done) =>
            measurements.Add(condition, Slope, LossSurface.At(net, Data, done.Select(run => run.Parameters)).Select(look => look.GradientNorm));
    }

    /// <summary>What the study of sinc found of the same arms, on as many seeds.</summary>
    private static void AddSinc(Measurements measurements, Measurements sinc, IEnumerable<string> arms)
    {
        foreach (var arm in arms)
        {
            foreach (var metric in SharesOfFall.Select(EpochsToFall).Append(RelativeLoss))
                measurements.Add(OnSinc(arm), metric, sinc[arm, metric].Values);
        }
    }

    private static string ConstantSeeds(Measurements m) => "Seeds that leave nine tenths of the variance or more, as a constant does: "
        + string.Join(
            ", ", m.Conditions.Where(c => m.Find(c, RelativeLoss) is not null).Select(c => $"{c} {m[c, RelativeLoss].Values.Count(left => left > 0.9)}")) + ".";

    private IReadOnlyList<(string Heading, Snapshots.Table Table)> Tables(Measurements m) =>
    [
        Reading.Table(
            FindingTolerance,
            new("sinc/faster-than-sgn", "without weight decay", FasterOnSinc(m, Without)),
            new("sinc/faster-than-sgn", "with weight decay", FasterOnSinc(m, net => net)),
            new("harder-than-sinc", "without weight decay", HarderThanSinc(m, Without)),
            new("harder-than-sinc", "with weight decay", HarderThanSinc(m, net => net)),
            new("shallow-stuck", "as stated", ShallowStuck(m, net => net)),
            new("shallow-stuck", "without weight decay", ShallowStuck(m, Without)),
            new("deep-reach-zero", "as stated", DeepReachZero(m, net => net)),
            new("deep-reach-zero", "without weight decay", DeepReachZero(m, Without)),
            new("deep-reach-zero", "then full batch", DeepReachZero(m, Released))),
        .. Choices.Flips("sinc/faster-than-sgn", "share of the whole fall", SharesOfFall.Select(s => (s, FasterOnSinc(m, Without, s)))),
        .. Choices.Flips("deep-reach-zero", "share of the variance", SmallestDifferences.NearZeros.Select(s => (s, DeepReachZero(m, net => net, s)))),
        .. Choices.Flips(
            "shallow-local-minimum",
            "quotient of the losses",
            new[] { 1.05, 1.1, StillFalls.Size, 1.5, 2 }.Select(q => (q, ShallowIsCaught(m, Margin.Ratio(q))))),
    ];

    private static Figure Figure(Measurements measurements, IReadOnlyDictionary<string, IReadOnlyList<Run>> runs)
    {
        var losses = string.Join(", ", Nets.Select(n => $"{n.Name} {measurements[n.Name, FinalLoss].Median:0.###}"));
        return Fixtures.Figures.Figure.SideBySide(
            $"Median loss after 20,000 epochs: {losses}",
            Plots.OverSteps("Mean squared error", "mean squared error", Nets.Select(n => (n.Name, runs[n.Name].Select(run => run.Loss))), unit: "epoch"),
            Plots.Fits("After 20,000 epochs", "sgn-sin", Data, Nets.Select(n => (n.Name, n.Net, runs[n.Name].Select(run => run.Parameters))))) with
        { Width = 1000 };
    }
}
