using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Dominic;

/// <summary>
/// 1-2, visualise the optimisation: 8 runs of 32 epochs, Adam 4e-4 in the text and 0.01 in the code. Recorded by the report: test accuracy 94.8 to
/// 95.7 %; in the plane eight nearly straight rays from the origin with shrinking steps. Its "layer 1" is the first 7,000 columns, the weights into 8
/// units and part of a ninth of 16.
/// </summary>
public sealed class Pca() : TrajectoryStudy("dominic/1-2/pca", "784-16-14-10, Adam 4e-4", DominicNets.Pca)
{
    /// <summary>With the code's learning rate.</summary>
    private const string AsRun = "rate 0.01, as run";

    /// <inheritdoc/>
    protected override IReadOnlyList<Descent> Descents(Tier tier) => [new(Stated, new Adam(4e-4)), new(AsRun, new Adam(0.01))];

    /// <inheritdoc/>
    protected override IReadOnlyList<(string Name, Range Columns)> Parts => [.. base.Parts, ("first 7000 columns, as run", ..7_000)];

    /// <inheritdoc/>
    protected override ImageBudget Budget(Tier tier) => tier == Tier.Quick ? new(5_000, 5_000, 10, 50) : new(60_000, 10_000, 32, 1_000);

    /// <inheritdoc/>
    protected override string Headline(Measurements measurements)
    {
        return $"Spread in the plane, from starts to ends: runs {Spread(Stated)}, random walks {Spread(Walks)}";

        string Spread(string condition) => FormattableString.Invariant(
            $"{measurements[condition, PathMetric.StartSpread.InPlane].Median:0.0} to {measurements[condition, PathMetric.EndSpread.InPlane].Median:0.0}");
    }
}
