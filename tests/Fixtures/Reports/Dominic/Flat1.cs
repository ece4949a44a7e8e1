using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;
using static System.FormattableString;

namespace Reproducibility.Fixtures.Reports.Dominic;

/// <summary>
/// 1-3, flatness part 1: the line from LeNet trained with batch 100 to LeNet trained with batch 500 from the same weights, SGD with Nesterov's momentum 0.9
/// (from the code). Recorded in one run, test accuracy at alpha 1, 1.25, 1.5, 1.75, 2: 0.99, 0.95, 0.47, 0.15, 0.08 at lr 1e-2 and
/// 0.967, 0.93, 0.72, 0.43, 0.32 at lr 1e-3; no barrier between 0 and 1.
/// </summary>
public sealed class Flat1() : InterpolationStudy(
    "dominic/1-3/flat1",
    "LeNet with batch 100 and 500 from the same start, SGD with momentum, lr 1e-2 and 1e-3, 30 epochs",
    [.. Enumerable.Range(0, 50).Select(i => -2 + 4 * i / 49.0)])
{
    /// <summary>The lines between batch 100 and batch 500, by learning rate.</summary>
    public const string Fast = "larger rate", Slow = "smaller rate", SeparateStarts = $"{Fast}, separate starts";

    /// <inheritdoc/>
    protected override IReadOnlyList<Line> Lines =>
        [new(Fast, Small(Fast), Large(Fast)), new(Slow, Small(Slow), Large(Slow)), new(SeparateStarts, Small(Fast), Large(SeparateStarts))];

    /// <inheritdoc/>
    protected override IEnumerable<End> Ends(Tier tier)
    {
        var budget = Budget(tier);
        var (fast, slow) = Rates(tier);
        return
        [
            new(Small(Fast), Recipe(1, fast)),
            new(Large(Fast), Recipe(5, fast)),
            new(Small(Slow), Recipe(1, slow)),
            new(Large(Slow), Recipe(5, slow)),
            new(Large(SeparateStarts), Recipe(5, fast), "other"),
        ];

        Recipe Recipe(int times, double rate) => new(DominicNets.Sgd(rate), budget.Epochs) { BatchSize = times * budget.BatchSize, Loss = Loss.CrossEntropy };
    }

    /// <inheritdoc/>
    protected override ImageBudget Budget(Tier tier) => tier == Tier.Quick ? new(240, 300, 75, 15) : new(60_000, 10_000, 30, 100);

    /// <inheritdoc/>
    protected override Architecture Net(Tier tier) => DominicNets.Flat(tier);

    /// <inheritdoc/>
    protected override ImageSet Prepare(ImageSet images, Tier tier) => DominicNets.Enlarge(images, tier);

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Notes(Tier tier) =>
    [
        .. base.Notes(tier),
        .. DominicNets.FlatNotes(tier),
        Invariant($"The learning rates are {Rates(tier).Fast} and {Rates(tier).Slow}")
            + (tier == Tier.Quick ? ", which stand for the report's 1e-2 and 1e-3: with few updates, rates ten times apart do not both train." : "."),
    ];

    private static (double Fast, double Slow) Rates(Tier tier) => tier == Tier.Quick ? (0.02, 0.012) : (1e-2, 1e-3);

    private static string Small(string line) => $"batch 100, {line}";

    private static string Large(string line) => $"batch 500, {line}";
}
