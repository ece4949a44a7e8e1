using Reproducibility.Fixtures.Settings;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Li;

/// <summary>
/// 1-3, flatness part 2: five batch sizes. Recorded in one run each, from batch 10 to 10000: highest test accuracy 0.9819, 0.9793, 0.9719, 0.9670, 0.9558;
/// sensitivity 0.173, 0.153, 0.077, 0.032, 0.025: the greatest over the training of the Frobenius norm of the mean test loss's input gradient, which is the
/// root mean square over the images divided by the root of their number. Here sensitivity is measured after training.
/// </summary>
public sealed class Flat2() : SensitivityStudy("li/1-3/flat2", "DNN1 (7 hidden layers) over batch sizes, Glorot weights, Adam 1e-4, 100 epochs", BatchSize)
{
    /// <summary>Test images of the author's formula.</summary>
    private const double TestsAsRun = 10_000;

    private const double QuickRate = 5e-4;

    /// <summary>What the report varies.</summary>
    public static readonly Factor BatchSize = new(BatchSizeName, 10, 100, 1_000, 5_000, 10_000);

    /// <summary>Batch 10 would be less than an image at the quick tier.</summary>
    protected override IReadOnlyList<double> Levels(Tier tier) => tier == Tier.Quick ? [.. BatchSize.Levels.Skip(1)] : BatchSize.Levels;

    /// <inheritdoc/>
    protected override IEnumerable<Arm> Arms(Tier tier) => BatchSizes(tier, LiNets.FlatAdam(tier, QuickRate), [1_000, 5_000, 10_000], epochs: tier == Tier.Quick ? 3 : 10);

    /// <inheritdoc/>
    protected override IReadOnlyList<int> Marks(int epochs) => [.. Enumerable.Range(1, 3).Select(i => Math.Max(1, epochs * i / 3)).Distinct()];

    /// <inheritdoc/>
    protected override double AuthorsSensitivity(SweepRun run) => run.Sensitivity.Max() / Math.Sqrt(TestsAsRun);

    /// <inheritdoc/>
    protected override ImageBudget Budget(Tier tier) => tier == Tier.Quick ? new(800, 500, 5, 2) : new(55_000, 10_000, 100, 10);

    /// <inheritdoc/>
    protected override Architecture Net(Tier tier) => LiNets.Flat(tier);

    /// <inheritdoc/>
    protected override float[] Initialise(Architecture architecture, Random random) => Initialisation.GlorotUniform(architecture, random);

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Notes(Tier tier) => [.. base.Notes(tier), .. LiNets.FlatNotes(tier, QuickRate, BatchSize, Levels(tier))];
}
