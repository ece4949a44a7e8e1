using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Metrics.Statistics;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Majumder;

/// <summary>
/// 1-3, parameters against generalisation: models 21 to 31, five convolutions of growing widths on augmented CIFAR-10. Recorded by the report in one
/// run of 490 updates, from the smallest to the largest: train loss 1.72 to 1.39, test loss 1.64 to 1.26, train accuracy 36.1 to 49.7 %, test
/// accuracy 39.5 to 54.5 %; models 22, 26 and 28 beat the next larger one. The widths of the family grow unevenly, so nets of five equal widths
/// stand beside it.
/// </summary>
public sealed class Params() : ParameterStudy(
    "majumder/1-3/params",
    "Five convolutions of eleven sizes on CIFAR-10, Adam 4e-4, weight decay 1e-4, batch 512, 5 epochs",
    Family,
    new Adam(CifarPipeline.LearningRate, CifarPipeline.WeightDecay),
    CifarPipeline.Protocol(quick: new(350, 500, 5, 3), paper: new(50_000, 10_000, 5, 512)))
{
    /// <summary>Of models 21 to 31, those of the quick tier: 21, 24 and 26.</summary>
    private static readonly int[] Few = [0, 3, 5];

    /// <summary>Test accuracy of the smallest net in the report.</summary>
    private const double OfTheSmallest = 0.3948;

    /// <summary>The nets, smallest first; models 21, 24 and 26 alone at the quick tier.</summary>
    public static IReadOnlyList<Architecture> Family(Tier tier) => [.. Of(tier, MajumderNets.Family)];

    /// <summary>Nets that differ in size alone: all five widths are equal; the three smallest at the quick tier.</summary>
    public static IReadOnlyList<Architecture> EqualWidths(Tier tier) => tier == Tier.Quick ? MajumderNets.EqualWidths[..3] : MajumderNets.EqualWidths;

    /// <summary>Running mean of the last epoch, on augmented images, which the report recorded.</summary>
    public static Metric RunningLoss { get; } = new("running train loss", Tolerance.Percent(10));

    /// <inheritdoc cref="RunningLoss"/>
    public static Metric RunningAccuracy { get; } = new("running train accuracy", Tolerance.Absolute(0.03));

    /// <summary>Test loss after training minus that.</summary>
    private static readonly Metric RunningGap = new("test - running train loss", Tolerance.Absolute(0.05));

    /// <summary>Name of the arm of a net as the code trains it.</summary>
    public static string AsRun(string net) => $"{net}, as run";

    /// <summary>That training and test loss fall over the family.</summary>
    /// <param name="m">Of this study.</param>
    /// <param name="arm">Name of a net's arm.</param>
    /// <param name="train">The training loss.</param>
    public static Evidence LossFalls(Measurements m, Func<string, string> arm, Metric train) => Compound.All(
        Of(m, train, arm).Falls(by: SmallestDifferences.Loss), Of(m, TestLoss, arm).Falls(by: SmallestDifferences.Loss)).Given(Learnt(m, arm));

    /// <summary>That training and test accuracy rise over the family, by their rank correlation with size.</summary>
    /// <inheritdoc cref="LossFalls"/>
    public static Evidence AccuracyRises(Measurements m, Func<string, string> arm, Metric train) =>
        Compound.All(RisesWithSize(Of(m, train, arm)), RisesWithSize(Of(m, TestAccuracy, arm))).Given(Learnt(m, arm));

    /// <summary>That it rises so, and from no net to the next falls by a point, as the report's own does from model 22 to 23.</summary>
    /// <inheritdoc cref="LossFalls"/>
    private static Evidence AccuracyRisesInSteps(Measurements m, Func<string, string> arm, Metric train) => Compound.All(
        Of(m, train, arm).Rises(by: SmallestDifferences.Accuracy), Of(m, TestAccuracy, arm).Rises(by: SmallestDifferences.Accuracy)).Given(Learnt(m, arm));

    /// <summary>That nets of five equal widths improve with size too; the least that they must have learnt is what the smallest of the report's had.</summary>
    public static Evidence EqualWidthsImprove(Measurements m) => Compound.All(
        m.BySize(TestLoss, EqualWidths).Falls(by: SmallestDifferences.Loss),
        m.BySize(TestAccuracy, EqualWidths).Rises(by: SmallestDifferences.Accuracy))
        .Given(Halfway.Learnt(EqualWidths(m.Tier).Select(net => (m[Sizes.Condition(net), TestAccuracy], OfTheSmallest))));

    /// <inheritdoc/>
    protected override string Remark =>
        "The text trains with weight decay 1e-4, the code without; claims are judged as stated. The report's training loss and accuracy are running means on "
            + "augmented images, on which claims are judged; whole sets without augmentation stand beside them.";

    /// <inheritdoc/>
    protected override IEnumerable<Arm> Arms(Tier tier) =>
    [
        .. base.Arms(tier),
        .. Family(tier).Select(net => new Arm(AsRun(Sizes.Condition(net)), net, new Adam(CifarPipeline.LearningRate))),
        .. EqualWidths(tier).Select(net => base.Arms(tier).First() with { Name = Sizes.Condition(net), Net = net }),
    ];

    /// <inheritdoc/>
    protected override IEnumerable<(Metric Metric, Func<ClassifierRun, double> Read)> Recorded =>
    [
        .. base.Recorded,
        (RunningLoss, run => run.Running[^1].Loss),
        (RunningAccuracy, run => run.Running[^1].Accuracy),
        (RunningGap, run => run.Test[^1].Loss - run.Running[^1].Loss),
    ];

    /// <inheritdoc/>
    protected override (string Name, Metric Loss, Metric Accuracy, Metric Gap) Drawn => ("train, running mean", RunningLoss, RunningAccuracy, RunningGap);

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var found = base.Measure(lab);
        foreach (var metric in new[] { RunningLoss, TestLoss, RunningAccuracy, TestAccuracy })
        {
            var sweep = Of(found.Measurements, metric, AsRun);
            var correlation = Metric.OnlyRecorded($"rank correlation of {metric.Name}");
            found.Measurements.Add(AsRun("all nets"), correlation, sweep.BySeed().Select(row => Spearman.Correlation([.. sweep.Levels], row)));
        }

        return found;
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Notes(Tier tier) =>
    [
        .. base.Notes(tier), $"The nets of five equal widths are those of {string.Join(", ", EqualWidths(tier).Select(net => net.Parameters))} parameters."
    ];

    /// <inheritdoc/>
    protected override IEnumerable<(string Heading, Table Table)> Tables(Measurements m) =>
    [
        Reading.Table(
            FindingTolerance,
            new("loss-falls", "as stated, running means", LossFalls(m, net => net, RunningLoss)),
            new("loss-falls", "as run, running means", LossFalls(m, AsRun, RunningLoss)),
            new("loss-falls", "as stated, whole sets", LossFalls(m, net => net, TrainLoss)),
            new("accuracy-rises", "as stated, running means", AccuracyRises(m, net => net, RunningAccuracy)),
            new("accuracy-rises", "as run, running means", AccuracyRises(m, AsRun, RunningAccuracy)),
            new("accuracy-rises", "as stated, whole sets", AccuracyRises(m, net => net, TrainAccuracy)),
            new("accuracy-rises", "as stated, running means, no step down", AccuracyRisesInSteps(m, net => net, RunningAccuracy))),
    ];

    /// <summary>Over those nets of the family that were trained.</summary>
    private static Sweep Of(Measurements m, Metric metric, Func<string, string> arm) => m.Over(
        metric,
        "parameters",
        MajumderNets.Family.Select(net => ((double)net.Parameters, Arm: arm(Sizes.Condition(net)))).Where(net => m.Conditions.Contains(net.Arm)));

    private static Evidence RisesWithSize(Sweep sweep) => sweep.RisesWith(
        Sweep.Of(sweep.Factor, "", sweep.Factor, sweep.Levels, [.. sweep.Levels.Select(size => Enumerable.Repeat(size, sweep.Seeds).ToArray())]),
        SmallestDifferences.WeakCorrelation);

    private static Requirement Learnt(Measurements m, Func<string, string> arm) => Halfway.Learnt(m, "majumder/1-3/params", TestAccuracy, arm(""));

    private static IEnumerable<T> Of<T>(Tier tier, T[] all) => tier == Tier.Quick ? Few.Select(i => all[i]) : all;
}
