using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Li;

/// <summary>
/// 1-3, flatness part 2: five batch sizes. Recorded in one run each, from batch 10 to 10000: highest test accuracy 0.9819, 0.9793, 0.9719, 0.9670,
/// 0.9558; sensitivity 0.173, 0.153, 0.077, 0.032, 0.025. It is the Frobenius norm of the mean test loss's input gradient, at its greatest over the
/// training. That norm is the root mean square over the images, divided by the root of their number.
/// </summary>
public sealed class Flat2() : SensitivityStudy(
    "li/1-3/flat2",
    "DNN1 (7 hidden layers) over batch sizes, Glorot weights, Adam 1e-4, 100 epochs",
    LiNets.Flat,
    LiNets.Protocol(quick: new(800, 500, 5, 2), paper: new(55_000, 10_000, 100, 10)),
    BatchSize,
    run => run.Sensitivity.Max() / Math.Sqrt(TestsAsRun))
{
    /// <summary>Test images of the author's formula.</summary>
    private const double TestsAsRun = 10_000;

    private const double QuickRate = 5e-4;

    /// <summary>What the report varies.</summary>
    public static readonly Factor BatchSize = new(BatchSizeName, 10, 100, 1_000, 5_000, 10_000);

    /// <summary>Of sensitivity and accuracy, over the batch sizes; recorded 1.</summary>
    private const double Correlation = 0.5;

    /// <summary>Of the training images as a whole, the best after any marked epoch.</summary>
    private static readonly Metric LowestTrainLoss = new("lowest train loss", Tolerance.Percent(25)),
        HighestTrainAccuracy = new("highest train accuracy", Tolerance.Absolute(0.03));

    /// <summary>Of the test images, the best after any marked epoch, and at the paper tier of the report's looks.</summary>
    private static readonly Metric LowestTestLoss = new("lowest test loss", Tolerance.Percent(15)),
        HighestTestAccuracy = new("highest test accuracy", Tolerance.Absolute(0.03));

    /// <summary>What the report plots of training: the best of single mini-batches, one in a hundred, after their update.</summary>
    private static readonly Metric LowestBatchLoss = new("lowest mini-batch loss", Tolerance.Percent(50)),
        HighestBatchAccuracy = new("highest mini-batch accuracy", Tolerance.Absolute(0.03));

    /// <summary>
    /// The best over training, and the greatest sensitivity, as the report plots them. Beside it the same of whole sets, and all at the end, with the
    /// sensitivity of a single image.
    /// </summary>
    public static readonly Measures
        OverTraining = new(LowestBatchLoss, LowestTestLoss, HighestBatchAccuracy, HighestTestAccuracy, SensitivityAsRun),
        WholeSets = new(LowestTrainLoss, LowestTestLoss, HighestTrainAccuracy, HighestTestAccuracy, SensitivityAsRun),
        AtTheEnd = new(TrainLoss, TestLoss, TrainAccuracy, TestAccuracy, Sensitivity);

    private static readonly OpenClaim<(Measures By, string Protocol)>[] Claims =
    [
        new("small-batch-lower-loss", (m, c) => SmallHasLowerLoss(m, c.By, c.Protocol)),
        new("small-batch-higher-acc", (m, c) => SmallIsMoreAccurate(m, c.By, c.Protocol)),
        new("small-batch-better-sensitivity", (m, c) => SmallIsLessSensitive(m, c.By, c.Protocol)),
        new("sensitivity-indicates-performance", (m, c) => SensitivityIndicates(m, c.By, c.Protocol)),
    ];

    /// <summary>Training and test loss rise with batch size.</summary>
    public static Evidence SmallHasLowerLoss(Measurements m, Measures by, string protocol) => Compound.All(
        m.Over(by.TrainLoss, BatchSize, protocol).Rises(by: SmallestDifferences.Loss),
        m.Over(by.TestLoss, BatchSize, protocol).Rises(by: SmallestDifferences.Loss));

    /// <summary>Training and test accuracy fall with batch size.</summary>
    public static Evidence SmallIsMoreAccurate(Measurements m, Measures by, string protocol) => Compound.All(
        m.Over(by.TrainAccuracy, BatchSize, protocol).Falls(by: SmallestDifferences.Accuracy),
        m.Over(by.TestAccuracy, BatchSize, protocol).Falls(by: SmallestDifferences.Accuracy));

    /// <summary>Sensitivity rises with batch size.</summary>
    public static Evidence SmallIsLessSensitive(Measurements m, Measures by, string protocol) =>
        m.Over(by.Sensitivity, BatchSize, protocol).Rises(by: SmallestDifferences.Sensitivity);

    /// <summary>Sensitivity and test accuracy rise and fall together over the batch sizes.</summary>
    public static Evidence SensitivityIndicates(Measurements m, Measures by, string protocol) =>
        m.Over(by.Sensitivity, BatchSize, protocol).RisesWith(m.Over(by.TestAccuracy, BatchSize, protocol), atLeast: Correlation);

    /// <summary>That the nets of all batch sizes have learnt what is compared.</summary>
    public static Requirement HaveLearnt(Measurements m) => Halfway.Learnt(m, "li/1-3/flat2", HighestTestAccuracy);

    /// <inheritdoc/>
    protected override IEnumerable<(Metric Metric, Func<ClassifierRun, double> Read)> Recorded =>
    [
        .. base.Recorded,
        (LowestTrainLoss, run => run.Train.Min(score => score.Loss)),
        (LowestTestLoss, run => LiNets.TestLooks(run).Min(score => score.Loss)),
        (HighestTrainAccuracy, run => run.Train.Max(score => score.Accuracy)),
        (HighestTestAccuracy, run => LiNets.TestLooks(run).Max(score => score.Accuracy)),
        (LowestBatchLoss, run => run.Updated.Min(score => score.Loss)),
        (HighestBatchAccuracy, run => run.Updated.Max(score => score.Accuracy)),
        .. LiNets.RecordedLogarithms,
    ];

    /// <inheritdoc/>
    protected override string Remark =>
        "DNN1, as stated, decides, by the best over training and the greatest sensitivity as in the report; its code has a net of 208,430 parameters, kept "
            + "as an arm. Sensitivity is taken after tenths of the epochs, and at batch 10 the test images are looked at every thousand updates, by the report "
            + "every hundred. Its last incomplete batch went over into the next epoch; here it is an update of its own.";

    /// <inheritdoc/>
    protected override IEnumerable<(string Heading, Table Table)> Tables(Measurements measurements) =>
    [
        (Reading.WhateverWasLearnt, Choices.Verdicts(
            measurements,
            Claims,
            [
                ("best over training", (OverTraining, "")),
                ("best of whole sets", (WholeSets, "")),
                ("at the end", (AtTheEnd, "")),
                ("as run", (OverTraining, AsRun)),
                ("at the end, equal updates", (AtTheEnd, EqualUpdates)),
            ])),
    ];

    /// <summary>Batch 10 would be less than an image at the quick tier.</summary>
    protected override IReadOnlyList<double> Levels(Tier tier) => tier == Tier.Quick ? [.. BatchSize.Levels.Skip(1)] : BatchSize.Levels;

    /// <inheritdoc/>
    protected override IEnumerable<Arm> Arms(Tier tier) =>
    [
        .. BatchSizes(tier, LiNets.FlatAdam(tier, QuickRate), [1_000, 5_000, 10_000], epochs: tier == Tier.Quick ? 3 : 10),
        .. Under(
            AsRun,
            tier == Tier.Quick ? [100, 1_000, 10_000] : Levels(tier),
            level => OfBatch(tier, level, LiNets.FlatAdam(tier, QuickRate), Budget(tier).Epochs),
            LiNets.FlatNarrow(tier)),
    ];

    /// <inheritdoc/>
    protected override IReadOnlyList<int> Marks(int epochs) => LiNets.FlatMarks(epochs);

    /// <inheritdoc/>
    protected override ClassifierRecording Looks(Tier tier, Recipe recipe) => LiNets.FlatLooks(base.Looks(tier, recipe), tier, recipe);

    /// <inheritdoc/>
    protected override (Metric Loss, Metric Accuracy) Compared => (LowestTestLoss, HighestTestAccuracy);

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Notes(Tier tier) => [.. base.Notes(tier), .. LiNets.FlatNotes(tier, QuickRate, BatchSize, Levels(tier))];

    /// <summary>What "loss", "accuracy" and "sensitivity" are.</summary>
    public sealed record Measures(Metric TrainLoss, Metric TestLoss, Metric TrainAccuracy, Metric TestAccuracy, Metric Sensitivity);
}
