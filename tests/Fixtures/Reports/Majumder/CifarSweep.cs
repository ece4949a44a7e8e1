using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Majumder;

/// <summary>
/// 1-3, flatness 2: CIFAR-10 model 1 after 25 epochs. The report's "sensitivity" is a mean over the four parameter tensors: of the gradient's norm on
/// the last mini-batch of an epoch. It depends on the batch size; the sensitivity to the input, on the same test images, stands beside it.
/// </summary>
public abstract class CifarSweep(string id, string title, ImageProtocol protocol, Factor factor)
    : SensitivityStudy(id, title, _ => MajumderNets.Cifar1, protocol, factor, run => run.TensorNorms[^1])
{
    /// <summary>Nets without the softmax, with which nothing saturates.</summary>
    public const string NoSoftmax = "no softmax";

    /// <summary>Running mean of the last epoch, on augmented images, which the report recorded.</summary>
    public static Metric RunningLoss { get; } = new("running train loss", Tolerance.Percent(10));

    /// <inheritdoc cref="RunningLoss"/>
    public static Metric RunningAccuracy { get; } = new("running train accuracy", Tolerance.Absolute(0.03));

    /// <summary>What the report tabulates is of the epoch of best test accuracy.</summary>
    private static readonly Metric BestEpoch = Metric.OnlyRecorded("best epoch"),
        RunningLossAsRun = Metric.OnlyRecorded("running train loss, as run"),
        RunningAccuracyAsRun = Metric.OnlyRecorded("running train accuracy, as run"),
        TestLossAsRun = Metric.OnlyRecorded("test loss, as run"),
        TestAccuracyAsRun = Metric.OnlyRecorded("test accuracy, as run"),
        SensitivityAtBest = Metric.OnlyRecorded("sensitivity, as run, at the best epoch"),
        ZeroSensitivity = Metric.OnlyRecorded("epochs of zero sensitivity, as run");

    /// <summary>What varies.</summary>
    private Factor Varied { get; } = factor;

    /// <summary>The reading of the epoch of which the report's rows are.</summary>
    private const string OfTheBest = "of the best epoch";

    /// <summary>Gradients below this are the rounding errors of a saturated softmax.</summary>
    private const double Rounding = 1e-6;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Protocols => [.. base.Protocols, NoSoftmax];

    /// <inheritdoc/>
    protected override IEnumerable<(Metric Metric, Func<ClassifierRun, double> Read)> Recorded =>
    [
        .. base.Recorded.Select(
            r => r.Metric == Sensitivity || r.Metric == SensitivityAsRun ? (r.Metric, run => Unrounded(r.Read(run))) : r),
        (RunningLoss, run => run.Running[^1].Loss),
        (RunningAccuracy, run => run.Running[^1].Accuracy),
        (BestEpoch, run => Best(run) + 1),
        (RunningLossAsRun, run => run.Running[Best(run)].Loss),
        (RunningAccuracyAsRun, run => run.Running[Best(run)].Accuracy),
        (TestLossAsRun, run => run.Test[Best(run)].Loss),
        (TestAccuracyAsRun, run => run.Test[Best(run)].Accuracy),
        (SensitivityAtBest, run => Unrounded(run.TensorNorms[Best(run)])),
        (ZeroSensitivity, run => run.TensorNorms.Count(norm => Unrounded(norm) == 0)),
    ];

    private static double Unrounded(double gradient) => gradient > Rounding ? gradient : 0;

    /// <inheritdoc/>
    protected override ClassifierRecording Looks(Tier tier, Recipe recipe) =>
        base.Looks(tier, recipe) with { TestAfter = [.. Enumerable.Range(1, recipe.Epochs)] };

    private static int Best(ClassifierRun run) => run.Test.Index().MaxBy(score => score.Item.Accuracy).Index;

    /// <summary>That training and test loss rise with the factor.</summary>
    /// <param name="m">Of the study.</param>
    /// <param name="over">The factor.</param>
    /// <param name="train">The training loss.</param>
    /// <param name="protocol">Empty: as stated.</param>
    /// <param name="test">The test loss; null: after the last epoch.</param>
    public static Evidence LossRises(Measurements m, Factor over, Metric train, string protocol = "", Metric? test = null) => Compound.All(
        m.Over(train, over, protocol).Rises(by: Loss(protocol)), m.Over(test ?? TestLoss, over, protocol).Rises(by: Loss(protocol)));

    /// <summary>That training and test accuracy fall with the factor.</summary>
    /// <inheritdoc cref="LossRises"/>
    public static Evidence AccuracyFalls(Measurements m, Factor over, Metric train, string protocol = "", Metric? test = null) => Compound.All(
        m.Over(train, over, protocol).Falls(by: SmallestDifferences.Accuracy),
        m.Over(test ?? TestAccuracy, over, protocol).Falls(by: SmallestDifferences.Accuracy));

    /// <summary>That sensitivity falls with the factor.</summary>
    /// <param name="m">Of the study.</param>
    /// <param name="over">The factor.</param>
    /// <param name="measure">Of sensitivity.</param>
    /// <param name="protocol">Empty: as stated.</param>
    public static Evidence SensitivityFalls(Measurements m, Factor over, Metric measure, string protocol = "") =>
        m.Over(measure, over, protocol).Falls(by: SmallestDifferences.Sensitivity);

    /// <summary>Protocols beside the stated one under which the claims are read too.</summary>
    protected abstract IReadOnlyList<string> Others { get; }

    /// <inheritdoc/>
    protected override string Remark =>
        "The report's training loss and accuracy are running means on augmented images, and its sensitivity is the mean norm of the parameter tensors' "
            + "gradients on the last mini-batch: claims are judged on these, of the last epoch. Its rows are of the epoch of best test accuracy, and so are "
            + "its numbers among the seeds.";

    /// <inheritdoc/>
    protected override IEnumerable<(string Heading, Table Table)> Tables(Measurements m)
    {
        Reading[] readings =
        [
            new("loss-rises", "running means", LossRises(m, Varied, RunningLoss)),
            new("loss-rises", OfTheBest, LossRises(m, Varied, RunningLossAsRun, test: TestLossAsRun)),
            new("loss-rises", "whole sets", LossRises(m, Varied, TrainLoss)),
            .. Others.Select(protocol => new Reading("loss-rises", protocol, LossRises(m, Varied, RunningLoss, protocol))),
            new("accuracy-falls", "running means", AccuracyFalls(m, Varied, RunningAccuracy)),
            new("accuracy-falls", OfTheBest, AccuracyFalls(m, Varied, RunningAccuracyAsRun, test: TestAccuracyAsRun)),
            new("accuracy-falls", "whole sets", AccuracyFalls(m, Varied, TrainAccuracy)),
            .. Others.Select(protocol => new Reading("accuracy-falls", protocol, AccuracyFalls(m, Varied, RunningAccuracy, protocol))),
            .. Others.Prepend("").SelectMany(protocol => new[] { SensitivityAsRun, Sensitivity }.Select(measure => new Reading(
                "sensitivity-falls",
                (measure == Sensitivity ? "to the input" : "the report's") + (protocol.Length > 0 ? $", {protocol}" : ""),
                SensitivityFalls(m, Varied, measure, protocol)))),
            new("sensitivity-falls", $"the report's, {OfTheBest}", SensitivityFalls(m, Varied, SensitivityAtBest)),
        ];
        return [Reading.Table(FindingTolerance, readings) with { Heading = Reading.WhateverWasLearnt }];
    }

    private static Margin Loss(string protocol) => protocol == NoSoftmax ? SmallestDifferences.Loss : SmallestDifferences.SoftmaxedLoss;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Notes(Tier tier) => [.. base.Notes(tier), .. CifarPipeline.Drops(tier, Budget(tier))];
}
