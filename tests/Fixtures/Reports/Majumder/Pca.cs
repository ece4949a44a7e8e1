using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Majumder;

/// <summary>
/// 1-2, visualise the optimisation: 8 runs of 50 epochs of five convolutions (six and two dense layers in the text), learning rate divided by 10 every
/// 10 epochs. Recorded by the report: test accuracy 38.8 to 43.2 %; in the plane eight short separate arcs, mostly outward, whose points crowd at the
/// outer end. Its accuracies are of one epoch after the weights beside them.
/// </summary>
public sealed class Pca() : TrajectoryStudy(
    "majumder/1-2/pca",
    "Five convolutions on CIFAR-10, Adam 4e-4, divided by 10 every 10 epochs",
    MajumderNets.Family[0],
    CifarPipeline.Protocol(quick: new(720, 1_000, 15, 16), paper: new(50_000, 10_000, 50, 1_000)))
{
    /// <summary>Without the schedule, which alone would shorten the steps.</summary>
    private const string Constant = "constant learning rate";

    /// <summary>"Similar accuracy": two points from the other runs, half of the range of the report's eight.</summary>
    private const double TwoPoints = 0.02;

    private static readonly Adam Adam = new(4e-4, WeightDecay: 1e-4);

    /// <summary>That every point of a run is nearer to its own run than to any other.</summary>
    public static Evidence AreDisjoint(Measurements m, string condition = Stated) => m[condition, SmallestSilhouette].IsAbove(0);

    /// <summary>That the last third's steps in the plane are shorter than the first third's, by a tenth.</summary>
    public static Evidence StepsShrink(Measurements m, string condition = Stated) =>
        m[condition, PathMetric.LateStep.InPlane].IsLowerThan(m[condition, PathMetric.EarlyStep.InPlane], by: Margin.Ratio(1.1));

    /// <summary>That runs end at accuracies alike, farther from one another than twice what they still move.</summary>
    public static Evidence EndAlikeElsewhere(Measurements m) => Compound.All(
        m[Stated, PathMetric.EndGap.InWeightSpace].IsHigherThan(m[Stated, PathMetric.LateMovement.InWeightSpace], by: Margin.Ratio(2)),
        m[Stated, TestAccuracy].FromOthers().IsBelow(TwoPoints)).Given(Halfway.Learnt((m[Stated, TestAccuracy], 0.42)));

    /// <inheritdoc/>
    protected override IReadOnlyList<Descent> Descents(Tier tier) => [new(Stated, Adam, new StepSchedule(10, 0.1)), new(Constant, Adam)];

    /// <inheritdoc/>
    protected override IEnumerable<string> More(Tier tier) => tier == Tier.Paper ? [] : ["The rate drops once, after 10 epochs, instead of four times."];

    /// <inheritdoc/>
    protected override IEnumerable<(string Heading, Table Table)> Tables(Measurements m) =>
    [
        Reading.Table(
            FindingTolerance,
            new("runs-separate", "every point nearer to its own run", AreDisjoint(m)),
            new("runs-separate", "the same of random walks", AreDisjoint(m, Walks)),
            new("runs-separate", "more than random walks", m[Stated, SmallestSilhouette].IsHigherThan(m[Walks, SmallestSilhouette], by: Margin.None)),
            new("steps-shrink", "as stated", StepsShrink(m)),
            new("steps-shrink", "at a constant rate", StepsShrink(m, Constant)),
            new("same-accuracy-different-weights", "as stated", EndAlikeElsewhere(m)),
            new("same-accuracy-different-weights", "ends farther apart than starts, by a tenth",
                m[Stated, PathMetric.EndSpread.InWeightSpace].IsHigherThan(m[Stated, PathMetric.StartSpread.InWeightSpace], by: Margin.Ratio(1.1)))),
    ];

    /// <inheritdoc/>
    protected override string Headline(Measurements measurements)
    {
        return FormattableString.Invariant(
            $"Silhouette of runs in the plane {measurements[Stated, Silhouette].Median:0.00}; mean step {Steps(Stated)}, at a constant rate {Steps(Constant)}");

        string Steps(string runs) => $"{Step(runs, PathMetric.EarlyStep)} to {Step(runs, PathMetric.LateStep)}";
        string Step(string runs, PathMetric step) => NumberText.Significant(measurements[runs, step.InPlane].Median);
    }
}
