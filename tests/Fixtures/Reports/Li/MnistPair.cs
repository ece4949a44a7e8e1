using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Li;

/// <summary>
/// 1-1, MNIST: nets trained on the same mini-batches of 64, Adam 1e-4, 5 epochs of 55,000 images, TensorFlow's initialisation. The report reads
/// training loss and accuracy off single mini-batches, one in ten, after their update; here they are means of 50, with the report's looks beside them.
/// </summary>
/// <param name="id">Report, section and name.</param>
/// <param name="title">What is trained.</param>
/// <param name="nets">Nets by condition; the first two are compared.</param>
/// <param name="quick">Budget of the quick tier.</param>
/// <param name="thresholds">Losses at which a curve is read.</param>
/// <param name="faster">The claim that one net's loss falls faster, by threshold.</param>
public abstract class MnistPair(
    string id,
    string title,
    IReadOnlyDictionary<string, Architecture> nets,
    ImageBudget quick,
    IReadOnlyList<double> thresholds,
    OpenClaim<double> faster)
    : ImageStudy(id, title, LiNets.Protocol(quick, new(55_000, 10_000, 5, 64)))
{
    /// <summary>Training accuracies at which a curve is read.</summary>
    private static readonly double[] Accuracies = [0.7, 0.8, 0.9];

    /// <summary>Steps of the report's first 0.15 epochs, in which it saw the deep net behind.</summary>
    private const int EarlySteps = 130;

    /// <summary>Updates between two of the report's looks.</summary>
    private const int LookEvery = 10;

    /// <summary>Mini-batches over which a training value is averaged.</summary>
    private const int Window = 50;

    /// <summary>Mean loss of the last 50 mini-batches.</summary>
    public static new Metric TrainLoss { get; } = ImageStudy.TrainLoss with { Tolerance = Tolerance.Percent(20) };

    /// <summary>Mean accuracy of the first 130 mini-batches.</summary>
    public static Metric EarlyAccuracy { get; } = new("early train accuracy", Tolerance.Absolute(0.03));

    /// <summary>The same of the report's looks: of one mini-batch in ten, after its update.</summary>
    public static Metric EarlyAccuracyAsRun { get; } = new("early train accuracy, as run", Tolerance.Absolute(0.05));

    /// <summary>Updates until the first of the report's looks that is below a loss of 0.5.</summary>
    public static Metric StepsToHalfAsRun { get; } = new("first look below 0.5, as run", Tolerance.Percent(25), "steps");

    /// <summary>The report's looks around the end of the first epoch, as one reads them off a noisy curve.</summary>
    private static readonly Metric LossAfterAnEpoch = Metric.OnlyRecorded("training loss at epoch 1");

    /// <summary>Steps until the mean training accuracy of 50 mini-batches is above a threshold.</summary>
    public static Metric StepsToAccuracy(double threshold) =>
        new($"{threshold:0.##}", Tolerance.Percent(20), "steps") { Group = "First step above a training accuracy" };

    /// <summary>Mean training accuracy over all mini-batches.</summary>
    public static Metric MeanAccuracy { get; } = new("mean train accuracy of all steps", Tolerance.Absolute(0.03));

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var (recipe, steps, images) = (Recipe(lab.Tier), Steps(lab.Tier), Protocol.Of(lab));
        var runs = lab.Train(nets.ToDictionary(net => net.Key, net => new Classification(net.Value, recipe, Protocol, images)
        {
            Recording = new() { TestEvery = Every(lab.Tier), UpdatedEvery = LookEvery },
        }));
        var losses = runs.ToDictionary(r => r.Key, r => r.Value.Select(run => run.Steps.Trailing(Window, score => score.Loss)).ToArray());

        var measurements = new Measurements(lab.Seeds, lab.Tier);
        foreach (var (condition, results) in runs)
        {
            measurements.Add(condition, TrainLoss, losses[condition].Select(curve => (double)curve[^1]));
            measurements.Add(condition, TrainAccuracy, results.Select(r => r.Steps.TakeLast(Window).Average(score => score.Accuracy)));
            measurements.Add(condition, EarlyAccuracy, results.Select(r => r.Steps.Take(EarlySteps).Average(score => score.Accuracy)));
            measurements.Add(condition, EarlyAccuracyAsRun, results.Select(r => r.Updated.Take(EarlySteps / LookEvery).Average(score => score.Accuracy)));
            measurements.Add(condition, StepsToHalfAsRun with { Budget = steps }, results.Select(r => FirstLookBelow(r.Updated, 0.5)));
            measurements.Add(condition, LossAfterAnEpoch, results.Select(LossAfterOneEpoch));
            measurements.Add(condition, MeanAccuracy, results.Select(r => r.Steps.Average(score => score.Accuracy)));
            measurements.Add(condition, TestAccuracy, results.Select(r => r.Test[^1].Accuracy));
            foreach (var threshold in thresholds)
                measurements.Add(
                    condition, StepsTo(threshold) with { Budget = steps }, losses[condition].Select(c => LossCurve.FirstBelow(c, threshold)));
            foreach (var threshold in Accuracies)
            {
                measurements.Add(condition, StepsToAccuracy(threshold) with { Budget = steps }, results.Select(r =>
                    LossCurve.FirstBelow(r.Steps.Trailing(Window, score => -score.Accuracy), -threshold)));
            }

            More(measurements, condition, results);
        }

        var accuracies = measurements.Percentages(TestAccuracy, 1, nets.Keys.Take(2));
        var figure = Plots.OverSteps(
            $"Test accuracy {accuracies}", $"training loss, mean of {Window} steps", losses.Select(c => (c.Key, c.Value.AsEnumerable())));
        var found = Found(lab, measurements, figure, Sizes.Of(nets));
        var flips = Choices.Flips(faster.Name, "loss", thresholds.Select(t => (t, faster.Judge(measurements, t))));
        return found with { Tables = [.. found.Tables, .. flips] };
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Notes(Tier tier)
    {
        var (images, _, epochs, batch) = Budget(tier);
        return tier == Tier.Paper
            ? []
            : [$"Scaled down from 55,000 images, 5 epochs and batch 64 to {images} images, {epochs} {(epochs == 1 ? "epoch" : "epochs")} "
                + $"and batch {batch}: {Steps(tier)} steps instead of 4,297."];
    }

    /// <summary>Adds what one study alone measures.</summary>
    protected virtual void More(Measurements measurements, string condition, IReadOnlyList<ClassifierRun> runs)
    {
    }

    /// <summary>Updates between two looks at the test images during training; by default none is taken.</summary>
    protected virtual int Every(Tier tier) => int.MaxValue;

    private static double FirstLookBelow(Score[] looks, double loss) =>
        Array.FindIndex(looks, look => look.Loss < loss) is var look and >= 0 ? look * LookEvery + 1 : double.PositiveInfinity;

    private static double LossAfterOneEpoch(ClassifierRun run)
    {
        var end = run.Updated.Length / run.Running.Length;
        var around = Math.Max(1, end / 10);
        return run.Updated[(end - around)..Math.Min(end + around, run.Updated.Length)].Average(look => look.Loss);
    }

    private Recipe Recipe(Tier tier) => Budget(tier).Recipe(new Adam(1e-4));

    private int Steps(Tier tier) => Recipe(tier).Steps(Budget(tier).Images);
}
