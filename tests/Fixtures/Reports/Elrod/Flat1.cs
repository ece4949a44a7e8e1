using Reproducibility.Fixtures.Settings;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Elrod;

/// <summary>
/// 1-3, flatness part 1: the line from a net trained with batch 64 to one trained with batch 1024 from other initial weights. Recorded by the report,
/// whose code trains and evaluates on MNIST's 10,000 test images alone: loss 0.0108 and accuracy 99.79 % at alpha 0, 1.185 and 66.45 % at
/// 0.533, about 0.17 and 95.2 % at 1; epoch 10 to 15 of batch 1024: loss 0.24 to 0.168.
/// </summary>
public sealed class Flat1() : InterpolationStudy(
    "elrod/1-3/flat1",
    "784-512-256-128-10 with batch 64 and 1024, Adam 5e-4, weight decay 1e-4, 15 epochs",
    [.. Enumerable.Range(0, 31).Select(i => -2 + 4 * i / 30.0)])
{
    /// <summary>The ends, and the line between them.</summary>
    public const string Small = "batch 64", Large = "batch 1024", SmallToLarge = "separate starts";

    private const string SameStart = "batch 1024, same start", FewUpdates = "batch 64, equal updates";
    private const string SmallAsRun = "batch 64, as run", LargeAsRun = "batch 1024, as run";

    /// <inheritdoc/>
    protected override IReadOnlyList<Line> Lines =>
    [
        new(SmallToLarge, Small, Large), new("same start", Small, SameStart), new("on test images, as run", SmallAsRun, LargeAsRun),
    ];

    /// <inheritdoc/>
    protected override IEnumerable<End> Ends(Tier tier)
    {
        var (budget, one, other) = (Budget(tier), "one", "other");
        return
        [
            new(Small, Recipe(1, budget.Epochs), one),
            new(Large, Recipe(16, budget.Epochs), other),
            new(SameStart, Recipe(16, budget.Epochs), one),
            new(FewUpdates, Recipe(1, Math.Max(1, budget.Epochs / 16)), one),
            new(SmallAsRun, Recipe(1, budget.Epochs), one, OnTest: true),
            new(LargeAsRun, Recipe(16, budget.Epochs), other, OnTest: true),
        ];

        Recipe Recipe(int times, int epochs) => new(ElrodNets.FlatAdam(5e-4), epochs) { BatchSize = times * budget.BatchSize, Loss = Loss.CrossEntropy };
    }

    /// <inheritdoc/>
    protected override ImageBudget Budget(Tier tier) => tier == Tier.Quick ? new(600, 400, 15, 4) : new(60_000, 10_000, 15, 64);

    /// <inheritdoc/>
    protected override Architecture Net(Tier tier) => ElrodNets.Flat(tier);
}
