using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Dominic;

/// <summary>
/// 1-3, flatness part 2: LeNet over batch sizes, SGD with Nesterov's momentum 0.9 (from the code), lr 1e-3 in the text, 1e-2 by its numbers. Recorded in one run,
/// from batch 100 to 10000: train loss 0.0029, 0.0079, 0.0161, 0.1469, 0.3284; test loss 0.0475, 0.0452, 0.0423, 0.1302, 0.3095; test
/// accuracy 0.990, 0.989, 0.989, 0.962, 0.905; sensitivity, the mean over the parameter tensors of the last mini-batch's gradient norm,
/// 0.0411, 0.0479, 0.1163, 0.2346, 0.0688.
/// </summary>
public sealed class Flat2() : SensitivityStudy("dominic/1-3/flat2", "LeNet over batch sizes, SGD with momentum, lr 1e-3, 30 epochs", BatchSize)
{
    /// <summary>What the report varies.</summary>
    public static readonly Factor BatchSize = new(BatchSizeName, 100, 250, 500, 5_000, 10_000);

    /// <inheritdoc/>
    protected override IEnumerable<Arm> Arms(Tier tier) =>
    [
        .. BatchSizes(tier, Sgd(tier, 1e-3), tier == Tier.Quick ? [100, 250, 500] : BatchSize.Levels, epochs: tier == Tier.Quick ? 6 : 1),
        .. Under(AsRun, Levels(tier).Where(level => tier == Tier.Paper || level >= 500), level => OfBatch(tier, level, Sgd(tier, 1e-2), tier == Tier.Quick ? 24 : Budget(tier).Epochs)),
    ];

    /// <inheritdoc/>
    protected override double AuthorsSensitivity(SweepRun run) => run.TensorNorms[^1];

    /// <inheritdoc/>
    protected override ImageBudget Budget(Tier tier) => tier == Tier.Quick ? new(200, 500, 12, 2) : new(60_000, 10_000, 30, 100);

    /// <inheritdoc/>
    protected override Architecture Net(Tier tier) => DominicNets.Flat(tier);

    /// <inheritdoc/>
    protected override ImageSet Prepare(ImageSet images, Tier tier) => DominicNets.Enlarge(images, tier);

    private static Sgd Sgd(Tier tier, double rate) => DominicNets.Sgd(tier == Tier.Quick ? 3 * rate : rate);

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Notes(Tier tier) => [.. base.Notes(tier), .. DominicNets.FlatNotes(tier), .. tier == Tier.Quick ? (string[])["Learning rates are three times the report's. As run: 24 epochs, from batch 500 on."] : []];
}
