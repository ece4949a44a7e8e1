using System.Globalization;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Li;

/// <summary>
/// 1-3, flatness part 1: called an interpolation, but what is interpolated is the batch size: eleven nets trained with batch 64 to 1024. Recorded in one run
/// each: highest test accuracy 0.9801 (64), 0.9783, 0.9755, 0.9727 to 0.9711, 0.9725 (1024); highest mini-batch accuracy 1 for all; logarithm of the lowest
/// mini-batch loss -12.7 (160) to about -6 (1024).
/// </summary>
public sealed class Flat1() : SensitivityStudy(
    "li/1-3/flat1",
    "DNN1 (7 hidden layers) over batch sizes, Glorot weights, Adam 1e-4, 100 epochs",
    LiNets.Flat,
    LiNets.Protocol(quick: new(192, 2_000, 50, 4), paper: new(55_000, 10_000, 100, 64)),
    BatchSize,
    authors: null)
{
    private const double QuickRate = 1e-3;

    /// <summary>What the report varies.</summary>
    public static readonly Factor BatchSize = new(BatchSizeName, [.. Enumerable.Range(0, 11).Select(i => 64 + 96.0 * i)]);

    /// <summary>What the report plots: the lowest loss of single mini-batches, one in a hundred, after their update.</summary>
    public static Metric TrainLossAsRun { get; } = new("train loss, as run", Tolerance.Percent(50));

    /// <summary>Of whole sets, the best after any marked epoch.</summary>
    public static Metric LowestTrainLoss { get; } = new("lowest train loss", Tolerance.Percent(25));

    /// <inheritdoc cref="LowestTrainLoss"/>
    public static Metric HighestTrainAccuracy { get; } = new("highest train accuracy", Tolerance.Absolute(0.03));

    /// <summary>Of the test images, the best after any marked epoch, and at the paper tier of the report's looks.</summary>
    public static Metric HighestTestAccuracy { get; } = new("highest test accuracy", Tolerance.Absolute(0.03));

    private static readonly OpenClaim<string>[] Claims =
    [
        new("small-batch-better-acc", (m, protocol) => SmallIsMoreAccurate(m, HighestTestAccuracy, protocol)),
        new("small-batch-better-acc, at the end", (m, protocol) => SmallIsMoreAccurate(m, TestAccuracy, protocol)),
        new("train-one-test-lower", (m, protocol) => TrainOneTestLower(m, HighestTrainAccuracy, HighestTestAccuracy, protocol)),
        new("train-one-test-lower, at the end", (m, protocol) => TrainOneTestLower(m, TrainAccuracy, TestAccuracy, protocol)),
        new("train-loss-rises-with-batch", (m, protocol) => LossRises(m, LowestTrainLoss, protocol)),
        new("train-loss-rises-with-batch, at the end", (m, protocol) => LossRises(m, TrainLoss, protocol)),
        new("train-loss-rises-with-batch, lowest mini-batch", (m, protocol) => LossRises(m, TrainLossAsRun, protocol)),
    ];

    /// <summary>Test accuracy falls with batch size: by 0.2 points, of the recorded 0.76.</summary>
    public static Evidence SmallIsMoreAccurate(Measurements m, Metric accuracy, string protocol) =>
        m.Over(accuracy, BatchSize, protocol).Falls(by: Margin.Absolute(0.002));

    /// <summary>At every batch size the training accuracy reaches 0.99, and the test accuracy stays a point below it.</summary>
    public static Evidence TrainOneTestLower(Measurements m, Metric train, Metric test, string protocol) => Compound.All(
        m.Over(train, BatchSize, protocol).Lowest().IsAtLeast(0.99),
        (m.Over(train, BatchSize, protocol) - m.Over(test, BatchSize, protocol)).Lowest().IsAbove(0.01));

    /// <summary>Training loss rises with batch size.</summary>
    public static Evidence LossRises(Measurements m, Metric loss, string protocol) => m.Over(loss, BatchSize, protocol).Rises(by: SmallestDifferences.Loss);

    /// <summary>That the nets of all batch sizes have learnt what is compared.</summary>
    public static Requirement HaveLearnt(Measurements m) => Halfway.Learnt(m, "li/1-3/flat1", HighestTestAccuracy);

    /// <inheritdoc/>
    protected override IEnumerable<(Metric Metric, Func<ClassifierRun, double> Read)> Recorded =>
    [
        .. base.Recorded,
        (LowestTrainLoss, run => run.Train.Min(score => score.Loss)),
        (HighestTrainAccuracy, run => run.Train.Max(score => score.Accuracy)),
        (HighestTestAccuracy, run => LiNets.TestLooks(run).Max(score => score.Accuracy)),
        (TrainLossAsRun, run => run.Updated.Min(score => score.Loss)),
        .. LiNets.RecordedLogarithms,
        (Metric.OnlyRecorded("highest mini-batch accuracy"), run => run.Updated.Max(score => score.Accuracy)),
    ];

    /// <inheritdoc/>
    protected override string Remark =>
        "DNN1, as stated, decides, by the best over the epochs as in the report; its code has a net of 208,430 parameters, kept as an arm.";

    /// <inheritdoc/>
    protected override IEnumerable<(string Heading, Table Table)> Tables(Measurements measurements) =>
        [(Reading.Heading, Choices.Verdicts(measurements, Claims, [("as stated", ""), (AsRun, AsRun)]))];

    /// <inheritdoc/>
    protected override IReadOnlyList<int> Marks(int epochs) => LiNets.FlatMarks(epochs);

    /// <inheritdoc/>
    protected override IReadOnlyList<int> SensitivityMarks(int epochs) => [epochs];

    /// <inheritdoc/>
    protected override ClassifierRecording Looks(Tier tier, Recipe recipe) => LiNets.FlatLooks(base.Looks(tier, recipe), tier, recipe);

    /// <inheritdoc/>
    protected override (Metric Loss, Metric Accuracy) Compared => (LowestTrainLoss, HighestTestAccuracy);

    /// <inheritdoc/>
    protected override Metric Plotted => TrainLossAsRun;

    /// <inheritdoc/>
    protected override string Headline(Measurements m)
    {
        var accuracy = m.Over(HighestTestAccuracy, BatchSize);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Batch size {accuracy.Levels[0]} to {accuracy.Levels[^1]}: highest test accuracy {accuracy.First.Median:0.000} to {accuracy.Last.Median:0.000}");
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<double> Levels(Tier tier) => tier == Tier.Quick ? [.. BatchSize.Levels.Where((_, i) => i % 2 == 0)] : BatchSize.Levels;

    /// <inheritdoc/>
    protected override IEnumerable<Arm> Arms(Tier tier) =>
    [
        .. Under("", Levels(tier), level => OfBatch(tier, level, LiNets.FlatAdam(tier, QuickRate), Budget(tier).Epochs)),
        .. Under(
            AsRun,
            tier == Tier.Quick ? [64, 448, 1024] : Levels(tier),
            level => OfBatch(tier, level, LiNets.FlatAdam(tier, QuickRate), Budget(tier).Epochs),
            LiNets.FlatNarrow(tier)),
    ];

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Notes(Tier tier) => [.. base.Notes(tier), .. LiNets.FlatNotes(tier, QuickRate, BatchSize, Levels(tier))];
}
