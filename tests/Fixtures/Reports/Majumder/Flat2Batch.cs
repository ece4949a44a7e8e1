using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Majumder.CifarPipeline;

namespace Reproducibility.Fixtures.Reports.Majumder;

/// <summary>
/// 1-3, flatness 2: five batch sizes at equal epochs. Recorded by the report in one run each, from 16 to 4096: train loss 1.889 to 2.040, test loss 1.848
/// to 2.011, train accuracy 57.4 to 43.2 %, test accuracy 62.0 to 46.4 %, its sensitivity 1.49 to 0.115. The largest batch makes 240 times fewer updates.
/// At the quick tier an epoch's last mini-batches are of the report's sizes, 16, 16, 80, 848 and 848, divided by 8 as the others.
/// </summary>
public sealed class Flat2Batch() : CifarSweep(
    "majumder/1-3/flat2-batch",
    "CIFAR-10 model 1 at five batch sizes, Adam 4e-4, 25 epochs",
    CifarPipeline.Protocol(quick: new(618, 400, 12, 2), paper: new(50_000, 10_000, 25, 16)),
    BatchSize)
{
    /// <summary>What varies.</summary>
    public static readonly Factor BatchSize = new("batch size", 16, 64, 256, 1024, 4096);

    /// <summary>The largest batch of the arms with equal updates: at the paper tier 1024 would train for 320 epochs, 4096 for 1,280.</summary>
    private static int LargestAtEqualUpdates(Tier tier) => tier == Tier.Paper ? 256 : 64;

    /// <summary>The nets of all batch sizes have learnt.</summary>
    public static Requirement HaveLearnt(Measurements m) => Halfway.Learnt(m, "majumder/1-3/flat2-batch", TestAccuracy);

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Notes(Tier tier) =>
    [
        .. base.Notes(tier),
        $"With equal updates the rate stays, and batch sizes end at {LargestAtEqualUpdates(tier)}.",
    ];

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Others { get; } = [EqualUpdates];

    /// <inheritdoc/>
    protected override IEnumerable<Arm> Arms(Tier tier)
    {
        var budget = Budget(tier);
        return
        [
            .. Under("", BatchSize.Levels, level => Recipe(Size(level), budget.Epochs, DropsOf25(budget))),
            .. Under(
                EqualUpdates,
                BatchSize.Levels.Where(level => level <= LargestAtEqualUpdates(tier)),
                level => Recipe(Size(level), Size(level) / budget.BatchSize * (budget.Epochs / 5), every: null)),
        ];

        int Size(double level) => (int)(level / BatchSize.Levels[0]) * budget.BatchSize;
    }
}
