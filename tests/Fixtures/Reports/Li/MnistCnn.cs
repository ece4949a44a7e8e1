using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Li;

/// <summary>
/// 1-1, MNIST: CNNs of two and of three convolutions, called similar in size though CNN2 has 29 % more parameters. Recorded by the report in one run:
/// test accuracy 98.22 % (CNN1) and 98.49 % (CNN2), training loss 0.02 to 0.1 for both.
/// </summary>
public sealed class MnistCnn() : MnistPair(
    "li/1-1/mnist-cnn",
    "CNNs of two and of three convolutions, Adam 1e-4",
    new Dictionary<string, Architecture> { [Cnn1] = LiNets.Cnn1, [Cnn2] = LiNets.Cnn2 },
    (Images: 3_200, Tests: 1_000, Batch: 16, Epochs: 1),
    [2, 1.5, Converged, 0.7, 0.5],
    new("cnn2-faster", Faster))
{
    /// <summary>Two and three convolutions.</summary>
    public const string Cnn1 = "CNN1", Cnn2 = "CNN2";

    /// <summary>Loss at which "falls faster" is read.</summary>
    public const double Converged = 1;

    /// <summary>That CNN2's loss is below a threshold in fewer steps, by at least a tenth.</summary>
    public static Evidence Faster(Measurements m, double threshold) => m[Cnn2, StepsTo(threshold)].IsLowerThan(m[Cnn1, StepsTo(threshold)], by: Margin.Ratio(1.1));
}
