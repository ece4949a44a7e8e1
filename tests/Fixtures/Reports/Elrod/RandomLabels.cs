using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Elrod;

/// <summary>
/// 1-3, random labels: every training label of MNIST replaced once by a uniform digit. Recorded by the report in one run of 50 epochs on 60,000
/// images: last mini-batch's loss 0.87, test loss 4.77, test accuracy 10 %. How many training labels were fitted it does not say; by that loss about 0.7.
/// </summary>
public sealed class RandomLabels() : RandomLabelStudy(
    "elrod/1-3/random-labels",
    "784-500-50-10 on random labels, Adam 5e-4, batch 100",
    ElrodNets.RandomLabels,
    new Adam(5e-4),
    new ImageProtocol(Quick: new(500, 1_000, 60, 50), Paper: new(60_000, 10_000, 50, 100)))
{
    /// <summary>"Well below" ln 10 is half of the recorded fall; above it, a loss that is off chance.</summary>
    private const double WellBelow = 0.7, Above = 0.1;

    /// <summary>The report has 0.14: how many labels there are to be learnt by heart.</summary>
    private const double ImagesNeeded = 0.1;

    /// <summary>What the report prints: the loss of the last mini-batch, before its update.</summary>
    public static Metric LastBatchLoss { get; } = new("last mini-batch's loss", Tolerance.Percent(25));

    /// <summary>Training images over parameters.</summary>
    public static Metric ImagesPerParameter { get; } = new("images per parameter", Tolerance.Exact);

    /// <summary>The training loss falls well below that of guessing, the test loss rises above it.</summary>
    public static Evidence FallsAndRises(Measurements m, Metric trainLoss) => Compound.All(
        m[RandomArm, trainLoss].IsBelow(Chance - WellBelow), m[RandomArm, TestLoss].IsAbove(Chance + Above));

    /// <summary>More than a share of the labels is fitted, where they are so many that this is not trivial.</summary>
    public static Evidence CanFit(Measurements m, double share = 0.5) => m[RandomArm, TrainAccuracy].IsAbove(share).Given(Requirement.AtLeast(
        "images per parameter", m[RandomArm, ImagesPerParameter].Median, ImagesNeeded, "a net of a thousand parameters per image learns any labels by heart"));

    /// <inheritdoc/>
    protected override IEnumerable<(Metric Metric, Func<ClassifierRun, double> Read)> Recorded(ImageBudget budget) =>
    [
        .. base.Recorded(budget),
        (LastBatchLoss, run => run.Steps[^1].Loss),
        (ImagesPerParameter, _ => (double)budget.Images / ElrodNets.RandomLabels.Parameters),
    ];

    /// <inheritdoc/>
    protected override IEnumerable<(string Heading, Table Table)> Tables(Measurements measurements) =>
    [
        Reading.Table(
            FindingTolerance,
            new("train-falls-test-rises", "last mini-batch", FallsAndRises(measurements, LastBatchLoss)),
            new("train-falls-test-rises", "whole training set", FallsAndRises(measurements, TrainLoss)),
            new("network-can-fit", "half of the labels", CanFit(measurements)),
            new("network-can-fit", "nine in ten", CanFit(measurements, Fitted))),
    ];
}
