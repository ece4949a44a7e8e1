using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Li;

/// <summary>
/// 1-1, simulate a function: 2 x cos(x) + 2 on [-1, 10], full batch, TensorFlow's initial weights. Recorded by the report in one run: losses of about
/// 0.12 (deep) and 1.8 (shallow) after 2,000 steps, 10 reached after about 103 and 195; the shallow net misses the last bend. With biases of 0 every
/// kink of a first layer starts at x = 0, hence the arms with PyTorch's initial weights.
/// </summary>
public sealed class FunctionFit() : Study("li/1-1/func", "2x cos(x) + 2 on 2,000 points, two nets of 571 parameters, 2,000 full-batch Adam steps")
{
    /// <summary>The nets: DNN1 and DNN2.</summary>
    public const string Deep = "deep", Shallow = "shallow";

    /// <summary>Steps of a run.</summary>
    public const int Steps = 2_000;

    /// <summary>A loss from which on the report's curves fall steeply: about a seventh of the targets' variance.</summary>
    public const double Fallen = 10;

    private const int Examples = 2_000;

    private static readonly double[] Thresholds = [50, 30, 20, Fallen, 5, 3, 2, 1, 0.5, 0.2];

    private static readonly (string Name, Architecture Net, Func<Architecture, Random, float[]> Initial)[] Arms =
    [
        (Deep, LiNets.Deep, Initialisation.GlorotUniform),
        (Shallow, LiNets.Shallow, Initialisation.GlorotUniform),
        (InPyTorch(Deep), LiNets.Deep, Initialisation.Default),
        (InPyTorch(Shallow), LiNets.Shallow, Initialisation.Default),
    ];

    /// <summary>The training points.</summary>
    public static Points Data { get; } = Points.Grid(Targets.Wave, -1, 10, Examples);

    /// <summary>Points between the training points, which the report did not have.</summary>
    public static Points HeldOut { get; } = Points.Grid(Targets.Wave, -1 + 5.5 / (Examples - 1), 10 - 5.5 / (Examples - 1), Examples - 1);

    /// <summary>Median loss of the last 100 steps.</summary>
    public static Metric FinalLoss { get; } = new("final loss", Tolerance.Exact);

    /// <summary>Mean distance of the answers from the function on the held-out points.</summary>
    public static Metric MeanError { get; } = new("mean error", Tolerance.Exact);

    /// <summary>Largest of these distances.</summary>
    public static Metric LargestError { get; } = new("largest error", Tolerance.Exact);

    /// <summary>Steps until the loss is below a threshold.</summary>
    public static Metric StepsTo(double threshold) =>
        new($"{threshold:0.##}", Tolerance.Exact, "steps", Steps) { Group = "First step below a loss" };

    /// <summary>Name of the arm of a net that starts with PyTorch's default weights and biases.</summary>
    public static string InPyTorch(string net) => net + ", PyTorch start";

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var recipe = new Recipe(new Adam(0.005), Steps);
        var initial = Arms.ToDictionary(a => a.Name, a => (a.Net, a.Initial));
        var runs = lab.Train(Arms.ToDictionary(a => a.Name, a => new Regression(a.Net, recipe, Data)), (arm, seed) =>
        {
            var (net, draw) = initial[arm];
            return lab.Start(net, seed) with { Parameters = draw(net, lab.Streams(seed).Weights(net.ToString())) };
        });

        var measurements = new Measurements(lab.Seeds, lab.Tier);
        foreach (var (condition, net, _) in Arms)
        {
            measurements.Add(condition, FinalLoss, runs[condition].Select(run => LossCurve.FinalLevel(run.Loss)));
            double[][] errors = [.. runs[condition].Select(run => Regressions.AbsoluteErrors(net, run.Parameters, HeldOut))];
            measurements.Add(condition, MeanError, errors.Select(e => e.Average()));
            measurements.Add(condition, LargestError, errors.Select(e => e.Max()));
            foreach (var threshold in Thresholds)
                measurements.Add(condition, StepsTo(threshold), runs[condition].Select(run => LossCurve.FirstBelow(run.Loss, threshold)));
        }

        return new Findings(measurements, Figure(measurements, runs))
        {
            Tables = [.. Choices.Flips("deep-faster", "loss", Thresholds.Select(t => (t, Faster(measurements, t))))],
        };
    }

    /// <summary>That the deep net's loss is below a threshold in fewer steps, by at least a tenth.</summary>
    public static Evidence Faster(Measurements m, double threshold) =>
        m[Deep, StepsTo(threshold)].IsLowerThan(m[Shallow, StepsTo(threshold)], by: Margin.Ratio(1.1));

    private static Figure Figure(Measurements measurements, IReadOnlyDictionary<string, IReadOnlyList<Run>> runs)
    {
        var (deep, shallow) = (measurements[Deep, FinalLoss], measurements[Shallow, FinalLoss]);
        var wins = deep.Values.Zip(shallow.Values, (d, s) => d < s).Count(lower => lower);
        return Fixtures.Figures.Figure.SideBySide(
            $"Deep ends lower in {wins} of {deep.Seeds} seeds: median {deep.Median:0.##} against {shallow.Median:0.##}",
            Plots.OverSteps("Mean squared error", "mean squared error", Arms.Take(2).Select(a => (a.Name, runs[a.Name].Select(run => run.Loss)))),
            Fixtures.Figures.Figure.Dots(
                "After 2,000 steps", "mean squared error", Arms.Select(a => new Strip(a.Name, [.. measurements[a.Name, FinalLoss].Values])), log: true),
            Plots.Fits("After 2,000 steps", "2x cos(x) + 2", Points.Grid(Targets.Wave, -1, 10, 221),
                Arms.Take(2).Select(a => (a.Name, a.Net, runs[a.Name].Select(run => run.Parameters))))) with
        { Width = 1200 };
    }
}
