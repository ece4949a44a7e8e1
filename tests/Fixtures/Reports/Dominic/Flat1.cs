using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;
using static System.FormattableString;

namespace Reproducibility.Fixtures.Reports.Dominic;

/// <summary>
/// 1-3, flatness part 1: the line from LeNet trained with batch 100 to LeNet trained with batch 500 from the same weights. The optimizer, from the
/// code, is SGD with Nesterov's momentum 0.9. Recorded in one run, test accuracy at alpha 1, 1.25, 1.5, 1.75, 2: 0.99, 0.95, 0.47, 0.15, 0.08 at lr
/// 1e-2 and 0.967, 0.93, 0.72, 0.43, 0.32 at lr 1e-3; no barrier between 0 and 1.
/// </summary>
public sealed class Flat1() : InterpolationStudy(
    "dominic/1-3/flat1",
    "LeNet with batch 100 and 500 from the same start, SGD with momentum, lr 1e-2 and 1e-3, 30 epochs",
    DominicNets.Flat,
    new ImageProtocol(Quick: new(240, 300, 75, 15), Paper: new(60_000, 10_000, 30, 100)) { Prepare = DominicNets.Enlarge },
    [.. Enumerable.Range(0, 50).Select(i => -2 + 4 * i / 49.0)])
{
    /// <summary>Steps of alpha, 0.08 each, that make a quarter.</summary>
    private const int Quarter = 3;

    /// <summary>The least of the report's test accuracies at the ends, that of batch 500 at the smaller rate.</summary>
    private const double Recorded = 0.967;

    private static readonly Margin TenPoints = Margin.Absolute(0.1);

    /// <summary>The lines between batch 100 and batch 500, by learning rate.</summary>
    public const string Fast = "larger rate", Slow = "smaller rate", SeparateStarts = $"{Fast}, separate starts";

    /// <summary>
    /// That an accuracy falls around alpha 1.5 on a line: by ten points from 1.25 to 1.75; and from 1 to 2 it falls most steeply there, over three steps of
    /// alpha that make a quarter.
    /// </summary>
    public static Evidence DropsNear1AndAHalf(Measurements m, Metric accuracy, string line)
    {
        var along = Along(m, accuracy, line);
        var beyond = along.Between(1, 2);
        return Compound.All(
            along.Mean(1.7, 1.8).IsLowerThan(along.Mean(1.2, 1.3), by: TenPoints),
            beyond.PerSeed($"alpha of the steepest fall of the {along.Name} ({line})", "", row => Steepest(beyond.Levels, row))
                .HoldsInMost("within 1.25 to 1.75", alpha => alpha is >= 1.25 and <= 1.75));
    }

    /// <summary>The nets at the ends of a line have learnt.</summary>
    public static Requirement HaveLearnt(Measurements m, string line) =>
        Halfway.Learnt((m[Small(line), TestAccuracy], Recorded), (m[Large(line), TestAccuracy], Recorded));

    /// <summary>The middle of the stretch of <see cref="Quarter"/> steps over which the values fall most.</summary>
    private static double Steepest(IReadOnlyList<double> levels, double[] row)
    {
        var from = Enumerable.Range(0, row.Length - Quarter).MaxBy(i => row[i] - row[i + Quarter]);
        return (levels[from] + levels[from + Quarter]) / 2;
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<Line> Lines =>
        [new(Fast, Small(Fast), Large(Fast)), new(Slow, Small(Slow), Large(Slow)), new(SeparateStarts, Small(Fast), Large(SeparateStarts))];

    /// <inheritdoc/>
    protected override IReadOnlyList<int> EarlyLooks(Tier tier) => tier == Tier.Quick ? [] : [1, 2, 10];

    /// <inheritdoc/>
    protected override IEnumerable<End> Ends(Tier tier)
    {
        var budget = Budget(tier);
        var (fast, slow) = Rates(tier);
        var slower = tier == Tier.Quick ? (int)Math.Round(fast / slow) : 1;
        return
        [
            new(Small(Fast), Recipe(1, fast)),
            new(Large(Fast), Recipe(5, fast)),
            new(Small(Slow), Recipe(1, slow, slower)),
            new(Large(Slow), Recipe(5, slow, slower)),
            new(Large(SeparateStarts), Recipe(5, fast), "other"),
        ];

        Recipe Recipe(int times, double rate, int longer = 1) =>
            new(DominicNets.Sgd(rate), longer * budget.Epochs) { BatchSize = times * budget.BatchSize, Loss = Loss.CrossEntropy };
    }

    /// <inheritdoc/>
    protected override IEnumerable<(string Heading, Table Table)> Tables(Measurements m) =>
    [
        Reading.Table(FindingTolerance, new[] { Fast, Slow }.SelectMany(line => new[] { TrainAccuracy, TestAccuracy }
            .Select(accuracy => new Reading("acc-drops-near-1.5", $"{accuracy.Name}, {line}", DropsNear1AndAHalf(m, accuracy, line))))),
    ];

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Notes(Tier tier) =>
    [
        .. base.Notes(tier),
        .. DominicNets.FlatNotes(tier),
        Invariant($"The learning rates are {Rates(tier).Fast} and {Rates(tier).Slow}")
            + (tier == Tier.Quick
                ? ", which stand for the report's 1e-2 and 1e-3; so that both train with few updates, the lower trains five times as many epochs."
                : "."),
    ];

    private static (double Fast, double Slow) Rates(Tier tier) => tier == Tier.Quick ? (0.02, 0.004) : (1e-2, 1e-3);

    private static string Small(string line) => $"batch 100, {line}";

    private static string Large(string line) => $"batch 500, {line}";
}
