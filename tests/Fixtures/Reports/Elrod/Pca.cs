using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Elrod;

/// <summary>
/// 1-2, visualise the optimisation: 8 runs of 45 epochs. Recorded by the report: test accuracy 97.92 to 98.04 %; in the plane eight short separate
/// trails outward, slowing. Its "layer 1" is the first 7,840 columns, the weights into 10 of 512 units.
/// </summary>
public sealed class Pca() : TrajectoryStudy(
    "elrod/1-2/pca",
    "784-512-128-64-10, Adam 5e-4, weight decay 1e-4",
    ElrodNets.Pca,
    new ImageProtocol(Quick: new(1_500, 2_000, 9, 50), Paper: new(60_000, 10_000, 45, 1_000)))
{
    /// <summary>The runs have learnt; of the report's eight this is the median.</summary>
    public static Requirement HaveLearnt(Measurements m) => Halfway.Learnt((m[Stated, TestAccuracy], 0.9797));

    /// <inheritdoc/>
    protected override IReadOnlyList<Descent> Descents(Tier tier) => [new(Stated, new Adam(5e-4, WeightDecay: 1e-4))];

    /// <inheritdoc/>
    protected override IReadOnlyList<(string Name, Range Columns)> Parts => [.. base.Parts, ("first 7840 columns, as run", ..7_840)];

    /// <inheritdoc/>
    protected override string Headline(Measurements measurements)
    {
        return FormattableString.Invariant(
            $"Gap to the next run's end {At(Stated, PathMetric.EndGap):0.0}, movement in the last third {At(Stated, PathMetric.LateMovement):0.0}; ")
            + FormattableString.Invariant($"random walks too end apart: {At(Walks, PathMetric.EndGap):0.0} and {At(Walks, PathMetric.LateMovement):0.0}");

        double At(string condition, PathMetric metric) => measurements[condition, metric.InWeightSpace].Median;
    }
}
