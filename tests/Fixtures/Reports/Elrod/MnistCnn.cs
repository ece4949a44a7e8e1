using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Elrod;

/// <summary>
/// 1-1, train on an actual task: three CNNs of 25,550 to 25,621 parameters. Recorded by the report in one run of 20 epochs with batch 600 (CNN0, CNN1,
/// CNN2): training loss 0.0924, 0.0858, 0.0498; training accuracy 97.27, 97.39, 98.53 %; test accuracy 98.16, 97.58, 98.51 %. As stated all three
/// have dropout 0.25; the code has it in CNN0 alone.
/// </summary>
public sealed class MnistCnn() : CnnStudy(
    "elrod/1-1/mnist-cnn", "Three CNNs of about 25,600 parameters, Adam 5e-4, weight decay 1e-4", Nets, new Adam(5e-4, WeightDecay: 1e-4))
{
    /// <summary>The nets; CNN1 has the deepest dense part, CNN2 the shallowest.</summary>
    public const string Cnn0 = "CNN0", Cnn1 = "CNN1", Cnn2 = "CNN2";

    /// <summary>The nets without dropout, and CNN2 with the kernel of the text.</summary>
    private const string Cnn1AsRun = "CNN1, as run", Cnn2AsRun = "CNN2, as run", Cnn2Kernel4 = "CNN2, kernel 4";

    /// <summary>The nets by condition.</summary>
    public static IReadOnlyDictionary<string, Architecture> Nets { get; } = new Dictionary<string, Architecture>
    {
        [Cnn0] = ElrodNets.Cnn0,
        [Cnn1] = ElrodNets.Cnn1Stated,
        [Cnn2] = ElrodNets.Cnn2Stated,
        [Cnn1AsRun] = ElrodNets.Cnn1,
        [Cnn2AsRun] = ElrodNets.Cnn2,
        [Cnn2Kernel4] = ElrodNets.Cnn2Kernel4,
    };

    /// <inheritdoc/>
    protected override ImageBudget Budget(Tier tier) => tier == Tier.Quick ? new(1_600, 1_000, 4, 8) : new(60_000, 10_000, 20, 600);

    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, double> TimeRatios(Lab lab) =>
        new[] { Cnn0, Cnn1 }.ToDictionary(other => $"{Cnn2} / {other}", other => lab.TimeRatio(Cnn2, other));

    /// <inheritdoc/>
    protected override Figure Draw(Measurements measurements, IReadOnlyDictionary<string, IReadOnlyList<ClassifierRun>> runs, int epochs) =>
        EpochMeans.Figure(LastLosses(measurements, [Cnn0, Cnn1, Cnn2], epochs), runs);
}
