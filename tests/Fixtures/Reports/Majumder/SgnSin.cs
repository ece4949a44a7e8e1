using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;
using static Reproducibility.Fixtures.Reports.Majumder.Functions;

namespace Reproducibility.Fixtures.Reports.Majumder;

/// <summary>
/// 1-1, simulate a function: sign(sin(5 pi x)) on 300 points, batch size 1, 20,000 epochs. Recorded by the report in one run: models 0 and 1 end
/// between 0.04 and 0.2, model 2 at 0.345 (0.39 after 10,000 epochs). Arms beside it train on from there with full batches, where no noise of single
/// examples hides the bottom.
/// </summary>
public sealed class SgnSin() : Study("majumder/1-1/sgn-sin", "sign(sin(5πx)) on 300 points, three nets of 573 or 574 parameters, 20,000 epochs of Adam at batch size 1")
{
    /// <summary>Full-batch steps that follow.</summary>
    private const int Steps = 20_000;

    /// <summary>The training points.</summary>
    public static Points Data { get; } = Points.Grid(Targets.Sgn, -1, 1, Examples);

    /// <summary>The final loss's counterpart halfway: median of the 100 epochs before epoch 10,000, or of the 100 steps before step 10,000.</summary>
    public static Metric HalfwayLoss { get; } = new("loss halfway", Tolerance.Exact);

    /// <summary>Norm of the full-batch gradient after training.</summary>
    public static Metric Slope { get; } = new("full-batch gradient norm", Tolerance.Exact);

    /// <summary>Name of the arm of a net that is trained on with full batches.</summary>
    public static string Released(string net) => net + ", then full batch";

    /// <inheritdoc/>
    public override IReadOnlyList<Type> Needs => [typeof(Sinc)];

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var runs = lab.Train(Nets.ToDictionary(n => n.Name, n => new Regression(n.Net, AsStated, Data) { Recording = new() { LossEvery = Examples } }));
        var rows = Nets.SelectMany(n => runs[n.Name].Select(run => (Arm: Released(n.Name), run))).ToDictionary(r => (r.Arm, r.run.Seed), r => r.run.Parameters);
        var released = lab.Train(
            Nets.ToDictionary(n => Released(n.Name), n => new Regression(n.Net, AsStated with { BatchSize = 0, Epochs = Steps }, Data)),
            (arm, seed) => new Start(seed, rows[(arm, seed)], lab.Streams(seed).Order));

        var measurements = new Measurements(lab.Seeds);
        foreach (var (name, net) in Nets)
        {
            Functions.Measure(measurements, name, net, runs[name], Data);
            Bottom(name, net, runs[name]);
        }

        foreach (var (name, net) in Nets)
        {
            measurements.Add(Released(name), FinalLoss, released[Released(name)].Select(run => LossCurve.FinalLevel(run.Loss)));
            Bottom(Released(name), net, released[Released(name)]);
        }

        return new Findings(measurements, Figure(measurements, runs))
        {
            Notes = [Unfallen],
            Tables =
            [
                .. Choices.Flips("sinc/faster-than-sgn", "share of the whole fall", SharesOfFall.Select(
                    s => (s, FasterOnSinc(lab.MeasuredBy<Sinc>(), measurements, s)))),
            ],
        };

        void Bottom(string condition, Architecture net, IReadOnlyList<Run> done)
        {
            measurements.Add(condition, HalfwayLoss, done.Select(run => LossCurve.FinalLevel(run.Loss.AsSpan(0, run.Loss.Length / 2))));
            measurements.Add(condition, Slope, LossSurface.At(net, Data, done.Select(run => run.Parameters)).Select(look => look.GradientNorm));
        }
    }

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
