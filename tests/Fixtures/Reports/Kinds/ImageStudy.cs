using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;

namespace Reproducibility.Fixtures.Reports;

/// <summary>What all studies of images share: a protocol, and metrics of the nets that are trained by it.</summary>
/// <param name="id">As <see cref="Study.Id"/>.</param>
/// <param name="title">As <see cref="Study.Title"/>.</param>
/// <param name="protocol">On which images is trained, and how much.</param>
public abstract class ImageStudy(string id, string title, ImageProtocol protocol) : Study(id, title)
{
    /// <summary>Mean loss over the training set after training, with frozen weights.</summary>
    public static Metric TrainLoss { get; } = new("train loss", Tolerance.Percent(25));

    /// <summary>Mean loss over the test set after training.</summary>
    public static Metric TestLoss { get; } = new("test loss", Tolerance.Percent(10));

    /// <summary>Share of right answers on the training set after training.</summary>
    public static Metric TrainAccuracy { get; } = new("train accuracy", Tolerance.Absolute(0.03));

    /// <summary>Share of right answers on the test set after training.</summary>
    public static Metric TestAccuracy { get; } = new("test accuracy", Tolerance.Absolute(0.03));

    /// <inheritdoc/>
    public override Tolerance FindingTolerance => Tolerance.Percent(25);

    /// <summary>Steps until a mean of mini-batches' training losses is below a threshold.</summary>
    public static Metric StepsTo(double threshold) => new($"{threshold:0.##}", Tolerance.Percent(20), "steps") { Group = "First step below a loss" };

    /// <summary>On which images is trained, and how much.</summary>
    protected ImageProtocol Protocol => protocol;

    /// <summary>Tables beside those of all studies of the kind.</summary>
    protected virtual IEnumerable<(string Heading, Table Table)> Tables(Measurements measurements) => [];

    /// <summary>Sentences on what a tier scaled down.</summary>
    protected virtual IReadOnlyList<string> Notes(Tier tier) => Scaled(tier);

    /// <summary>The sentence on the budget.</summary>
    protected virtual IReadOnlyList<string> Scaled(Tier tier) => Budget(tier).ScaledFrom(protocol.Paper);

    /// <summary>Budget of a tier.</summary>
    protected ImageBudget Budget(Tier tier) => protocol.Budget(tier);

    /// <summary>Metrics of all conditions' runs.</summary>
    protected static Measurements Read(
        Lab lab,
        IReadOnlyDictionary<string, IReadOnlyList<ClassifierRun>> conditions,
        IEnumerable<(Metric Metric, Func<ClassifierRun, double> Read)> recorded)
    {
        var measurements = new Measurements(lab.Seeds, lab.Tier);
        foreach (var (condition, runs) in conditions)
        {
            foreach (var (metric, read) in recorded)
                measurements.Add(condition, metric, runs.Select(read));
        }

        return measurements;
    }

    /// <summary>What was found, with the tables of the kind before the study's own.</summary>
    protected Findings Found(Lab lab, Measurements measurements, Figure figure, params IEnumerable<(string Heading, Table Table)> tables) =>
        new(measurements, figure)
        {
            Data = protocol.Data(lab),
            Tables = [.. tables, .. Tables(measurements)],
            Notes = Notes(lab.Tier),
        };
}
