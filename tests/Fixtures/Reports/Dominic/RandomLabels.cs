using Reproducibility.Fixtures.Data;
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
    "dominic/1-3/random-labels",
    "LeNet on random labels, Adam 1e-4, batch 100",
    DominicNets.LeNet,
    new Adam(1e-4),
    new ImageProtocol(Quick: new(200, 500, 60, 20), Paper: new(60_000, 10_000, 100, 100))
    {
        Prepare = (images, _) => images.Resize(32),
        Normalisation = Normalisation.MeanSd(0.1307, 0.3081),
    })
{
    /// <summary>Loss by which learning counts as under way: about where the report's own run ended.</summary>
    public const double Learning = 2;

    private static readonly double[] Thresholds = [2.2, Learning, 1.5, 1, 0.5];

    /// <summary>Test loss before the first update, less the running training loss of the first epoch.</summary>
    public static Metric GapAtStart { get; } = new("gap at the start", Tolerance.Absolute(0.05));

    /// <summary>Test loss after training, less the running training loss of the last epoch.</summary>
    public static Metric Gap { get; } = new("gap", Tolerance.Percent(15));

    /// <summary>Running mean of the first epoch's training losses, which the report recorded.</summary>
    public static Metric FirstRunning { get; } = new("running train loss of the first epoch", Tolerance.Percent(2));

    /// <summary>The same of the last epoch.</summary>
    public static Metric LastRunning { get; } = new("running train loss of the last epoch", Tolerance.Percent(15));

    /// <summary>The first gap of the report: of the first epoch, in training and after it.</summary>
    private static readonly Metric FirstGap = Metric.OnlyRecorded("gap, epoch 1");

    /// <inheritdoc/>
    protected override string Remark =>
        "The report's training loss is the running mean of an epoch, on which the claims are judged; whole sets with frozen weights stand beside it.";

    /// <summary>That the training loss falls from the first to the last epoch.</summary>
    public static Evidence TrainLossFalls(Measurements m) =>
        m[RandomArm, LastRunning].IsLowerThan(m[RandomArm, FirstRunning], by: SmallestDifferences.LossToChance);

    /// <summary>That the gap of test and training loss is wider at the end than at the start.</summary>
    public static Evidence GapWidens(Measurements m) => m[RandomArm, Gap].IsHigherThan(m[RandomArm, GapAtStart], by: SmallestDifferences.LossToChance);

    /// <inheritdoc/>
    protected override IEnumerable<(Metric Metric, Func<ClassifierRun, double> Read)> Recorded(ImageBudget budget) =>
    [
        .. base.Recorded(budget),
        (TrainLossAtStart, run => run.Train[0].Loss),
        (TestLossAtStart, run => run.Test[0].Loss),
        (FirstRunning, run => run.Running[0].Loss),
        (LastRunning, run => run.Running[^1].Loss),
        (GapAtStart, run => run.Test[0].Loss - run.Running[0].Loss),
        (FirstGap, run => run.Test[1].Loss - run.Running[0].Loss),
        (Gap, run => run.Test[^1].Loss - run.Running[^1].Loss),
        .. Thresholds.Select(loss => (EpochsTo(loss, budget.Epochs), Epochs(loss))),
    ];

    /// <summary>Epochs until the running training loss, which the report recorded, is below a threshold.</summary>
    /// <param name="loss">The threshold.</param>
    /// <param name="budget">Epochs of a run.</param>
    public static Metric EpochsTo(double loss, int? budget = null) =>
        new($"{loss:0.#}", Tolerance.Percent(15), "epochs", budget) { Group = "First epoch with a training loss below" };

    /// <inheritdoc/>
    protected override IEnumerable<(string Heading, Table Table)> Tables(Measurements m) =>
    [
        Reading.Table(
            FindingTolerance,
            new("train-loss-falls", "running means", TrainLossFalls(m)),
            new("train-loss-falls", "whole set", m[RandomArm, TrainLoss].IsLowerThan(m[RandomArm, TrainLossAtStart], by: SmallestDifferences.LossToChance)),
            new("gap-widens", "to running means", GapWidens(m)),
            new("gap-widens", "to the whole set", (m[RandomArm, TestLoss] - m[RandomArm, TrainLoss])
                .IsHigherThan(m[RandomArm, TestLossAtStart] - m[RandomArm, TrainLossAtStart], by: SmallestDifferences.LossToChance))),
    ];

    private static Func<ClassifierRun, double> Epochs(double loss) =>
        run => LossCurve.FirstBelow([.. run.Running.Select(score => (float)score.Loss)], loss);
}
