using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports;

/// <summary>Section 1-1 on MNIST: CNNs trained alike on [0, 1] images, their running means in every epoch and their accuracy on test images.</summary>
/// <param name="id">As <see cref="Study.Id"/>.</param>
/// <param name="title">As <see cref="Study.Title"/>.</param>
/// <param name="nets">The nets by condition.</param>
/// <param name="optimizer">How they are trained.</param>
public abstract class CnnStudy(string id, string title, IReadOnlyDictionary<string, Architecture> nets, Optimizer optimizer) : Study(id, title)
{
    /// <summary>Share of right answers on test images after training.</summary>
    public static Metric TestAccuracy { get; } = new("test accuracy", Tolerance.Absolute(0.03));

    /// <inheritdoc/>
    public override Tolerance FindingTolerance => Tolerance.Percent(25);

    /// <summary>Budget of a tier; that of <see cref="Tier.Paper"/> is the report's own.</summary>
    protected abstract ImageBudget Budget(Tier tier);

    /// <summary>Draws a condition's initial weights; null: PyTorch's default.</summary>
    protected virtual Func<Architecture, Random, float[]>? Initialise(string condition) => null;

    /// <summary>Adds what one study alone measures.</summary>
    protected virtual void More(Measurements measurements, string condition, IReadOnlyList<ClassifierRun> runs, ImageBudget budget)
    {
    }

    /// <summary>Tables of one study alone.</summary>
    protected virtual IEnumerable<(string Heading, Table Table)> Tables(Measurements measurements) => [];

    /// <summary>Wall-clock times to compare, for the run record.</summary>
    protected virtual IReadOnlyDictionary<string, double> TimeRatios(Lab lab) => new Dictionary<string, double>();

    /// <summary>The figure that answers the claims at a look.</summary>
    protected abstract Figure Draw(Measurements measurements, IReadOnlyDictionary<string, IReadOnlyList<ClassifierRun>> runs, int epochs);

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var budget = Budget(lab.Tier);
        var train = lab.Digits(Split.Train);
        var test = lab.Digits(Split.Test).Sample(budget.Tests, seed: 0);
        var recipe = new Recipe(optimizer, budget.Epochs) { BatchSize = budget.BatchSize, Loss = Loss.CrossEntropy };
        var runs = lab.Each(nets, (condition, seeds) =>
            Classifiers.Train(
                lab,
                nets[condition],
                recipe,
                seeds,
                [budget.Epochs],
                seed => (train.Sample(budget.Images, seed), test),
                initialise: Initialise(condition),
                trainMarks: []));

        var measurements = new Measurements(lab.Seeds);
        foreach (var (condition, results) in runs)
        {
            measurements.Add(condition, TestAccuracy, results.Select(r => r.Test[^1].Accuracy));
            measurements.AddEpochs(condition, results);
            More(measurements, condition, results, budget);
        }

        return new Findings(measurements, Draw(measurements, runs, budget.Epochs))
        {
            Data = train.Name.ToLowerInvariant(),
            Tables = [Sizes.Of(nets), .. Tables(measurements)],
            TimeRatios = TimeRatios(lab),
            Notes = budget.ScaledFrom(Budget(Tier.Paper)),
        };
    }

    /// <summary>"Training loss in epoch 4: CNN0 0.52, CNN1 0.87".</summary>
    protected static string LastLosses(Measurements measurements, IEnumerable<string> conditions, int epochs) =>
        $"Training loss in epoch {epochs}: {string.Join(", ", conditions.Select(net => $"{net} {measurements[net, EpochMeans.Loss(epochs)].Median:0.00}"))}";
}
