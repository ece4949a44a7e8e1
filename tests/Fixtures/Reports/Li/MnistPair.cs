using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Li;

/// <summary>
/// 1-1, MNIST: nets trained on the same mini-batches of 64, Adam 1e-4, 5 epochs of 55,000 images, TensorFlow's initialisation. The report reads
/// training loss and accuracy off single mini-batches; here they are means of 50.
/// </summary>
/// <param name="id">Report, section and name.</param>
/// <param name="title">What is trained.</param>
/// <param name="nets">Nets by condition; the first two are compared.</param>
/// <param name="quick">Images, test images, batch size and epochs at the quick tier.</param>
/// <param name="thresholds">Losses at which a curve is read.</param>
/// <param name="faster">The claim that one net's loss falls faster, by threshold.</param>
public abstract class MnistPair(
    string id,
    string title,
    IReadOnlyDictionary<string, Architecture> nets,
    (int Images, int Tests, int Batch, int Epochs) quick,
    IReadOnlyList<double> thresholds,
    OpenClaim<double> faster)
    : Study(id, title)
{
    /// <summary>Steps of the report's first 0.15 epochs, in which it saw the deep net behind.</summary>
    private const int EarlySteps = 130;

    /// <summary>Mini-batches over which a training value is averaged.</summary>
    private const int Window = 50;

    /// <summary>Mean loss of the last 50 mini-batches.</summary>
    public static Metric TrainLoss { get; } = new("train loss", Tolerance.Percent(20));

    /// <summary>Mean accuracy of the last 50 mini-batches.</summary>
    public static Metric TrainAccuracy { get; } = new("train accuracy", Tolerance.Absolute(0.03));

    /// <summary>Mean accuracy of the first 130 mini-batches.</summary>
    public static Metric EarlyAccuracy { get; } = new("early train accuracy", Tolerance.Absolute(0.03));

    /// <summary>Share of right answers on test images after training.</summary>
    public static Metric TestAccuracy { get; } = new("test accuracy", Tolerance.Absolute(0.03));

    /// <summary>Steps until the mean training loss of 50 mini-batches is below a threshold.</summary>
    public static Metric StepsTo(double threshold) => new($"{threshold:0.##}", Tolerance.Percent(20), "steps") { Group = "First step below a loss" };

    /// <inheritdoc/>
    public override Tolerance FindingTolerance => Tolerance.Percent(25);

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var (images, tests, batch, epochs) = lab.ByTier(quick, (55_000, 10_000, 64, 5));
        var train = lab.Digits(Split.Train);
        var test = lab.Digits(Split.Test).Sample(tests, seed: 0);
        var recipe = new Recipe(new Adam(1e-4), epochs) { BatchSize = batch, Loss = Loss.CrossEntropy };
        int[] marks = [.. Enumerable.Range(1, epochs)];
        var runs = lab.Each(nets, (condition, seeds) => Classifiers.Train(
            lab, nets[condition], recipe, seeds, marks, seed => (train.Sample(images, seed), test), trainMarks: [], initialise: Initialisation.GlorotUniform));
        var losses = runs.ToDictionary(r => r.Key, r => r.Value.Select(run => run.Steps.Trailing(Window, score => score.Loss)).ToArray());

        var measurements = new Measurements(lab.Seeds);
        foreach (var (condition, results) in runs)
        {
            measurements.Add(condition, TrainLoss, losses[condition].Select(curve => (double)curve[^1]));
            measurements.Add(condition, TrainAccuracy, results.Select(r => r.Steps.TakeLast(Window).Average(score => score.Accuracy)));
            measurements.Add(condition, EarlyAccuracy, results.Select(r => r.Steps.Take(EarlySteps).Average(score => score.Accuracy)));
            measurements.Add(condition, TestAccuracy, results.Select(r => r.Test[^1].Accuracy));
            foreach (var threshold in thresholds)
                measurements.Add(condition, StepsTo(threshold) with { Budget = recipe.Steps(images) }, losses[condition].Select(c => LossCurve.FirstBelow(c, threshold)));
            More(measurements, condition, results, recipe.StepsPerEpoch(images));
        }

        var accuracies = string.Join(", ", nets.Keys.Take(2).Select(net => $"{net} {100 * measurements[net, TestAccuracy].Median:0.0} %"));
        return new Findings(measurements, Plots.OverSteps(
            $"Test accuracy {accuracies}", $"training loss, mean of {Window} steps", losses.Select(c => (c.Key, c.Value.AsEnumerable()))))
        {
            Data = train.Name.ToLowerInvariant(),
            Tables = [Sizes.Of(nets), .. Choices.Flips(faster.Name, "loss", thresholds.Select(t => (t, faster.Judge(measurements, t))))],
            Notes = lab.Tier == Tier.Quick
                ? [$"Scaled down from 55,000 images, 5 epochs and batch 64 to {images} images, {epochs} {(epochs == 1 ? "epoch" : "epochs")} and batch {batch}: {recipe.Steps(images)} steps instead of 4,297."]
                : [],
        };
    }

    /// <summary>Adds what one study alone measures.</summary>
    protected virtual void More(Measurements measurements, string condition, IReadOnlyList<ClassifierRun> runs, int stepsPerEpoch)
    {
    }
}
