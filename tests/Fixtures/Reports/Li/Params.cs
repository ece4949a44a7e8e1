using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Li;

/// <summary>
/// 1-3, parameters against generalisation: ten nets of five equal hidden layers on MNIST. Recorded by the report in one run, from width 10 to 100: lowest
/// mini-batch loss 0.258 to 0.0175, lowest test loss 0.53 to 0.095, highest test accuracy 0.851 to 0.972; mini-batch accuracy 1 from width
/// 40 on. Judged by the best after any epoch, of whole sets: the best of 80 single mini-batches says little. It stands beside it, as run: of one
/// mini-batch in a hundred after its update, with the test images as often.
/// </summary>
public sealed class Params() : ParameterStudy(
    "li/1-3/params",
    "784-w-w-w-w-w-10 for ten widths w, Glorot weights, Adam 1e-4, batch 64, 9 epochs",
    Family,
    new Adam(1e-4),
    LiNets.Protocol(quick: new(1_000, 500, 9, 16), paper: new(55_000, 10_000, 9, 64)))
{
    /// <summary>The nets, smallest first.</summary>
    public static readonly Architecture[] Family = [.. LiNets.Widths.Select(LiNets.Wide)];

    private static readonly Metric LowestTrainLoss = new("lowest train loss", Tolerance.Percent(25)),
        LowestTestLoss = new("lowest test loss", Tolerance.Percent(10));

    private static readonly Metric HighestTrainAccuracy = new("highest train accuracy", Tolerance.Absolute(0.03)),
        HighestTestAccuracy = new("highest test accuracy", Tolerance.Absolute(0.03));

    private static readonly Metric LowestBatchLoss = new("lowest mini-batch loss, as run", Tolerance.Percent(40)),
        HighestBatchAccuracy = new("highest mini-batch accuracy, as run", Tolerance.Absolute(0.1));

    private static readonly Metric LowestTestLossAsRun = new("lowest test loss, as run", Tolerance.Percent(10)),
        HighestTestAccuracyAsRun = new("highest test accuracy, as run", Tolerance.Absolute(0.03));

    /// <summary>Half of what the recorded slopes lose from the first two nets to the last two: 1.4e-5 of loss and 3.4e-6 of accuracy per parameter.</summary>
    private static readonly Margin LossPerParameter = Margin.Absolute(5e-6), AccuracyPerParameter = Margin.Absolute(1e-6);

    /// <summary>The best over the epochs, of whole sets; at the end of training; and the best of the report's looks.</summary>
    public static readonly Measures
        Best = new(LowestTrainLoss, LowestTestLoss, HighestTrainAccuracy, HighestTestAccuracy),
        Last = new(TrainLoss, TestLoss, TrainAccuracy, TestAccuracy),
        AsRun = new(LowestBatchLoss, LowestTestLossAsRun, HighestBatchAccuracy, HighestTestAccuracyAsRun);

    private static readonly OpenClaim<Measures>[] Claims =
    [
        new("loss-falls", LossFalls),
        new("accuracy-rises", AccuracyRises),
        new("diminishing-returns", DiminishingReturns),
        new("diminishing-returns, on test images", (m, by) => Diminishing(m, by.TestLoss, by.TestAccuracy)),
    ];

    /// <summary>Training and test loss fall with size.</summary>
    public static Evidence LossFalls(Measurements m, Measures by) => Compound.All(
        m.BySize(by.TrainLoss, Family).Falls(by: SmallestDifferences.Loss), m.BySize(by.TestLoss, Family).Falls(by: SmallestDifferences.Loss));

    /// <summary>Training and test accuracy rise with size.</summary>
    public static Evidence AccuracyRises(Measurements m, Measures by) => Compound.All(
        m.BySize(by.TrainAccuracy, Family).Rises(by: SmallestDifferences.Accuracy), m.BySize(by.TestAccuracy, Family).Rises(by: SmallestDifferences.Accuracy));

    /// <summary>What a further parameter takes off the training loss, and adds to training accuracy, shrinks.</summary>
    public static Evidence DiminishingReturns(Measurements m, Measures by) => Diminishing(m, by.TrainLoss, by.TrainAccuracy);

    /// <summary>That the nets of all sizes have learnt what is compared.</summary>
    public static Requirement HaveLearnt(Measurements m) => Halfway.Learnt(m, "li/1-3/params", HighestTestAccuracy);

    private static Evidence Diminishing(Measurements m, Metric loss, Metric accuracy) => Compound.All(
        m.BySize(loss, Family).Slopes().Rises(by: LossPerParameter), m.BySize(accuracy, Family).Slopes().Falls(by: AccuracyPerParameter));

    /// <inheritdoc/>
    protected override IReadOnlyList<int> Marks(int epochs) => [.. Enumerable.Range(1, epochs)];

    /// <inheritdoc/>
    protected override IEnumerable<(Metric Metric, Func<ClassifierRun, double> Read)> Recorded =>
    [
        .. base.Recorded,
        (LowestTrainLoss, run => run.Train.Min(score => score.Loss)),
        (LowestTestLoss, run => run.Test.Min(score => score.Loss)),
        (HighestTrainAccuracy, run => run.Train.Max(score => score.Accuracy)),
        (HighestTestAccuracy, run => run.Test.Max(score => score.Accuracy)),
        (LowestBatchLoss, run => run.Updated.Min(score => score.Loss)),
        (HighestBatchAccuracy, run => run.Updated.Max(score => score.Accuracy)),
        (LowestTestLossAsRun, run => run.TestCourse.Min(score => score.Loss)),
        (HighestTestAccuracyAsRun, run => run.TestCourse.Max(score => score.Accuracy)),
    ];

    /// <inheritdoc/>
    protected override ClassifierRecording Looks(Tier tier, int epochs) =>
        base.Looks(tier, epochs) with { UpdatedEvery = LiNets.LookEvery(tier), TestEvery = LiNets.LookEvery(tier) };

    /// <inheritdoc/>
    protected override IEnumerable<(string Heading, Table Table)> Tables(Measurements measurements) =>
    [
        (
            Reading.WhateverWasLearnt,
            Choices.Verdicts(measurements, Claims, [("best after an epoch", Best), ("at the end", Last), ("best of the report's looks, as run", AsRun)])),
    ];

    /// <summary>What "loss" and "accuracy" are.</summary>
    public sealed record Measures(Metric TrainLoss, Metric TestLoss, Metric TrainAccuracy, Metric TestAccuracy);
}
