using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Li;

/// <summary>
/// 1-1, MNIST: CNNs of two and of three convolutions, called similar in size though CNN2 has 29 % more parameters. Recorded by the report in one run: training
/// loss 0.2 (CNN1) and 0.12 after an epoch, test accuracy 98.22 % (CNN1) and 98.49 % (CNN2), training loss 0.02 to 0.1 for both.
/// </summary>
public sealed class MnistCnn() : MnistPair(
    "li/1-1/mnist-cnn",
    "CNNs of two and of three convolutions, Adam 1e-4",
    new Dictionary<string, Architecture> { [Cnn1] = LiNets.Cnn1, [Cnn2] = LiNets.Cnn2 },
    quick: new(Images: 3_200, Tests: 1_000, Epochs: 4, BatchSize: 16),
    [1, 0.7, 0.5, Fallen, 0.2],
    new("cnn2-faster", Faster))
{
    /// <summary>Two and three convolutions.</summary>
    public const string Cnn1 = "CNN1", Cnn2 = "CNN2";

    /// <summary>Loss at which "falls faster" is read: between 0.2 and 0.5, where the report's curves are apart.</summary>
    public const double Fallen = 0.3;

    /// <summary>That CNN2's loss is below a threshold in fewer steps, by at least a tenth.</summary>
    public static Evidence Faster(Measurements m, double threshold) =>
        m[Cnn2, StepsTo(threshold)].IsLowerThan(m[Cnn1, StepsTo(threshold)], by: Margin.Ratio(1.1));

    /// <summary>CNN2 ends lower; the report claims the order alone.</summary>
    public static Evidence LowerLoss(Measurements m) => m[Cnn2, TrainLoss].IsLowerThan(m[Cnn1, TrainLoss], by: Margin.None).Given(HaveLearnt(m));

    /// <summary>CNN2 is slightly more accurate.</summary>
    public static Evidence BetterAccuracy(Measurements m, Metric accuracy) =>
        m[Cnn2, accuracy].IsHigherThan(m[Cnn1, accuracy], by: SmallestDifferences.SlightAccuracy).Given(HaveLearnt(m));

    private static Requirement HaveLearnt(Measurements m) => Halfway.Learnt(m, "li/1-1/mnist-cnn", TestAccuracy);
}
