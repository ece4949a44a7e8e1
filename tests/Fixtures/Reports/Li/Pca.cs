using MathNet.Numerics.Distributions;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Li;

/// <summary>
/// 1-2, visualise the optimisation: 8 runs of 21 epochs, which the text lets begin with the framework's default initialisation. In the code the hidden
/// kernels are normal with sd 0.01, batches hold 512 images instead of 64, and all runs begin with the same numbers, so that only the order of the images differs.
/// Recorded by the report: all runs leave one spot in different directions with shrinking steps; test accuracy 0.1 after the first epoch and up to 0.8 at the end.
/// </summary>
public sealed class Pca() : TrajectoryStudy("li/1-2/pca", "784-100-200-200-200-200-200-100-10, Adam 1e-4", LiNets.DeepMnist)
{
    /// <summary>The code's initial weights; and the same drawn anew for every run.</summary>
    public const string AsRun = "one start, sd 0.01, as run", Small = "own starts, sd 0.01";

    // At the quick tier, with sd 0.01: rate times updates are about the code's.
    private const double QuickRate = 2e-3;

    /// <summary>Names of the distances of all runs' ends: in the plane of the second layer's weights, and in that of all weights.</summary>
    public const string SecondLayer = "layer 2", WholeModel = "whole model";

    /// <inheritdoc/>
    protected override IReadOnlyList<Descent> Descents(Tier tier)
    {
        var (rate, batch) = tier == Tier.Quick ? (QuickRate, (int?)null) : (1e-4, 512);
        return
        [
            new(Stated, new Adam(1e-4), Initialise: Initialisation.GlorotUniform),
            new(AsRun, new Adam(rate), Initialise: (net, _) => SmallKernels(net, new Streams("li/1-2/pca", 0).Weights()), BatchSize: batch),
            new(Small, new Adam(rate), Initialise: SmallKernels, BatchSize: batch),
        ];
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<(string Name, Range Columns)> Parts => [base.Parts[0], Layer(1)];

    /// <inheritdoc/>
    protected override ImageBudget Budget(Tier tier) => tier == Tier.Quick ? new(640, 2_000, 5, 32) : new(55_000, 10_000, 21, 64);

    /// <inheritdoc/>
    protected override void Look(Measurements measurements, Descent descent, string part, Trajectories all)
    {
        if (descent.Name == Stated)
            measurements.AddDistances(part, all.InPlane().EndDistances());
    }

    /// <inheritdoc/>
    protected override string Headline(Measurements measurements) => FormattableString.Invariant(
        $"Spread in the plane: starts {measurements[Stated, PathMetric.StartSpread.InPlane].Median:0.0}, ends {measurements[Stated, PathMetric.EndSpread.InPlane].Median:0.0}; from one start {measurements[AsRun, PathMetric.StartSpread.InPlane].Median:0.0} and {measurements[AsRun, PathMetric.EndSpread.InPlane].Median:0.0}");

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var found = base.Measure(lab);
        return lab.Tier == Tier.Quick
            ? found with { Notes = [.. found.Notes, FormattableString.Invariant($"With sd 0.01 the learning rate is {QuickRate} instead of 0.0001: 100 updates stand for the code's 2,248, of 512 images each, and end far below its accuracy of 0.8.")] }
            : found;
    }

    private static float[] SmallKernels(Architecture net, Random random)
    {
        var row = Initialisation.GlorotUniform(net, random);
        foreach (var (_, weights, biases) in net.Slices[..^1])
            for (var i = weights; i < biases; i++)
                row[i] = (float)Normal.Sample(random, 0, 0.01);
        return row;
    }
}
