using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Elrod;

/// <summary>
/// 1-3, flatness part 2: five batch sizes, from the same initial weights, lr 5e-4. In the code every run has batch 600 and lr 1e-3, so that its five runs differ in their
/// data order alone. Recorded by the report, from nominal batch 64 to 512: test loss 0.0910, 0.0887, 0.0833, 0.0810, 0.0873; test accuracy
/// 97.08, 97.26, 97.36, 97.40, 97.34 %; training accuracy 97.7 to 97.8 % (plotted: the first epoch's 84 %); sensitivity, the lowest of the
/// steps' gradient norms over 8 tensors, 0.0143, 0.0132, 0.0147, 0.0146, 0.0123.
/// </summary>
public sealed class Flat2() : SensitivityStudy("elrod/1-3/flat2", "784-512-256-128-10 over batch sizes, Adam 5e-4, weight decay 1e-4, 5 epochs", BatchSize)
{
    private const double BatchAsRun = 600;

    /// <summary>What the report varies.</summary>
    public static readonly Factor BatchSize = new(BatchSizeName, 64, 176, 288, 400, 512);

    /// <inheritdoc/>
    protected override IEnumerable<Arm> Arms(Tier tier) =>
    [
        .. BatchSizes(tier, ElrodNets.FlatAdam(5e-4), BatchSize.Levels, epochs: 1),
        .. Under(AsRun, BatchSize.Levels, _ => OfBatch(tier, BatchAsRun, ElrodNets.FlatAdam(1e-3), Budget(tier).Epochs)),
    ];

    /// <inheritdoc/>
    protected override double AuthorsSensitivity(SweepRun run) => run.BatchNorms.Min() / (2 * ElrodNets.Flatness.Depth);

    /// <inheritdoc/>
    protected override Start Start(Lab lab, string condition, int seed) => condition.EndsWith(AsRun, StringComparison.Ordinal)
        ? base.Start(lab, condition, seed) with { Order = () => lab.Streams(seed).Named($"order/{condition}") }
        : base.Start(lab, condition, seed);

    /// <inheritdoc/>
    protected override ImageBudget Budget(Tier tier) => tier == Tier.Quick ? new(3_600, 1_000, 1, 8) : new(60_000, 10_000, 5, 64);

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Notes(Tier tier) =>
        [.. base.Notes(tier), "The arms 'as run' all have batch 600 and learning rate 0.001, whatever batch size they bear; they differ in their data order alone."];

    /// <inheritdoc/>
    protected override Architecture Net(Tier tier) => ElrodNets.Flat(tier);
}
