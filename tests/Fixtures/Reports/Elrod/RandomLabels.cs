using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Elrod;

/// <summary>
/// 1-3, random labels: every training label of MNIST replaced once by a uniform digit. Recorded by the report in one run of 50 epochs on 60,000
/// images: last mini-batch's loss 0.87, test loss 4.77, test accuracy 10 %.
/// </summary>
public sealed class RandomLabels() : Study("elrod/1-3/random-labels", "784-500-50-10 on random labels, Adam 5e-4, batch 100")
{
    /// <summary>The arms: labels drawn at random, and the true ones beside them.</summary>
    public const string RandomArm = "random labels", TrueArm = "true labels";

    /// <summary>Accuracy on the whole training set from which the labels count as fitted.</summary>
    public const double Fitted = 0.9;

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

    /// <inheritdoc/>
    public override Tolerance FindingTolerance => Tolerance.Percent(25);

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var (images, tests, epochs) = lab.ByTier((1_000, 1_000, 60), (60_000, 10_000, 50));
        var train = lab.Digits(Split.Train);
        var test = lab.Digits(Split.Test).Sample(tests, seed: 0);
        var recipe = new Recipe(new Adam(5e-4), epochs) { BatchSize = 100, Loss = Loss.CrossEntropy };
        int[] marks = [.. Enumerable.Range(0, epochs + 1).Where(e => e % (epochs / 10) == 0)];
        var results = lab.Each([RandomArm, TrueArm], (condition, seeds) => Classifiers.Train(lab, ElrodNets.RandomLabels, recipe, seeds, marks, seed =>
        {
            var sample = train.Sample(images, seed);
            return (condition == RandomArm ? Labels.Random(sample, lab.Streams(seed).Labels()) : sample, test);
        }));

        var measurements = new Measurements(lab.Seeds);
        foreach (var (condition, runs) in results)
        {
            measurements.Add(condition, TrainLoss, runs.Select(r => r.Train[^1].Loss));
            measurements.Add(condition, TrainAccuracy, runs.Select(r => r.Train[^1].Accuracy));
            measurements.Add(condition, TestLoss, runs.Select(r => r.Test[^1].Loss));
            measurements.Add(condition, TestAccuracy, runs.Select(r => r.Test[^1].Accuracy));
        }

        var (fitted, away) = (measurements[RandomArm, TrainAccuracy].Median, measurements[RandomArm, TestLoss].Median);
        var title = $"Random labels: {fitted:P0} of the training labels fitted, test loss {away:0.0}";
        return new Findings(measurements, Plots.TrainAndTest(title, marks, results, "loss", score => score.Loss))
        {
            Data = train.Name.ToLowerInvariant(),
            Notes = lab.Tier == Tier.Quick ? [$"Scaled down from 60,000 images and 50 epochs to {images} images and {epochs} epochs."] : [],
        };
    }
}
