using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Majumder;

/// <summary>
/// 1-3, random labels: MNIST enlarged to 32 x 32 and normalised, every training label replaced once by a uniform digit. Recorded by the report
/// in one run of 1,000 epochs: loss of the last mini-batch from 2.31 to about 1.15, test loss from 2.31 to about 4.95.
/// </summary>
public sealed class RandomLabels() : RandomLabelStudy(
    "majumder/1-3/random-labels",
    "1024-128-128-10 on random labels, Adam 1e-4, batch 100",
    MajumderNets.RandomLabels,
    new Adam(1e-4),
    new ImageProtocol(Quick: new(300, 500, 50, 20), Paper: new(60_000, 10_000, 1_000, 100))
    {
        Prepare = (images, _) => images.Resize(32),
        Normalisation = Normalisation.MeanSd(0.1307, 0.3081),
    })
{
    /// <summary>Loss of the first epoch's last mini-batch, before its update: what the report recorded.</summary>
    public static Metric FirstBatchLoss { get; } = new("last mini-batch's loss in the first epoch", Tolerance.Percent(5));

    /// <summary>The same of the last epoch.</summary>
    public static Metric LastBatchLoss { get; } = new("last mini-batch's loss in the last epoch", Tolerance.Percent(25));

    /// <summary>That the training loss falls, by the report's loss of an epoch's last mini-batch.</summary>
    public static Evidence TrainLossFalls(Measurements m) =>
        m[RandomArm, LastBatchLoss].IsLowerThan(m[RandomArm, FirstBatchLoss], by: SmallestDifferences.LossToChance);

    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, Architecture> Nets { get; } =
        new Dictionary<string, Architecture> { [RandomArm] = MajumderNets.RandomLabels };

    /// <inheritdoc/>
    protected override string Remark =>
        "The report's training loss is that of an epoch's last mini-batch, on which the claim is judged; the whole set with frozen weights stands beside it.";

    /// <inheritdoc/>
    protected override IEnumerable<(Metric Metric, Func<ClassifierRun, double> Read)> Recorded(ImageBudget budget) =>
    [
        .. base.Recorded(budget),
        (TrainLossAtStart, run => run.Train[0].Loss),
        (TestLossAtStart, run => run.Test[0].Loss),
        (FirstBatchLoss, run => run.Steps[run.Steps.Length / budget.Epochs - 1].Loss),
        (LastBatchLoss, run => run.Steps[^1].Loss),
    ];

    /// <inheritdoc/>
    protected override IEnumerable<(string Heading, Table Table)> Tables(Measurements m) =>
    [
        Reading.Table(
            FindingTolerance,
            new("train-loss-falls", "the epoch's last mini-batch", TrainLossFalls(m)),
            new("train-loss-falls", "whole set", m[RandomArm, TrainLoss].IsLowerThan(m[RandomArm, TrainLossAtStart], by: SmallestDifferences.LossToChance))),
    ];
}
