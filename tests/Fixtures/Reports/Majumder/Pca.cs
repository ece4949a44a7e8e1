using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Majumder;

/// <summary>
/// 1-2, visualise the optimisation: 8 runs of 50 epochs of five convolutions (six and two dense layers in the text), learning rate divided by 10 every
/// 10 epochs. Recorded by the report: test accuracy 38.8 to 43.2 %; in the plane eight short separate arcs, mostly outward, whose points crowd at the
/// outer end. Its accuracies are of one epoch after the weights beside them.
/// </summary>
public sealed class Pca() : TrajectoryStudy("majumder/1-2/pca", "Five convolutions on CIFAR-10, Adam 4e-4, divided by 10 every 10 epochs", MajumderNets.Family[0])
{
    /// <summary>Without the schedule, which alone would shorten the steps.</summary>
    private const string Constant = "constant learning rate";

    private static readonly Adam Adam = new(4e-4, WeightDecay: 1e-4);

    /// <inheritdoc/>
    protected override IReadOnlyList<Descent> Descents(Tier tier) => [new(Stated, Adam, new StepSchedule(10, 0.1)), new(Constant, Adam)];

    /// <inheritdoc/>
    protected override Normalisation Normalisation { get; } = Normalisation.MeanSd([0.4914, 0.4822, 0.4465], [0.2023, 0.1994, 0.2010]);

    /// <inheritdoc/>
    protected override bool Augmented => true;

    /// <inheritdoc/>
    protected override ImageSet Images(Lab lab, Split split) => lab.Colours(split);

    /// <inheritdoc/>
    protected override ImageBudget Budget(Tier tier) => tier == Tier.Quick ? new(480, 1_000, 15, 16) : new(50_000, 10_000, 50, 1_000);

    /// <inheritdoc/>
    protected override string Headline(Measurements measurements)
    {
        return FormattableString.Invariant($"Silhouette of runs in the plane {measurements[Stated, Silhouette].Median:0.00}; mean step {Steps(Stated)}, at a constant rate {Steps(Constant)}");

        string Steps(string runs) =>
            FormattableString.Invariant($"{measurements[runs, PathMetric.EarlyStep.InPlane].Median:0.000} to {measurements[runs, PathMetric.LateStep.InPlane].Median:0.000}");
    }
}
