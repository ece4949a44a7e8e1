using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Li;

/// <summary>
/// 1-1, MNIST: dense nets of 8 and of 2 layers and 280,600 parameters. Recorded by the report in one run: training loss about 0.1 (deep) and 0.2,
/// test accuracy about 96.7 and 95.7 %.
/// </summary>
public sealed class MnistDnn() : MnistPair(
    "li/1-1/mnist-dnn",
    "Dense nets of 8 and of 2 layers with 280,600 parameters, Adam 1e-4",
    new Dictionary<string, Architecture> { [Deep] = LiNets.DeepMnist, [Shallow] = LiNets.ShallowMnist },
    (Images: 1_600, Tests: 4_000, Batch: 32, Epochs: 12),
    [1.5, 1, 0.7, Converged, 0.4, 0.3],
    new("deep-faster-loss", Faster))
{
    /// <summary>The nets.</summary>
    public const string Deep = "deep", Shallow = "shallow";

    /// <summary>Loss at which "falls faster" is read: the one that the report's curves are first apart at.</summary>
    public const double Converged = 0.5;

    /// <summary>Mean absolute change, from epoch to epoch, of the accuracy on all test images.</summary>
    public static Metric TestRoughness { get; } = new("change of test accuracy", Tolerance.Percent(30));

    /// <summary>Mean absolute change, from epoch to epoch, of the accuracy on the epoch's last mini-batch.</summary>
    public static Metric BatchRoughness { get; } = new("change of mini-batch accuracy", Tolerance.Percent(40));

    /// <summary>That the deep net's loss is below a threshold in fewer steps, by at least a tenth.</summary>
    public static Evidence Faster(Measurements m, double threshold) => m[Deep, StepsTo(threshold)].IsLowerThan(m[Shallow, StepsTo(threshold)], by: Margin.Ratio(1.1));

    /// <inheritdoc/>
    protected override void More(Measurements measurements, string condition, IReadOnlyList<ClassifierRun> runs, int stepsPerEpoch)
    {
        measurements.Add(condition, TestRoughness, runs.Select(run => StepScores.Roughness([.. run.Test.Select(score => score.Accuracy)])));
        measurements.Add(condition, BatchRoughness, runs.Select(run =>
            StepScores.Roughness([.. run.Steps.Where((_, step) => (step + 1) % stepsPerEpoch == 0).Select(score => score.Accuracy)])));
    }
}
