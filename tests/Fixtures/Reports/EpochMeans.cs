using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Fixtures.Reports;

/// <summary>
/// An epoch's training loss and accuracy as the reports print them: running means over its mini-batches, each before its update and with dropout
/// active; and claims that say "in every epoch".
/// </summary>
public static class EpochMeans
{
    private const string LossGroup = "Training loss in epoch", AccuracyGroup = "Training accuracy in epoch";

    /// <summary>Running mean of the loss in an epoch, from 1.</summary>
    public static Metric Loss(int epoch) => new($"{epoch}", Tolerance.Percent(15)) { Group = LossGroup };

    /// <summary>Running mean of the accuracy in an epoch, from 1.</summary>
    public static Metric Accuracy(int epoch) => new($"{epoch}", Tolerance.Absolute(0.03)) { Group = AccuracyGroup };

    /// <summary>The losses that a study measured, epoch by epoch.</summary>
    public static IReadOnlyList<Metric> Losses(this Measurements measurements) => [.. measurements.Metrics.Where(m => m.Group == LossGroup)];

    /// <summary>The accuracies that a study measured, epoch by epoch.</summary>
    public static IReadOnlyList<Metric> Accuracies(this Measurements measurements) => [.. measurements.Metrics.Where(m => m.Group == AccuracyGroup)];

    /// <summary>Adds the running means of all epochs.</summary>
    public static void AddEpochs(this Measurements measurements, string condition, IReadOnlyList<ClassifierRun> runs)
    {
        for (var epoch = 1; epoch <= runs[0].Running.Length; epoch++)
        {
            measurements.Add(condition, Loss(epoch), runs.Select(run => run.Running[epoch - 1].Loss));
            measurements.Add(condition, Accuracy(epoch), runs.Select(run => run.Running[epoch - 1].Accuracy));
        }
    }

    /// <summary>"The lowest in every epoch".</summary>
    public static Evidence IsLowestEveryEpoch(
        this Measurements measurements, string condition, IReadOnlyList<Metric> epochs, IReadOnlyList<string> others, Margin by) =>
        Every(measurements, condition, epochs, others, "lowest", (sample, other) => sample.IsLowerThan(other, by));

    /// <summary>"The highest in every epoch".</summary>
    public static Evidence IsHighestEveryEpoch(
        this Measurements measurements, string condition, IReadOnlyList<Metric> epochs, IReadOnlyList<string> others, Margin by) =>
        Every(measurements, condition, epochs, others, "highest", (sample, other) => sample.IsHigherThan(other, by));

    /// <summary>Training loss over epochs, a curve per condition.</summary>
    public static Figure Figure(string title, IReadOnlyDictionary<string, IReadOnlyList<ClassifierRun>> conditions)
    {
        double[] x = [.. Enumerable.Range(1, conditions.First().Value[0].Running.Length).Select(epoch => (double)epoch)];
        return Figures.Figure.Curves(
            title,
            "epoch",
            "training loss (running mean)",
            conditions.Select(c => Band.Of(c.Key, x, [.. c.Value.Select(run => run.Running.Select(s => s.Loss).ToArray())])),
            logY: true);
    }

    private static Evidence Every(
        Measurements measurements,
        string condition,
        IReadOnlyList<Metric> epochs,
        IReadOnlyList<string> others,
        string word,
        Func<Metrics.Judging.Sample, Metrics.Judging.Sample, Evidence> compare) =>
        Compound.All(
            $"{epochs[0].Group!.ToLowerInvariant().Replace(" in epoch", "", StringComparison.Ordinal)} of {condition} "
                + $"is the {word} in each of {epochs.Count} epochs",
            epochs.SelectMany(epoch => others.Select(other => compare(measurements[condition, epoch], measurements[other, epoch]))));
}
