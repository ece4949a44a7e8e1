using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Majumder.CifarPipeline;

namespace Reproducibility.Fixtures.Reports.Majumder;

/// <summary>
/// 1-3, flatness 1: from batch 64 (alpha 0) to batch 1024 (alpha 1). Recorded by the report in one pair of runs: test loss 1.885 and 1.945, accuracy
/// 57.7 and 52.6 %; 2.186 at the top of the barrier, at 0.6; 2.22 and 2.20 at alpha -2 and 2. At equal epochs the second net made one sixteenth of the
/// updates, so a pair with equal updates, at a constant rate, stands beside it.
/// </summary>
public sealed class Flat1Batch() : CifarLine(
    "majumder/1-3/flat1-batch",
    "Line between CIFAR-10 model 1 trained with batch 64 and with batch 1024, Adam 4e-4",
    CifarPipeline.Protocol(quick: new(500, 500, 5, 8), paper: new(50_000, 10_000, 25, 64)))
{
    /// <summary>The nets at the ends.</summary>
    public const string Small = "batch 64", Large = "batch 1024";

    /// <summary>The larger batch in units of the smaller.</summary>
    private const int Ratio = 16;

    /// <summary>
    /// That the test loss has minima at both ends and a barrier between them, and rises outside. Recorded: 0.24 from the higher end to the barrier; 0.32 and
    /// 0.26 to alpha -2 and 2.
    /// </summary>
    public static Evidence TwoMinima(Measurements m)
    {
        var loss = Along(m, TestLoss, Stated);
        return Compound.All("minima of the test loss at alpha 0 and 1, a barrier between them, rising tails", [
            loss.At(0).IsLowerThan(loss.At(-0.2), by: Margin.None),
            loss.At(0).IsLowerThan(loss.At(0.2), by: Margin.None),
            loss.At(1).IsLowerThan(loss.At(0.8), by: Margin.None),
            loss.At(1).IsLowerThan(loss.At(1.2), by: Margin.None),
            loss.Mean(0.4, 0.8).IsHigherThan(loss.At(0), by: SmallestDifferences.SoftmaxedLoss),
            loss.Mean(0.4, 0.8).IsHigherThan(loss.At(1), by: SmallestDifferences.SoftmaxedLoss),
            loss.At(-2).IsHigherThan(loss.At(0), by: SmallestDifferences.SoftmaxedLoss),
            loss.At(2).IsHigherThan(loss.At(1), by: SmallestDifferences.SoftmaxedLoss),
        ]).Given(HaveLearnt(m));
    }

    /// <summary>The nets at the ends have learnt.</summary>
    public static Requirement HaveLearnt(Measurements m) => Halfway.Learnt(m, "majumder/1-3/flat1-batch", TestAccuracy);

    /// <inheritdoc/>
    protected override IReadOnlyList<Line> Lines { get; } = [new(Stated, Small, Large)];

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Notes(Tier tier) =>
    [
        .. base.Notes(tier),
        "With equal updates the rate stays.",
        .. tier == Tier.Paper ? (string[])[] : [$"Batch 1024 is {Ratio * Budget(tier).BatchSize} here, {Ratio} times the smaller as in the report."],
    ];

    /// <inheritdoc/>
    protected override IEnumerable<End> Ends(Tier tier)
    {
        var budget = Budget(tier);
        var (small, large, passes) = (budget.BatchSize, Ratio * budget.BatchSize, budget.Epochs / 5);
        return
        [
            .. Pair("", (Small, Recipe(small, budget.Epochs, DropsOf25(budget))), (Large, Recipe(large, budget.Epochs, DropsOf25(budget)))),
            .. Pair($", {EqualUpdates}", (Small, Recipe(small, passes, every: null)), (Large, Recipe(large, Ratio * passes, every: null))),
        ];
    }
}
