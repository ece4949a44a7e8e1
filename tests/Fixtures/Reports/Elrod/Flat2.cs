using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Fixtures.Reports.Elrod;

/// <summary>
/// 1-3, flatness part 2: five batch sizes, from the same initial weights, lr 5e-4. In the code every run has batch 600 and lr 1e-3, so that its five runs
/// differ in their data order alone. Recorded by the report, from nominal batch 64 to 512: test loss 0.0910, 0.0887, 0.0833, 0.0810, 0.0873; test accuracy
/// 97.08, 97.26, 97.36, 97.40, 97.34 %; training accuracy 97.7 to 97.8 % (plotted: the first epoch's 84 %); sensitivity, the lowest of the steps' gradient
/// norms over 8 tensors, 0.0143, 0.0132, 0.0147, 0.0146, 0.0123.
/// </summary>
public sealed class Flat2() : SensitivityStudy(
    "elrod/1-3/flat2",
    "784-512-256-128-10 over batch sizes, Adam 5e-4, weight decay 1e-4, 5 epochs",
    ElrodNets.Flat,
    new ImageProtocol(Quick: new(3_600, 1_000, 1, 8), Paper: new(60_000, 10_000, 5, 64)),
    BatchSize,
    run => run.BatchNorms.Min() / (2 * ElrodNets.Flatness.Depth))
{
    /// <summary>The last is the number of updates at batch 64: five epochs of 938.</summary>
    private const double BatchAsRun = 600, UpdatesOf64 = 4_690;

    /// <summary>What the report varies.</summary>
    public static readonly Factor BatchSize = new(BatchSizeName, 64, 176, 288, 400, 512);

    private static readonly OpenClaim<string>[] Claims =
    [
        new("test-loss-falls-to-400", TestLossFallsTo400), new("test-loss-rises-after-400", TestLossRisesAfter400), new("optimal-batch-400", Optimal400),
        new("train-acc-stable", TrainAccuracyStable), new("test-acc-rises-with-batch", TestAccuracyRises),
        new("sensitivity-fluctuates", (m, p) => Fluctuates(m, SensitivityAsRun, p)),
        new("sensitivity-peak-300-400", (m, p) => Peaks(m, SensitivityAsRun, p)), new("sensitivity-drops-after-400", (m, p) => Drops(m, SensitivityAsRun, p)),
        new("small-train-test-gap", SmallGap), new("best-balance-300-400", BestBalance),
    ];

    private static readonly Margin TwoPercent = Margin.Ratio(1.02);

    /// <summary>Training accuracy as the code prints it: the running mean of the last epoch, and of the first, which it plots.</summary>
    public static Metric RunningAccuracy { get; } = new("running train accuracy", Tolerance.Absolute(0.03));

    /// <inheritdoc cref="RunningAccuracy"/>
    public static Metric PlottedAccuracy { get; } = new("running train accuracy, first epoch, as plotted", Tolerance.Absolute(0.03));

    /// <summary>The lowest of the epochs' running training losses.</summary>
    public static Metric RunningLoss { get; } = new("running train loss", Tolerance.Percent(25));

    /// <summary>The claims of test loss.</summary>
    public static Evidence TestLossFallsTo400(Measurements m, string protocol) => m.Over(TestLoss, BatchSize, protocol).Between(64, 400).Falls(by: TwoPercent);

    /// <inheritdoc cref="TestLossFallsTo400"/>
    public static Evidence TestLossRisesAfter400(Measurements m, string protocol) =>
        m.Over(TestLoss, BatchSize, protocol).At(512).IsHigherThan(m.Over(TestLoss, BatchSize, protocol).At(400), by: TwoPercent);

    /// <inheritdoc cref="TestLossFallsTo400"/>
    public static Evidence Optimal400(Measurements m, string protocol) => m.Over(TestLoss, BatchSize, protocol).HasLowestWithin(400, 400);

    /// <summary>The claims of accuracy.</summary>
    public static Evidence TrainAccuracyStable(Measurements m, string protocol) =>
        m.Over(RunningAccuracy, BatchSize, protocol).IsFlat(within: SmallestDifferences.Accuracy);

    /// <inheritdoc cref="TrainAccuracyStable"/>
    public static Evidence TestAccuracyRises(Measurements m, string protocol) =>
        m.Over(TestAccuracy, BatchSize, protocol).Rises(by: SmallestDifferences.SlightAccuracy);

    /// <summary>The claims of sensitivity, by one measure of it: it varies, and in no one direction.</summary>
    public static Evidence Fluctuates(Measurements m, Metric sensitivity, string protocol) => Compound.All(
        m.Over(sensitivity, BatchSize, protocol).Varies(by: SmallestDifferences.Fluctuation),
        Compound.Not(m.Over(sensitivity, BatchSize, protocol).Falls(by: Margin.None)),
        Compound.Not(m.Over(sensitivity, BatchSize, protocol).Rises(by: Margin.None)));

    /// <inheritdoc cref="Fluctuates"/>
    public static Evidence Peaks(Measurements m, Metric sensitivity, string protocol) => m.Over(sensitivity, BatchSize, protocol).PeaksWithin(288, 400);

    /// <inheritdoc cref="Fluctuates"/>
    public static Evidence Drops(Measurements m, Metric sensitivity, string protocol) =>
        m.Over(sensitivity, BatchSize, protocol).At(512).IsLowerThan(m.Over(sensitivity, BatchSize, protocol).At(400), by: SmallestDifferences.Fluctuation);

    /// <summary>Training and test metrics lie near one another at every batch size, in both directions.</summary>
    public static Evidence SmallGap(Measurements m, string protocol) => Compound.All(
        "train and test accuracy within 0.02, train and test loss within 0.05, at every batch size",
        [
            .. (m.Over(RunningAccuracy, BatchSize, protocol) - m.Over(TestAccuracy, BatchSize, protocol))
                .Samples.Select(gap => gap.StaysAt(0, Margin.Absolute(0.02))),
            .. (m.Over(TestLoss, BatchSize, protocol) - m.Over(RunningLoss, BatchSize, protocol)).Samples.Select(gap => gap.StaysAt(0, Margin.Absolute(0.05))),
        ]);

    /// <summary>By the mean rank in test loss, test accuracy, gap and sensitivity the best batch size is 288 or 400.</summary>
    public static Evidence BestBalance(Measurements m, string protocol)
    {
        var (loss, running) = (m.Over(TestLoss, BatchSize, protocol), m.Over(RunningLoss, BatchSize, protocol));
        double[][][] lowerIsBetter =
        [
            loss.BySeed(), Negative(m.Over(TestAccuracy, BatchSize, protocol)), (loss - running).BySeed(),
            m.Over(SensitivityAsRun, BatchSize, protocol).BySeed()
        ];
        return Sweep
            .Of(
                "sum of the ranks in test loss, test accuracy, gap and sensitivity",
                "",
                BatchSizeName,
                loss.Levels,
                [.. loss.Levels.Select((_, level) => m.Seeds.Select((_, seed) => lowerIsBetter.Sum(quantity => Rank(quantity[seed], level))).ToArray())])
            .HasLowestWithin(288, 400);

        static double Rank(double[] values, int level) => values.Count(v => v < values[level]) + 0.5 * values.Count(v => v == values[level]);

        static double[][] Negative(Sweep sweep) => [.. sweep.BySeed().Select(row => Array.ConvertAll(row, v => -v))];
    }

    /// <summary>That the nets of all batch sizes have learnt what is compared.</summary>
    public static Requirement HaveLearnt(Measurements m) => Halfway.Learnt(m, "elrod/1-3/flat2", TestAccuracy);

    /// <summary>
    /// The same, and that trainings are long enough for their lowest gradient norm. That of batch 64 is the lowest of all after 4,690 updates, and the
    /// highest after 450.
    /// </summary>
    public static Requirement ReachLowestNorm(Measurements m) => Requirement.All(
        HaveLearnt(m),
        Requirement.Updates(m.Over(Updates, BatchSize).First.Median, UpdatesOf64, share: 0.5, "small batches reach their lowest norm late"));

    /// <inheritdoc/>
    protected override string Remark =>
        "Batch sizes as in the text decide; in the code every run has batch 600, so that its five runs show the noise of one condition. "
        + "Sensitivity is the report's, the lowest norm of a mini-batch's parameter gradient; the input's stands beside it.";

    /// <inheritdoc/>
    protected override IEnumerable<(Metric Metric, Func<ClassifierRun, double> Read)> Recorded =>
    [
        .. base.Recorded,
        (RunningAccuracy, run => run.Running[^1].Accuracy),
        (PlottedAccuracy, run => run.Running.Min(score => score.Accuracy)),
        (RunningLoss, run => run.Running.Min(score => score.Loss)),
    ];

    /// <inheritdoc/>
    protected override IEnumerable<(string Heading, Table Table)> Tables(Measurements measurements) =>
    [
        (
            "Verdicts by protocol, whatever was learnt",
            Choices.Verdicts(measurements, Claims, [("as stated", ""), (EqualUpdates, EqualUpdates), (AsRun, AsRun)])),
        Reading.Table(
            FindingTolerance,
            new("train-acc-stable", "last epoch's running mean", TrainAccuracyStable(measurements, "")),
            new("train-acc-stable", "first epoch's, as plotted", measurements.Over(PlottedAccuracy, BatchSize).IsFlat(within: SmallestDifferences.Accuracy)),
            new("train-acc-stable", "whole training set at the end", measurements.Over(TrainAccuracy, BatchSize).IsFlat(within: SmallestDifferences.Accuracy)),
            new("sensitivity-fluctuates", "to the input", Fluctuates(measurements, Sensitivity, "")),
            new("sensitivity-peak-300-400", "to the input", Peaks(measurements, Sensitivity, "")),
            new("sensitivity-drops-after-400", "to the input", Drops(measurements, Sensitivity, ""))) with { Heading = Reading.WhateverWasLearnt },
    ];

    /// <inheritdoc/>
    protected override IEnumerable<Arm> Arms(Tier tier) =>
    [
        .. BatchSizes(tier, ElrodNets.FlatAdam(5e-4), BatchSize.Levels, epochs: 1),
        .. Under(AsRun, BatchSize.Levels, _ => OfBatch(tier, BatchAsRun, ElrodNets.FlatAdam(1e-3), Budget(tier).Epochs))
            .Select(arm => arm with { HasOwnOrder = true }),
    ];

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Notes(Tier tier) =>
        [
            .. base.Notes(tier),
            "The arms 'as run' all have batch 600 and learning rate 0.001, whatever batch size they bear; they differ in their data order alone."
        ];
}
