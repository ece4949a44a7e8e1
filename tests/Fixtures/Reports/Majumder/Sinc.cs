using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;
using static Reproducibility.Fixtures.Reports.Majumder.Functions;

namespace Reproducibility.Fixtures.Reports.Majumder;

/// <summary>
/// 1-1, simulate a function: sin(5 pi x) / (5 pi x) on 300 points, batch size 1, 20,000 epochs. Recorded by the report in one run: all three losses
/// near 0 (model 2 about 0.0005, wrong for x above 0.7). Its times of convergence, "150, 110, 100", are in units of a plot with every tenth epoch.
/// They come from a run without weight decay, stopped from epoch 1,000 on by two losses 100 epochs apart. It stopped at 1,500, 1,100 and 1,000
/// epochs, with losses of 0.0041, 0.0016 and 0.0024.
/// </summary>
public sealed class Sinc() : Study(
    "majumder/1-1/sinc", "sin(5πx)/(5πx) on 300 points, three nets of 573 or 574 parameters, 20,000 epochs of Adam at batch size 1")
{
    /// <summary>Epochs between the two losses that the author's stop rule compares.</summary>
    public const int StopEvery = 100;

    private static readonly (string Name, Architecture Net, Recipe Recipe)[] Arms =
    [
        .. Nets.Select(n => (n.Name, n.Net, AsStated)),
        .. Nets.Select(n => (Without(n.Name), n.Net, NoDecay)),
    ];

    /// <summary>The training points.</summary>
    public static Points Data { get; } = Points.Grid(Targets.Sinc, -1, 1, Examples);

    /// <summary>Points between the training points, which the report did not have.</summary>
    public static Points HeldOut { get; } = Points.Grid(Targets.Sinc, -1 + 1.0 / (Examples - 1), 1 - 1.0 / (Examples - 1), Examples - 1);

    /// <summary>Held-out minus training loss after training.</summary>
    public static Metric Gap { get; } = new("held-out minus training loss", Tolerance.Exact);

    /// <summary>Epochs until the author's rule stops: from epoch 1,000 on, a loss less than 1e-6 below that of 100 epochs before.</summary>
    public static Metric AuthorsStop { get; } = new("author's stop", Tolerance.Exact, "epochs", Epochs);

    /// <summary>The loss at which the author's rule stops.</summary>
    public static Metric LossAtStop { get; } = new("loss at the author's stop", Tolerance.Exact);

    /// <summary>That the shallow net is there first, the deep one last.</summary>
    /// <param name="m">Of this study.</param>
    /// <param name="time">Epochs.</param>
    /// <param name="arm">Name of a net's arm.</param>
    public static Evidence ShallowFirst(Measurements m, Metric time, Func<string, string> arm) =>
        Extremes.Ascend(m.Of(time, arm(Shallow), arm(Mid), arm(Deep)), Margin.None);

    /// <summary>That every net leaves next to nothing of the targets' variance.</summary>
    /// <param name="m">Of this study.</param>
    /// <param name="arm">Name of a net's arm.</param>
    /// <param name="share">Of the variance.</param>
    public static Evidence AllFit(Measurements m, Func<string, string> arm, double share = SmallestDifferences.NearZero) =>
        Compound.All([.. m.Of(RelativeLoss, arm(Deep), arm(Mid), arm(Shallow)).Select(loss => loss.IsBelow(share))]);

    /// <inheritdoc/>
    protected override string Remark =>
        "The text trains with weight decay 1e-4. The losses in its figure and its times of convergence come from nets without it. So all-fit is judged "
        + "without it, and so is shallow-converges-first, by majumder/1-1/sinc-stop.";

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var runs = lab.Train(Arms.ToDictionary(a => a.Name, a => new Regression(a.Net, a.Recipe, Data) { Recording = Recorded }));

        var measurements = new Measurements(lab.Seeds, lab.Tier);
        foreach (var (condition, net, _) in Arms)
        {
            var courses = Functions.Measure(measurements, condition, net, runs[condition], Data);
            measurements.Add(
                condition, Gap, runs[condition].Select(run => Regressions.Error(net, run.Parameters, HeldOut) - Regressions.Error(net, run.Parameters, Data)));
            var stops = courses.Select(Stop).ToArray();
            measurements.Add(condition, AuthorsStop, stops.Select(s => s.Epoch));
            measurements.Add(condition, LossAtStop, stops.Select(s => s.Loss));
        }

        return new Findings(measurements, Figure(measurements, runs))
        {
            Notes = [Unfallen],
            Tables =
            [
                Reading.Table(
                    FindingTolerance,
                    new("all-fit", "without weight decay", AllFit(measurements, Without)),
                    new("all-fit", "with weight decay", AllFit(measurements, net => net)),
                    new("shallow-converges-first", "the author's stop, without weight decay", ShallowFirst(measurements, AuthorsStop, Without)),
                    new("shallow-converges-first", "the author's stop, with weight decay", ShallowFirst(measurements, AuthorsStop, net => net)),
                    new("shallow-converges-first", $"a loss below {Converged}, without weight decay",
                        ShallowFirst(measurements, EpochsTo(Converged), Without))),
                .. Choices.Flips(
                    "all-fit", "share of the variance", SmallestDifferences.NearZeros.Select(share => (share, AllFit(measurements, Without, share)))),
                ("Verdict of shallow-converges-first by the loss below which a net has converged", Choices.Verdicts<double>(
                    measurements,
                    [
                        new("without weight decay, as the author's run", (m, t) => ShallowFirst(m, EpochsTo(t), Without)),
                        new("with weight decay", (m, t) => ShallowFirst(m, EpochsTo(t), net => net))
                    ],
                    [.. Thresholds.Where(t => t < Data.Variance).Select(t => ($"{t:0.#####}", t))])),
            ],
        };
    }

    /// <summary>Where the author's rule stops a run; the loss is the last one where it does not.</summary>
    /// <param name="course">Of a run; every hundredth epoch of it is looked at.</param>
    public static (double Epoch, double Loss) Stop(LossCourse course)
    {
        var looks = course.Every(StopEvery);
        var epoch = LossCurve.FirstStall([.. looks.Losses.Select(loss => (double)loss)], 1e-6, StopEvery, notBefore: 1_000);
        return (epoch, double.IsFinite(epoch) ? looks.At((int)epoch) : looks.Losses[^1]);
    }

    private static Figure Figure(Measurements measurements, IReadOnlyDictionary<string, IReadOnlyList<Run>> runs)
    {
        var decaying = measurements.Medians(EpochsTo(Converged), Nets.Select(n => n.Name));
        var free = measurements.Medians(EpochsTo(Converged), Nets.Select(n => Without(n.Name))).Replace(Without(""), "", StringComparison.Ordinal);
        return Fixtures.Figures.Figure.SideBySide(
            $"Median epochs to a loss of {Converged}: {decaying}; without weight decay {free}",
            Plots.OverSteps("Mean squared error", "mean squared error", Nets.Select(n => (n.Name, runs[n.Name].Select(run => run.Loss))), unit: "epoch"),
            Plots.Fits("After 20,000 epochs", "sinc", Data, Nets.Select(n => (n.Name, n.Net, runs[n.Name].Select(run => run.Parameters))))) with
        { Width = 1000 };
    }
}
