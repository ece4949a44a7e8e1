using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports;

/// <summary>
/// Section 1-3 of every report: a net trained on labels that say nothing of the images, and beside it the same net on the true ones.
/// Memorisation is measured on the whole training set with frozen weights.
/// </summary>
/// <param name="id">As <see cref="Study.Id"/>.</param>
/// <param name="title">As <see cref="Study.Title"/>.</param>
/// <param name="net">What is trained.</param>
/// <param name="optimizer">How.</param>
public abstract class RandomLabelStudy(string id, string title, Architecture net, Optimizer optimizer) : Study(id, title)
{
    /// <summary>The arms: labels drawn at random, and the true ones beside them.</summary>
    public const string RandomArm = "random labels", TrueArm = "true labels";

    /// <summary>Accuracy on the whole training set from which the labels count as fitted.</summary>
    public const double Fitted = 0.9;

    /// <summary>Share of right answers that guessing gives.</summary>
    public const double ChanceAccuracy = 0.1;

    /// <summary>Loss of a uniform answer.</summary>
    public static readonly double Chance = Math.Log(10);

    /// <summary>Mean loss over the whole training set after training.</summary>
    public static Metric TrainLoss { get; } = new("train loss", Tolerance.Percent(25));

    /// <summary>Share of training labels that the net answers after training.</summary>
    public static Metric TrainAccuracy { get; } = new("train accuracy", Tolerance.Absolute(0.02));

    /// <summary>Mean loss on test images with true labels after training.</summary>
    public static Metric TestLoss { get; } = new("test loss", Tolerance.Percent(10));

    /// <summary>Share of right answers on test images.</summary>
    public static Metric TestAccuracy { get; } = new("test accuracy", Tolerance.Absolute(0.03));

    /// <summary>Before the first update.</summary>
    public static Metric TrainLossAtStart { get; } = new("train loss at the start", Tolerance.Percent(2));

    /// <inheritdoc cref="TrainLossAtStart"/>
    public static Metric TrainAccuracyAtStart { get; } = new("train accuracy at the start", Tolerance.Absolute(0.02));

    /// <inheritdoc cref="TrainLossAtStart"/>
    public static Metric TestLossAtStart { get; } = new("test loss at the start", Tolerance.Percent(2));

    /// <inheritdoc cref="TrainLossAtStart"/>
    public static Metric TestAccuracyAtStart { get; } = new("test accuracy at the start", Tolerance.Absolute(0.02));

    /// <inheritdoc/>
    public override Tolerance FindingTolerance => Tolerance.Percent(25);

    /// <summary>Budget of a tier; that of <see cref="Tier.Paper"/> is the report's own.</summary>
    protected abstract ImageBudget Budget(Tier tier);

    /// <summary>Which net each arm trains; arms other than <see cref="TrueArm"/> have random labels.</summary>
    protected virtual IReadOnlyDictionary<string, Architecture> Nets { get; } =
        new Dictionary<string, Architecture> { [RandomArm] = net, [TrueArm] = net };

    /// <summary>What the report does to the images before training.</summary>
    protected virtual ImageSet Prepare(ImageSet images) => images;

    /// <summary>What the report does to their labels.</summary>
    protected virtual ImageSet Scramble(ImageSet images, Random random) => Labels.Random(images, random);

    /// <summary>From bytes to inputs.</summary>
    protected virtual Normalisation Normalisation => Normalisation.None;

    /// <summary>Draws initial weights.</summary>
    protected virtual float[] Initialise(Architecture architecture, Random random) => Initialisation.Default(architecture, random);

    /// <summary>What is recorded of a run; the claims of a report may need more than the levels after training.</summary>
    protected virtual IEnumerable<(Metric Metric, Func<ClassifierRun, double> Read)> Recorded(ImageBudget budget) =>
    [
        (TrainLoss, run => run.Train[^1].Loss),
        (TrainAccuracy, run => run.Train[^1].Accuracy),
        (TestLoss, run => run.Test[^1].Loss),
        (TestAccuracy, run => run.Test[^1].Accuracy),
    ];

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var budget = Budget(lab.Tier);
        var train = lab.Digits(Split.Train);
        var test = Prepare(lab.Digits(Split.Test).Sample(budget.Tests, seed: 0));
        var recipe = new Recipe(optimizer, budget.Epochs) { BatchSize = budget.BatchSize, Loss = Loss.CrossEntropy };
        int[] marks = [.. Enumerable.Range(0, budget.Epochs + 1).Where(e => e % (budget.Epochs / 10) == 0)];
        var results = lab.Each(Nets, (condition, seeds) => Classifiers.Train(lab, Nets[condition], recipe, seeds, marks, seed =>
        {
            var sample = Prepare(train.Sample(budget.Images, seed));
            return (condition == TrueArm ? sample : Scramble(sample, lab.Streams(seed).Labels()), test);
        }, Normalisation, Initialise));

        var measurements = new Measurements(lab.Seeds);
        foreach (var (condition, runs) in results)
        {
            foreach (var (metric, read) in Recorded(budget))
                measurements.Add(condition, metric, runs.Select(read));
        }

        var (fitted, away) = (measurements[RandomArm, TrainAccuracy].Median, measurements[RandomArm, TestLoss].Median);
        var headline = $"Random labels: {fitted:P0} of the training labels fitted, test loss {away:0.0}";
        return new Findings(measurements, Plots.TrainAndTest(headline, marks, results, "loss", score => score.Loss))
        {
            Data = train.Name.ToLowerInvariant(),
            Notes = budget.ScaledFrom(Budget(Tier.Paper)),
            Tables = [.. Tables(measurements)],
        };
    }

    /// <summary>Tables of one study alone.</summary>
    protected virtual IEnumerable<(string Heading, Table Table)> Tables(Measurements measurements) => [];
}
