using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Elrod;

/// <summary>
/// 1-3, parameters against generalisation: ten nets 784-h-10 on MNIST, true labels as in the code (random ones in the text). Recorded by the
/// report, from the smallest to the largest: train loss 0.2127 to 0.0402 and accuracy 94.06 to 98.98 %, the best epochs' running means; test loss
/// 0.2084 to 0.0686 and accuracy 93.94 to 97.83 %; two runs.
/// </summary>
public sealed class Params() : ParameterStudy(
    "elrod/1-3/params",
    "784-h-10 for ten widths h on true labels, Adam 5e-4, batch 600, 10 epochs",
    Family,
    new Adam(5e-4),
    new ImageProtocol(Quick: new(600, 3_000, 10, 30), Paper: new(60_000, 10_000, 10, 600)))
{
    /// <summary>Those of the nets that are about twice as wide as the one before.</summary>
    public static readonly Architecture[] Doublings = [.. new[] { 50, 100, 250, 500, 1000, 2000 }.Select(ElrodNets.Wide)];

    /// <summary>The nets, smallest first; the doublings alone at the quick tier.</summary>
    public static IReadOnlyList<Architecture> Family(Tier tier) => tier == Tier.Quick ? Doublings : [.. ElrodNets.Widths.Select(ElrodNets.Wide)];

    private const string RandomLabels = ", random labels";

    /// <summary>Two of the nets, which are trained on random labels too.</summary>
    private static readonly Architecture[] OnRandomLabels = [ElrodNets.Wide(50), ElrodNets.Wide(500)];

    /// <summary>What the report plots: the lowest of the epochs' running means, and the highest.</summary>
    public static Metric TrainLossAsRun { get; } = new("train loss, as run", Tolerance.Percent(25));

    /// <inheritdoc cref="TrainLossAsRun"/>
    public static Metric TrainAccuracyAsRun { get; } = new("train accuracy, as run", Tolerance.Absolute(0.03));

    /// <summary>Test loss minus that.</summary>
    public static Metric LossGapAsRun { get; } = new("test - train loss, as run", Tolerance.Absolute(0.05));

    /// <summary>Larger nets have the lower loss and the higher accuracy.</summary>
    public static Evidence LargerIsBetter(Measurements m, Metric loss, Metric accuracy) => Compound.All(
        m.BySize(loss, Family).Falls(by: SmallestDifferences.Loss), m.BySize(accuracy, Family).Rises(by: SmallestDifferences.Accuracy));

    /// <summary>The first doubling of the size takes more off losses, and adds more accuracy, than the last.</summary>
    public static Evidence Plateaus(Measurements m, Metric trainLoss, Metric trainAccuracy) => Compound.All(
        LessGain(m.BySize(trainLoss, Doublings), -1), LessGain(m.BySize(TestLoss, Doublings), -1),
        LessGain(m.BySize(trainAccuracy, Doublings), 1), LessGain(m.BySize(TestAccuracy, Doublings), 1));

    /// <summary>The gap between test and training loss grows with size.</summary>
    public static Evidence Overfits(Measurements m, Metric gap) => m.BySize(gap, Family).Rises(by: SmallestDifferences.LossGap);

    /// <summary>The nets of all sizes have learnt.</summary>
    public static Requirement HaveLearnt(Measurements m) => Halfway.Learnt(m, "elrod/1-3/params", TestAccuracy);

    private static Evidence LessGain(Sweep sweep, int sign)
    {
        var slopes = sweep.SlopesPerDoubling();
        return Gain(slopes.First, "first").IsHigherThan(Gain(slopes.Last, "last"), by: SmallestDifferences.Flattening);

        Metrics.Judging.Sample Gain(Metrics.Judging.Sample slope, string which) =>
            slope.Map($"gain in {sweep.Name} of the {which} doubling", "", change => Math.Max(0, sign * change));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Arm> Arms(Tier tier) =>
        [.. base.Arms(tier), .. OnRandomLabels.Select(net => new Arm(Sizes.Condition(net) + RandomLabels, net, new Adam(5e-4)) { Label = Labels.Random })];

    /// <inheritdoc/>
    protected override IEnumerable<(Metric Metric, Func<ClassifierRun, double> Read)> Recorded =>
    [
        .. base.Recorded,
        (TrainLossAsRun, run => run.Running.Min(score => score.Loss)),
        (TrainAccuracyAsRun, run => run.Running.Max(score => score.Accuracy)),
        (LossGapAsRun, run => run.Test[^1].Loss - run.Running.Min(score => score.Loss)),
        (Metric.OnlyRecorded("train - test accuracy, as run"), run => run.Running.Max(score => score.Accuracy) - run.Test[^1].Accuracy),
    ];

    /// <inheritdoc/>
    protected override (string Name, Metric Loss, Metric Accuracy, Metric Gap) Drawn =>
        ("train, as run", TrainLossAsRun, TrainAccuracyAsRun, LossGapAsRun);

    /// <inheritdoc/>
    protected override IEnumerable<(string Heading, Table Table)> Tables(Measurements measurements) =>
    [
        Reading.Table(
            FindingTolerance,
            new("more-params-better-train", "best running means", LargerIsBetter(measurements, TrainLossAsRun, TrainAccuracyAsRun)),
            new("more-params-better-train", "whole training set at the end", LargerIsBetter(measurements, TrainLoss, TrainAccuracy)),
            new("more-params-better-train", "random labels, as in the text", Sweep
                .Of(
                    "train loss on random labels",
                    "parameters",
                    [.. OnRandomLabels.Select(net => ((double)net.Parameters, measurements[Sizes.Condition(net) + RandomLabels, TrainLossAsRun]))])
                .Falls(by: SmallestDifferences.Loss)),
            new("metrics-plateau-early", "best running means", Plateaus(measurements, TrainLossAsRun, TrainAccuracyAsRun)),
            new("metrics-plateau-early", "whole training set at the end", Plateaus(measurements, TrainLoss, TrainAccuracy)),
            new("too-many-params-overfit", "best running means", Overfits(measurements, LossGapAsRun)),
            new("too-many-params-overfit", "whole training set at the end", Overfits(measurements, LossGap)),
            new("too-many-params-overfit", "the test loss itself rises", measurements.BySize(TestLoss, Family).Rises(by: SmallestDifferences.Loss))),
    ];

    /// <inheritdoc/>
    protected override string Remark =>
        "The labels are the true ones, as in the report's code and numbers; its text speaks of random ones, on which two of the nets are trained too.";
}
