using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Dominic;

/// <summary>
/// 1-1, MNIST: CNNs of two, three and one convolution, not of equal size. Recorded by the report in one run of 5 epochs with batch 600 (models 1, 2,
/// 3): training loss 0.0608, 0.0824, 0.0524; training accuracy 83.2, 77.7, 88.0 % in the first epoch and 98.17, 97.48, 98.56 % in the last. No test data.
/// </summary>
public sealed class MnistCnn() : Study("dominic/1-1/mnist-cnn", "CNNs of one to three convolutions, Adam 1e-3")
{
    /// <summary>Two convolutions; three; one of 64 channels.</summary>
    public const string Model1 = "model 1", Model2 = "model 2", Model3 = "model 3";

    /// <summary>Training loss at which "converges" is read.</summary>
    public const double Converged = 0.5;

    /// <summary>Mini-batches over which a curve of steps is averaged.</summary>
    private const int Window = 20;

    private static readonly double[] Thresholds = [1.5, 1, 0.7, Converged, 0.4, 0.3, 0.2];

    private static readonly Dictionary<string, Architecture> Nets = new()
    {
        [Model1] = DominicNets.Cnn1,
        [Model2] = DominicNets.Cnn2,
        [Model3] = DominicNets.Cnn3,
    };

    /// <summary>Share of right answers on test images after training, which the report did not measure.</summary>
    public static Metric TestAccuracy { get; } = new("test accuracy", Tolerance.Absolute(0.03));

    /// <summary>Steps until the mean training loss of 20 mini-batches is below a threshold.</summary>
    public static Metric StepsTo(double threshold) => new($"{threshold:0.##}", Tolerance.Percent(20), "steps") { Group = "First step below a loss" };

    /// <inheritdoc/>
    public override Tolerance FindingTolerance => Tolerance.Percent(25);

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var (images, tests, batch, epochs) = lab.ByTier((1_250, 1_000, 10, 4), (60_000, 10_000, 600, 5));
        var train = lab.Digits(Split.Train);
        var test = lab.Digits(Split.Test).Sample(tests, seed: 0);
        var recipe = new Recipe(new Adam(1e-3), epochs) { BatchSize = batch, Loss = Loss.CrossEntropy };
        var runs = lab.Each([.. Nets.Keys], (condition, seeds) =>
            Classifiers.Train(lab, Nets[condition], recipe, seeds, [epochs], seed => (train.Sample(images, seed), test), trainMarks: []));
        var curves = runs.ToDictionary(r => r.Key, r => r.Value.Select(run => run.Steps.Trailing(Window, score => score.Loss)).ToArray());

        var measurements = new Measurements(lab.Seeds);
        foreach (var (condition, results) in runs)
        {
            measurements.Add(condition, TestAccuracy, results.Select(r => r.Test[^1].Accuracy));
            measurements.AddEpochs(condition, results);
            foreach (var threshold in Thresholds)
                measurements.Add(condition, StepsTo(threshold) with { Budget = recipe.Steps(images) }, curves[condition].Select(c => LossCurve.FirstBelow(c, threshold)));
        }

        var losses = string.Join(", ", Nets.Keys.Select(net => $"{net} {measurements[net, EpochMeans.Loss(epochs)].Median:0.00}"));
        return new Findings(measurements, Plots.OverSteps(
            $"Training loss in epoch {epochs}: {losses}", $"training loss, mean of {Window} steps", curves.Select(c => (c.Key, c.Value.AsEnumerable()))))
        {
            Data = train.Name.ToLowerInvariant(),
            Tables = [Sizes.Of(Nets)],
            Notes = lab.Tier == Tier.Quick ? [$"Scaled down from 60,000 images, 5 epochs and batch 600 to {images} images, {epochs} epochs and batch {batch}."] : [],
        };
    }
}
