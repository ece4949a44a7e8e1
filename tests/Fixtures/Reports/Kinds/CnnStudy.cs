using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports;

/// <summary>Section 1-1 on MNIST: CNNs trained alike on [0, 1] images, their running means in every epoch and their accuracy on test images.</summary>
/// <param name="id">As <see cref="Study.Id"/>.</param>
/// <param name="title">As <see cref="Study.Title"/>.</param>
/// <param name="nets">The nets by condition.</param>
/// <param name="optimizer">How they are trained.</param>
/// <param name="protocol">On which images, and how much.</param>
public abstract class CnnStudy(
    string id, string title, IReadOnlyDictionary<string, Architecture> nets, Optimizer optimizer, ImageProtocol protocol)
    : ImageStudy(id, title, protocol)
{
    /// <summary>How a condition is trained, where that is a matter of the condition.</summary>
    protected virtual ImageProtocol ProtocolOf(string condition) => Protocol;

    /// <summary>Adds what one study alone measures.</summary>
    protected virtual void More(Measurements measurements, string condition, IReadOnlyList<ClassifierRun> runs, ImageBudget budget)
    {
    }

    /// <summary>Wall-clock times to compare, for the run record.</summary>
    protected virtual IReadOnlyDictionary<string, double> TimeRatios(Lab lab) => new Dictionary<string, double>();

    /// <summary>The figure that answers the claims at a look.</summary>
    protected abstract Figure Draw(Measurements measurements, IReadOnlyDictionary<string, IReadOnlyList<ClassifierRun>> runs, int epochs);

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var budget = Budget(lab.Tier);
        var (recipe, images) = (budget.Recipe(optimizer), Protocol.Of(lab));
        var runs = lab.Train(nets.ToDictionary(net => net.Key, net => new Classification(net.Value, recipe, ProtocolOf(net.Key), images)));
        var measurements = new Measurements(lab.Seeds, lab.Tier);
        foreach (var (condition, results) in runs)
        {
            measurements.Add(condition, TestAccuracy, results.Select(r => r.Test[^1].Accuracy));
            measurements.AddEpochs(condition, results);
            More(measurements, condition, results, budget);
        }

        return Found(lab, measurements, Draw(measurements, runs, budget.Epochs), Sizes.Of(nets)) with { TimeRatios = TimeRatios(lab) };
    }

    /// <summary>"Training loss in epoch 4: CNN0 0.52, CNN1 0.87".</summary>
    protected static string LastLosses(Measurements measurements, IEnumerable<string> conditions, int epochs) =>
        $"Training loss in epoch {epochs}: {string.Join(", ", conditions.Select(net => $"{net} {measurements[net, EpochMeans.Loss(epochs)].Median:0.00}"))}";
}
