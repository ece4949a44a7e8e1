using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Metrics.Judging;
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
    public const string Unfallen = "A run whose lowest loss leaves more than half of the variance, as a constant does, has come to no minimum: its times count as not reached.";

    /// <summary>By name, deepest first.</summary>
    public static readonly (string Name, Architecture Net)[] Nets =
        [(Deep, MajumderNets.Deep), (Mid, MajumderNets.Mid), (Shallow, MajumderNets.Shallow)];

    /// <summary>Thresholds for times of convergence.</summary>
    public static readonly double[] Thresholds = [0.05, 0.02, 0.01, Converged, 0.002, 0.001, 0.0005, 0.0002, 0.0001, 0.00005];

    /// <summary>Shares of a fall.</summary>
    public static readonly double[] SharesOfFall = [0.5, 0.8, 0.9, ByEye, 0.98, 0.99, 0.999, 1];

    /// <summary>As stated.</summary>
    public static Recipe AsStated { get; } = new(new Adam(4e-4, WeightDecay: 1e-4), Epochs) { BatchSize = 1 };

    /// <summary>Median of the last 100 epochs; an epoch's loss is the mean over its 300 updates, each before its update.</summary>
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
    /// Epochs until a share of the fall from the first epoch's loss to the lowest is done; +infinity where the lowest leaves more than half of the
    /// targets' variance, as a constant's does: such a run has come to no minimum yet.
    /// </summary>
    public static double Fallen(Run run, double share, Points data) =>
        run.Loss.Min() < data.Variance / 2 ? LossCurve.FallenBy(run.Loss, share) : double.PositiveInfinity;

    /// <summary>Adds what both studies measure of a condition.</summary>
    public static void Measure(Measurements measurements, string condition, Architecture net, IReadOnlyList<Run> runs, Points data)
    {
        measurements.Add(condition, FinalLoss, runs.Select(run => LossCurve.FinalLevel(run.Loss)));
        measurements.Add(condition, RelativeLoss, runs.Select(run => LossCurve.FinalLevel(run.Loss) / data.Variance));
        measurements.Add(condition, LargestError, runs.Select(run => Regressions.AbsoluteErrors(net, run.Parameters, data).Max()));
        foreach (var threshold in Thresholds.Where(t => t < data.Variance))
            measurements.Add(condition, EpochsTo(threshold), runs.Select(run => LossCurve.FirstBelow(run.Loss, threshold)));
        foreach (var share in SharesOfFall)
            measurements.Add(condition, EpochsToFall(share), runs.Select(run => Fallen(run, share, data)));
    }

    /// <summary>That every net does a share of its whole fall in fewer epochs on sinc than on sgn-sin, by at least a tenth.</summary>
    public static Evidence FasterOnSinc(Measurements sinc, Measurements sgn, double share)
    {
        return Compound.All([.. Nets.Select(n => Time(sinc, n.Name, "sinc").IsLowerThan(Time(sgn, n.Name, "sgn-sin"), by: Margin.Ratio(1.1)))]);

        Sample Time(Measurements of, string net, string function) =>
            of[net, EpochsToFall(share)].Named($"epochs to {share:0.###} of the fall of {net} on {function}");
    }
}
