using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Li;

/// <summary>
/// 1-3, flatness part 1: called an interpolation, but what is interpolated is the batch size: eleven nets trained with batch 64 to 1024. Recorded in one run each:
/// highest test accuracy 0.9801 (64), 0.9783, 0.9755, 0.9727 to 0.9711, 0.9725 (1024); highest mini-batch accuracy 1 for all; logarithm
/// of the lowest mini-batch loss -12.7 (160) to about -6 (1024).
/// </summary>
public sealed class Flat1() : SensitivityStudy("li/1-3/flat1", "DNN1 (7 hidden layers) over batch sizes, Glorot weights, Adam 1e-4, 100 epochs", BatchSize)
{
    private const double QuickRate = 1e-3;

    /// <summary>What the report varies.</summary>
    public static readonly Factor BatchSize = new(BatchSizeName, [.. Enumerable.Range(0, 11).Select(i => 64 + 96.0 * i)]);

    /// <summary>What the report plots: the lowest of the mini-batches' losses.</summary>
    public static Metric TrainLossAsRun { get; } = new("train loss, as run", Tolerance.Percent(50));

    /// <inheritdoc/>
    protected override IEnumerable<(Metric Metric, Func<SweepRun, double> Read)> Recorded =>
        [.. base.Recorded.Where(r => r.Metric != SensitivityAsRun), (TrainLossAsRun, run => run.Steps.Min(score => score.Loss))];

    /// <inheritdoc/>
    protected override Metric Plotted => TrainLossAsRun;

    /// <inheritdoc/>
    protected override IReadOnlyList<double> Levels(Tier tier) => tier == Tier.Quick ? [.. BatchSize.Levels.Where((_, i) => i % 2 == 0)] : BatchSize.Levels;

    /// <inheritdoc/>
    protected override IEnumerable<Arm> Arms(Tier tier) => BatchSizes(tier, LiNets.FlatAdam(tier, QuickRate), Levels(tier), Budget(tier).Epochs / 16.0);

    /// <inheritdoc/>
    protected override double AuthorsSensitivity(SweepRun run) => double.NaN;

    /// <inheritdoc/>
    protected override ImageBudget Budget(Tier tier) => tier == Tier.Quick ? new(192, 3_000, 50, 4) : new(55_000, 10_000, 100, 64);

    /// <inheritdoc/>
    protected override Architecture Net(Tier tier) => LiNets.Flat(tier);

    /// <inheritdoc/>
    protected override float[] Initialise(Architecture architecture, Random random) => Initialisation.GlorotUniform(architecture, random);

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Notes(Tier tier) => [.. base.Notes(tier), .. LiNets.FlatNotes(tier, QuickRate, BatchSize, Levels(tier))];
}
