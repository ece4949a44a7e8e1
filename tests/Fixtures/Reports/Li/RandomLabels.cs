using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Li;

/// <summary>
/// 1-3, random labels: the labels of MNIST's training images permuted once among them. Recorded by the report in one run of 233 epochs on 55,000
/// images, on single mini-batches: training loss from 2.3 to about 0.3, training accuracy from 0.1 to about 0.9; test loss from 2.3 to
/// about 17, test accuracy 0.10 throughout. The notebook's fifth hidden layer has 20 units instead of 200.
/// </summary>
public sealed class RandomLabels() : RandomLabelStudy(
    "li/1-3/random-labels",
    "DNN1 (7 hidden layers) on permuted labels, Glorot weights, Adam 1e-4, batch 64",
    LiNets.DeepMnist,
    new Adam(1e-4),
    LiNets.Protocol(quick: new(150, 2_000, 40, 16), paper: new(55_000, 10_000, 233, 64)),
    Labels.Permuted)
{
    /// <summary>The net as the notebook builds it.</summary>
    public const string NarrowArm = "random labels, as run";

    /// <summary>Mean test accuracy after the first three epochs; at the quick tier, where an epoch is ten updates, after three tenths of them.</summary>
    public static Metric TestAccuracyEarly { get; } = new("test accuracy early", Tolerance.Absolute(0.02));

    /// <summary>The claims, for an arm.</summary>
    public static Evidence TrainLossFalls(Measurements m, string arm) =>
        m[arm, TrainLoss].IsLowerThan(m[arm, TrainLossAtStart], by: SmallestDifferences.LossToChance);

    /// <inheritdoc cref="TrainLossFalls"/>
    public static Evidence TrainAccuracyRises(Measurements m, string arm) =>
        m[arm, TrainAccuracy].IsHigherThan(m[arm, TrainAccuracyAtStart], by: Margin.Absolute(SmallestDifferences.AccuracyToChance));

    /// <inheritdoc cref="TrainLossFalls"/>
    public static Evidence TestLossGetsMuchWorse(Measurements m, string arm) => m[arm, TestLoss].IsHigherThan(m[arm, TestLossAtStart], by: Margin.Ratio(1.5));

    /// <inheritdoc cref="TrainLossFalls"/>
    public static Evidence TestAccuracyDrops(Measurements m, string arm) =>
        m[arm, TestAccuracy].IsLowerThan(m[arm, TestAccuracyEarly], by: Margin.Absolute(0.01));

    /// <summary>Epochs of which the report's curves are read.</summary>
    private static readonly int[] RecordedEpochs = [35, 100, 233];

    private static readonly OpenClaim<string>[] Claims =
    [
        new("train-loss-falls", TrainLossFalls),
        new("train-acc-rises", TrainAccuracyRises),
        new("test-loss-drops, read as: gets much worse", TestLossGetsMuchWorse),
        new("test-loss-drops, as worded", (m, arm) => m[arm, TestLoss].IsLowerThan(m[arm, TestLossAtStart], by: Margin.None)),
        new("test-acc-drops-slightly", TestAccuracyDrops),
        new("test-acc-drops-slightly, read as: stays at chance", (m, arm) => m[arm, TestAccuracy].StaysAt(ChanceAccuracy, Margin.Absolute(0.02))),
    ];

    /// <inheritdoc/>
    protected override IEnumerable<(string Heading, Table Table)> Tables(Measurements measurements) =>
        [(Reading.Heading, Choices.Verdicts(measurements, Claims, [("DNN1, as stated", RandomArm), ("208,430 parameters, as run", NarrowArm)]))];

    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, Architecture> Nets { get; } =
        new Dictionary<string, Architecture> { [RandomArm] = LiNets.DeepMnist, [NarrowArm] = LiNets.DeepNarrow };

    /// <inheritdoc/>
    protected override IReadOnlyList<int> Marks(ImageBudget budget) =>
        budget == Protocol.Paper ? [.. base.Marks(budget).Union([2, 3, 35, 100]).Order()] : base.Marks(budget);

    /// <inheritdoc/>
    protected override int UpdatedEvery(Tier tier) => tier == Tier.Paper ? LiNets.LookEvery(tier) : 0;

    /// <inheritdoc/>
    protected override IEnumerable<(Metric Metric, Func<ClassifierRun, double> Read)> Recorded(ImageBudget budget) =>
    [
        .. base.Recorded(budget),
        (TrainLossAtStart, run => run.Train[0].Loss),
        (TrainAccuracyAtStart, run => run.Train[0].Accuracy),
        (TestLossAtStart, run => run.Test[0].Loss),
        (TestAccuracyAtStart, run => run.Test[0].Accuracy),
        (TestAccuracyEarly, run => run.Test[budget == Protocol.Paper ? 1..4 : 2..5].Average(score => score.Accuracy)),
        .. budget == Protocol.Paper ? RecordedEpochs.SelectMany(LooksIn) : [],
    ];

    /// <summary>The report's looks at single mini-batches, after their update, in an epoch: as one reads them off its noisy curve.</summary>
    private static IEnumerable<(Metric Metric, Func<ClassifierRun, double> Read)> LooksIn(int epoch)
    {
        return
        [
            (Metric.OnlyRecorded($"mini-batch loss, epoch {epoch}"), run => Looks(run).Average(look => look.Loss)),
            (Metric.OnlyRecorded($"mini-batch accuracy, epoch {epoch}"), run => Looks(run).Average(look => look.Accuracy)),
        ];

        Score[] Looks(ClassifierRun run) => run.Updated[LooksBefore(run, epoch - 1)..LooksBefore(run, epoch)];
    }

    private static int LooksBefore(ClassifierRun run, int epoch)
    {
        var (every, updates) = (LiNets.LookEvery(Tier.Paper), epoch * run.Steps.Length / run.Running.Length);
        return (updates + every - 1) / every;
    }
}
