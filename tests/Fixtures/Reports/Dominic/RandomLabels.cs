using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Dominic;

/// <summary>
/// 1-3, random labels: LeNet on MNIST enlarged to 32 x 32 and normalised, every training label replaced once by a uniform digit. Recorded by
/// the report in one run of 100 epochs: running training loss from 2.303 to 1.952, test loss from 2.303 to 2.666, test accuracy about 10 %.
/// </summary>
public sealed class RandomLabels() : RandomLabelStudy(
    "dominic/1-3/random-labels", "LeNet on random labels, Adam 1e-4, batch 100", DominicNets.LeNet, new Adam(1e-4))
{
    /// <summary>Loss by which learning counts as under way: about where the report's own run ended.</summary>
    public const double Learning = 2;

    private static readonly double[] Thresholds = [2.2, Learning, 1.5, 1, 0.5];

    /// <summary>Test minus training loss before the first update.</summary>
    public static Metric GapAtStart { get; } = new("gap at the start", Tolerance.Absolute(0.05));

    /// <summary>Test minus training loss after training.</summary>
    public static Metric Gap { get; } = new("gap", Tolerance.Percent(15));

    /// <inheritdoc/>
    protected override Normalisation Normalisation { get; } = Normalisation.MeanSd(0.1307, 0.3081);

    /// <inheritdoc/>
    protected override IEnumerable<(Metric Metric, Func<ClassifierRun, double> Read)> Recorded(ImageBudget budget) =>
    [
        .. base.Recorded(budget),
        (TrainLossAtStart, run => run.Train[0].Loss),
        (TestLossAtStart, run => run.Test[0].Loss),
        (GapAtStart, run => run.Test[0].Loss - run.Train[0].Loss),
        (Gap, run => run.Test[^1].Loss - run.Train[^1].Loss),
        .. Thresholds.Select(loss => (EpochsTo(loss, budget.Epochs), Epochs(loss))),
    ];

    /// <summary>Epochs until the running training loss, which the report recorded, is below a threshold.</summary>
    /// <param name="loss">The threshold.</param>
    /// <param name="budget">Epochs of a run.</param>
    public static Metric EpochsTo(double loss, int? budget = null) =>
        new($"{loss:0.#}", Tolerance.Percent(15), "epochs", budget) { Group = "First epoch with a training loss below" };

    /// <inheritdoc/>
    protected override ImageBudget Budget(Tier tier) => tier == Tier.Quick ? new(200, 500, 60, 20) : new(60_000, 10_000, 100, 100);

    /// <inheritdoc/>
    protected override ImageSet Prepare(ImageSet images) => images.Resize(32);

    private static Func<ClassifierRun, double> Epochs(double loss) =>
        run => LossCurve.FirstBelow([.. run.Running.Select(score => (float)score.Loss)], loss);
}
