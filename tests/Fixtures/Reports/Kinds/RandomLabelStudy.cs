using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports;

/// <summary>
/// Section 1-3 of every report: a net trained on labels that say nothing of the images. In most studies the same net stands beside it, on the true ones.
/// Memorisation is measured on the whole training set with frozen weights.
/// </summary>
/// <param name="id">As <see cref="Study.Id"/>.</param>
/// <param name="title">As <see cref="Study.Title"/>.</param>
/// <param name="net">What is trained.</param>
/// <param name="optimizer">How.</param>
/// <param name="protocol">On which images, and how much.</param>
/// <param name="scramble">What the report does to their labels; null: it draws new ones.</param>
public abstract class RandomLabelStudy(
    string id, string title, Architecture net, Optimizer optimizer, ImageProtocol protocol, Func<ImageSet, Random, ImageSet>? scramble = null)
    : ImageStudy(id, title, protocol)
{
    /// <summary>The arms: labels drawn at random, and the true ones beside them.</summary>
    public const string RandomArm = "random labels", TrueArm = "true labels";

    /// <summary>Accuracy on the whole training set from which the labels count as fitted.</summary>
    public const double Fitted = 0.9;

    /// <summary>Share of right answers that guessing gives.</summary>
    public const double ChanceAccuracy = 0.1;

    /// <summary>Loss of a uniform answer.</summary>
    public static readonly double Chance = Math.Log(10);

    /// <summary>Share of training labels, random ones or true, that the net answers after training.</summary>
    public static new Metric TrainAccuracy { get; } = ImageStudy.TrainAccuracy with { Tolerance = Tolerance.Absolute(0.02) };

    /// <summary>Before the first update.</summary>
    public static Metric TrainLossAtStart { get; } = new("train loss at the start", Tolerance.Percent(2));

    /// <inheritdoc cref="TrainLossAtStart"/>
    public static Metric TrainAccuracyAtStart { get; } = new("train accuracy at the start", Tolerance.Absolute(0.02));

    /// <inheritdoc cref="TrainLossAtStart"/>
    public static Metric TestLossAtStart { get; } = new("test loss at the start", Tolerance.Percent(2));

    /// <inheritdoc cref="TrainLossAtStart"/>
    public static Metric TestAccuracyAtStart { get; } = new("test accuracy at the start", Tolerance.Absolute(0.02));

    /// <summary>Which net each arm trains; arms other than <see cref="TrueArm"/> have random labels.</summary>
    protected virtual IReadOnlyDictionary<string, Architecture> Nets { get; } =
        new Dictionary<string, Architecture> { [RandomArm] = net, [TrueArm] = net };

    /// <summary>What is recorded of a run; the claims of a report may need more than the levels after training.</summary>
    protected virtual IEnumerable<(Metric Metric, Func<ClassifierRun, double> Read)> Recorded(ImageBudget budget) =>
    [
        (TrainLoss, run => run.Train[^1].Loss),
        (TrainAccuracy, run => run.Train[^1].Accuracy),
        (TestLoss, run => run.Test[^1].Loss),
        (TestAccuracy, run => run.Test[^1].Accuracy),
    ];

    /// <summary>Epochs after which whole sets are scored: the start, the first epoch, tenths of all, and the last.</summary>
    protected virtual IReadOnlyList<int> Marks(ImageBudget budget) =>
        [.. Enumerable.Range(0, budget.Epochs + 1).Where(e => e == 1 || e == budget.Epochs || e % (budget.Epochs / 10) == 0)];

    /// <summary>Updates between two mini-batches that are scored after their update; 0: none is.</summary>
    protected virtual int UpdatedEvery(Tier tier) => 0;

    /// <summary>The test loss after each of these epochs, for the report's numbers.</summary>
    private static IEnumerable<(Metric Metric, Func<ClassifierRun, double> Read)> TestLosses(IReadOnlyList<int> marks) =>
        marks.Select((epoch, i) => (Metric.OnlyRecorded($"test loss, epoch {epoch}"), (Func<ClassifierRun, double>)(run => run.Test[i].Loss)));

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var budget = Budget(lab.Tier);
        var marks = Marks(budget);
        var (recipe, images) = (budget.Recipe(optimizer), Protocol.Of(lab));
        var scrambled = images.Relabelled(lab, scramble ?? Labels.Random);
        var runs = lab.Train(Nets.ToDictionary(
            arm => arm.Key,
            arm => new Classification(arm.Value, recipe, Protocol, arm.Key == TrueArm ? images : scrambled)
            {
                Recording = new() { TrainAfter = marks, TestAfter = marks, UpdatedEvery = UpdatedEvery(lab.Tier) },
            }));
        var measurements = Read(lab, runs, [.. Recorded(budget), .. TestLosses(marks)]);
        var (fitted, away) = (measurements[RandomArm, TrainAccuracy].Median, measurements[RandomArm, TestLoss].Median);
        var headline = $"Random labels: {fitted:P0} of the training labels fitted, test loss {away:0.0}";
        return Found(lab, measurements, Plots.TrainAndTest(headline, marks, runs, "loss", score => score.Loss));
    }
}
