using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.ClemsonA;

/// <summary>
/// 1-1, MNIST: two CNNs of two convolutions and one of four. Recorded by the report in one run of 15 epochs: accuracy 98.71 % (CNN_1), 98.03 %
/// (CNN_2), 98.81 % (CNN_3). Optimizer, batch size, channels and dense parts are not stated; Adam, 64 and the nets of
/// <see cref="ClemsonANets"/> are ours, and accuracy is read as that on test images.
/// </summary>
public sealed class MnistCnn() : Study("clemson-a/1-1/mnist-cnn", "CNNs of two and of four convolutions, Adam 1e-3, weight decay 1e-4")
{
    /// <summary>Two convolutions; four; two and a deeper dense part.</summary>
    public const string Cnn1 = "CNN_1", Cnn2 = "CNN_2", Cnn3 = "CNN_3";

    private static readonly Dictionary<string, Architecture> Nets = new()
    {
        [Cnn1] = ClemsonANets.Cnn1,
        [Cnn2] = ClemsonANets.Cnn2,
        [Cnn3] = ClemsonANets.Cnn3,
    };

    /// <summary>Share of right answers on test images after training.</summary>
    public static Metric TestAccuracy { get; } = new("test accuracy", Tolerance.Absolute(0.03));

    /// <inheritdoc/>
    public override Tolerance FindingTolerance => Tolerance.Percent(25);

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var (images, tests, batch, epochs) = lab.ByTier((2_000, 2_000, 10, 4), (60_000, 10_000, 64, 15));
        var train = lab.Digits(Split.Train);
        var test = lab.Digits(Split.Test).Sample(tests, seed: 0);
        var recipe = new Recipe(new Adam(1e-3, WeightDecay: 1e-4), epochs) { BatchSize = batch, Loss = Loss.CrossEntropy };
        var runs = lab.Each([.. Nets.Keys], (condition, seeds) =>
            Classifiers.Train(lab, Nets[condition], recipe, seeds, [epochs], seed => (train.Sample(images, seed), test), trainMarks: []));

        var measurements = new Measurements(lab.Seeds);
        foreach (var (condition, results) in runs)
        {
            measurements.Add(condition, TestAccuracy, results.Select(r => r.Test[^1].Accuracy));
            measurements.AddEpochs(condition, results);
        }

        var medians = string.Join(", ", Nets.Keys.Select(net => $"{net} {100 * measurements[net, TestAccuracy].Median:0.0} %"));
        return new Findings(measurements, Figure.Dots(
            $"Test accuracy: {medians}", "test accuracy", Nets.Keys.Select(net => new Figures.Sample(net, [.. measurements[net, TestAccuracy].Values]))))
        {
            Data = train.Name.ToLowerInvariant(),
            Tables = [Sizes.Of(Nets)],
            Notes = lab.Tier == Tier.Quick ? [$"Scaled down from 60,000 images, 15 epochs and batch 64 to {images} images, {epochs} epochs and batch {batch}."] : [],
        };
    }
}
