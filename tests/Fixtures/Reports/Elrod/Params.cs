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
    "elrod/1-3/params", "784-h-10 for ten widths h on true labels, Adam 5e-4, batch 600, 10 epochs", Family, new Adam(5e-4))
{
    /// <summary>Those of the nets that are about twice as wide as the one before.</summary>
    public static readonly Architecture[] Doublings = [.. new[] { 50, 100, 250, 500, 1000, 2000 }.Select(ElrodNets.Wide)];

    /// <summary>The nets, smallest first; the doublings alone at the quick tier.</summary>
    public static IReadOnlyList<Architecture> Family(Tier tier) => tier == Tier.Quick ? Doublings : [.. ElrodNets.Widths.Select(ElrodNets.Wide)];

    /// <summary>What the report plots: the lowest of the epochs' running means.</summary>
    public static Metric TrainLossAsRun { get; } = new("train loss, as run", Tolerance.Percent(25));

    /// <inheritdoc/>
    protected override IEnumerable<(Metric Metric, Func<ClassifierRun, double> Read)> Recorded =>
        [.. base.Recorded, (TrainLossAsRun, run => run.Running.Min(score => score.Loss))];

    /// <inheritdoc/>
    protected override int ReportedNets => ElrodNets.Widths.Length;

    /// <inheritdoc/>
    protected override string Remark => "The labels are the true ones, as in the report's code and numbers; its text speaks of random ones.";

    /// <inheritdoc/>
    protected override ImageBudget Budget(Tier tier) => tier == Tier.Quick ? new(600, 3_000, 10, 30) : new(60_000, 10_000, 10, 600);
}
