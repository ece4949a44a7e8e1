using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Majumder;

/// <summary>What the two function studies of 1-1 share: nets, recipe, and what is read off their curves.</summary>
public static class Functions
{
    /// <summary>The nets: models 0, 1 and 2, each with a 1-1 layer first.</summary>
    public const string Deep = "deep", Mid = "mid", Shallow = "shallow";

    /// <summary>Points of a training set.</summary>
    public const int Examples = 300;

    /// <summary>Passes over them, one update per point.</summary>
    public const int Epochs = 20_000;

    /// <summary>A loss is converged from here on; the author's own rule stopped model 0 at 0.0041.</summary>
    public const double Converged = 0.005;

    /// <summary>A minimum, read off a curve by eye, is reached when so much of the whole fall is done.</summary>
    public const double ByEye = 0.95;

    /// <summary>What <see cref="Fallen"/> leaves out, for the tables.</summary>
    public const string Unfallen =
        "A run whose lowest loss leaves more than half of the variance, as a constant does, has come to no minimum: its times count as not reached.";

    /// <summary>By name, deepest first.</summary>
    public static readonly (string Name, Architecture Net)[] Nets =
        [(Deep, MajumderNets.Deep), (Mid, MajumderNets.Mid), (Shallow, MajumderNets.Shallow)];

    private static readonly int[] RecordedAfter = [1_000, 1_500, 2_000];

    /// <summary>Thresholds for times of convergence.</summary>
    public static readonly double[] Thresholds = [0.1, 0.05, 0.02, 0.01, Converged, 0.002, 0.001, 0.0005, 0.0002, 0.0001, 0.00005];

    /// <summary>Shares of a fall.</summary>
    public static readonly double[] SharesOfFall = [0.5, 0.8, 0.9, ByEye, 0.98, 0.99, 0.999, 1];

    /// <summary>As stated.</summary>
    public static Recipe AsStated { get; } = new(new Adam(4e-4, WeightDecay: 1e-4), Epochs) { BatchSize = 1 };

    /// <summary>The loss over all points before the first update.</summary>
    public static Metric LossAtStart { get; } = new("loss at the start", Tolerance.Exact);

    /// <summary>The loss over all points after 5,000 epochs, where a stored run of the author's ended.</summary>
    public static Metric LossAt5000 { get; } = new("loss after 5,000 epochs", Tolerance.Exact);

    /// <summary>The loss over all points after other epochs that the report's figures can be read at.</summary>
    private static Metric LossAfter(int epochs) => Metric.OnlyRecorded($"loss after {epochs:#,0} epochs");

    /// <summary>The loss over all points, in the median over the looks of the last 1,000 epochs.</summary>
    public static Metric FinalLoss { get; } = new("final loss", Tolerance.Exact);

    /// <summary>The final loss as a share of the targets' variance.</summary>
    public static Metric RelativeLoss { get; } = new("final loss over variance", Tolerance.Exact);

    /// <summary>Largest distance of an answer from its target after training.</summary>
    public static Metric LargestError { get; } = new("largest error", Tolerance.Exact);

    /// <summary>Epochs until the loss is below a threshold.</summary>
    public static Metric EpochsTo(double threshold) =>
        new($"{threshold:0.######}", Tolerance.Exact, "epochs", Epochs) { Group = "First epoch below a loss" };

    /// <summary>As <see cref="Fallen"/>; at a share of 1, the epoch of the lowest loss.</summary>
    public static Metric EpochsToFall(double share) =>
        new($"{share:0.###}", Tolerance.Exact, "epochs", Epochs) { Group = "Epochs to a share of the whole fall" };

    /// <summary>
    /// Epochs until a share of the fall from the loss at the start to the lowest is done; +infinity where the lowest leaves more than half of the
    /// targets' variance, as a constant's does: such a run has come to no minimum yet.
    /// </summary>
    public static double Fallen(LossCourse course, double share, Points data) =>
        course.Lowest < data.Variance / 2 ? course.FallenBy(share) : double.PositiveInfinity;

    /// <summary>Name of the arm of a net that is trained without weight decay.</summary>
    public static string Without(string net) => net + ", no decay";

    /// <summary>The same net under another optimizer: without weight decay.</summary>
    public static Recipe NoDecay { get; } = AsStated with { Optimizer = AsStated.Optimizer with { WeightDecay = 0 } };

    /// <summary>What is written down of a run of 20,000 epochs.</summary>
    public static Recording Recorded { get; } = new() { LossEvery = Examples, ParametersAfter = [.. LossCourse.Looks.Select(epoch => epoch * Examples)] };

    /// <summary>Adds what both studies measure of a condition.</summary>
    /// <returns>Per seed the loss over all points.</returns>
    public static IReadOnlyList<LossCourse> Measure(Measurements measurements, string condition, Architecture net, IReadOnlyList<Run> runs, Points data)
    {
        LossCourse[] courses = [.. runs.Select(run => LossCourse.Of(net, data, run.Snapshots, LossCourse.Looks))];
        measurements.Add(condition, LossAtStart, courses.Select(course => (double)course.Losses[0]));
        measurements.Add(condition, LossAt5000, courses.Select(course => course.At(5_000)));
        foreach (var epochs in RecordedAfter)
            measurements.Add(condition, LossAfter(epochs), courses.Select(course => course.At(epochs)));
        measurements.Add(condition, FinalLoss, courses.Select(course => course.Level(Epochs)));
        measurements.Add(condition, RelativeLoss, courses.Select(course => course.Level(Epochs) / data.Variance));
        measurements.Add(condition, LargestError, runs.Select(run => Regressions.AbsoluteErrors(net, run.Parameters, data).Max()));
        foreach (var threshold in Thresholds.Where(t => t < data.Variance))
            measurements.Add(condition, EpochsTo(threshold), courses.Select(course => course.FirstBelow(threshold)));
        foreach (var share in SharesOfFall)
            measurements.Add(condition, EpochsToFall(share), courses.Select(course => Fallen(course, share, data)));
        return courses;
    }
}
