using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.ClemsonA;

/// <summary>
/// 1-1, MNIST: two CNNs of two convolutions and one of four. Recorded by the report in one run of 15 epochs: accuracy 98.71 % (CNN_1), 98.03 %
/// (CNN_2), 98.81 % (CNN_3). Optimizer, batch size, channels and dense parts are not stated; Adam, 64 and the nets of
/// <see cref="ClemsonANets"/> are ours, and accuracy is read as that on test images.
/// </summary>
public sealed class MnistCnn() : CnnStudy(
    "clemson-a/1-1/mnist-cnn", "CNNs of two and of four convolutions, Adam 1e-3, weight decay 1e-4", Nets, new Adam(1e-3, WeightDecay: 1e-4))
{
    /// <summary>Two convolutions; four; two and a deeper dense part.</summary>
    public const string Cnn1 = "CNN_1", Cnn2 = "CNN_2", Cnn3 = "CNN_3";

    private static readonly Dictionary<string, Architecture> Nets = new()
    {
        [Cnn1] = ClemsonANets.Cnn1,
        [Cnn2] = ClemsonANets.Cnn2,
        [Cnn3] = ClemsonANets.Cnn3,
    };

    /// <inheritdoc/>
    protected override ImageBudget Budget(Tier tier) => tier == Tier.Quick ? new(2_000, 3_000, 4, 10) : new(60_000, 10_000, 15, 64);

    /// <inheritdoc/>
    protected override string Remark => "The report states neither optimizer, batch, channels nor dense parts, nor on which images it counts; all are inferred.";

    /// <inheritdoc/>
    protected override Figure Draw(Measurements measurements, IReadOnlyDictionary<string, IReadOnlyList<ClassifierRun>> runs, int epochs) => Figure.Dots(
        $"Median test accuracy: {measurements.Medians(TestAccuracy, Nets.Keys)}",
        "test accuracy",
        Nets.Keys.Select(net => new Strip(net, [.. measurements[net, TestAccuracy].Values])));
}
