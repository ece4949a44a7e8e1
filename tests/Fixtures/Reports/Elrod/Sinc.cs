using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Elrod;

/// <summary>
/// 1-1, simulate a function: sin(5 pi x) / (5 pi x) fitted by three nets of about 571 parameters, full batch, Adam. Recorded by the report in one
/// run: final losses 5.2e-5 (deep), 7.2e-5 (mid), 6.1e-4 (shallow); below 0.001 after 1573, 5471 and 3571 steps. Its stop rule could not fire.
/// </summary>
public sealed class Sinc() : Study("elrod/1-1/sinc", "sin(5πx)/(5πx) on 500 points, three nets of 571 parameters, 20,000 full-batch Adam steps")
{
    /// <summary>The nets, deepest first.</summary>
    public const string Deep = "deep", Mid = "mid", Shallow = "shallow";

    /// <summary>Steps of a run.</summary>
    public const int Steps = 20_000;

    /// <summary>Suffix of the arms without weight decay.</summary>
    private const string NoDecay = ", no decay";

    /// <summary>Thresholds that the report's curve can be read at; the verdicts use the stop rule's.</summary>
    private static readonly double[] Thresholds = [0.05, 0.02, 0.01, 0.005, 0.002, StopLoss, 0.0005, 0.0002, 0.0001, 0.00005];

    private static readonly (string Name, Architecture Net)[] Nets = [(Deep, ElrodNets.Deep), (Mid, ElrodNets.Mid), (Shallow, ElrodNets.Shallow)];

    /// <summary>Loss of the report's own stop rule.</summary>
    public const double StopLoss = 0.001;

    /// <summary>The training points.</summary>
    public static Points Data { get; } = Points.Grid(Targets.Sinc, -1, 1, 500);

    /// <summary>Points between the training points, which the report did not have.</summary>
    public static Points HeldOut { get; } = Points.Grid(Targets.Sinc, -0.999, 0.999, 499);

    /// <summary>Median loss of the last 100 steps.</summary>
    public static Metric FinalLoss { get; } = new("final loss", Tolerance.Exact);

    /// <summary>Mean squared error on the held-out points after training.</summary>
    public static Metric HeldOutLoss { get; } = new("held-out loss", Tolerance.Exact);

    /// <summary>Held-out minus training loss after training.</summary>
    public static Metric Gap { get; } = new("held-out minus training loss", Tolerance.Exact);

    /// <summary>Steps until the loss is below the stop rule's.</summary>
    public static Metric StepsToStop { get; } = StepsTo(StopLoss);

    /// <summary>Steps until the loss is below a threshold.</summary>
    public static Metric StepsTo(double threshold) => 
        new($"{threshold:0.######}", Tolerance.Exact, "steps", Steps) { Group = "First step below a loss" };

    /// <summary>Name of the arm of a net that is trained without weight decay.</summary>
    public static string Without(string net) => net + NoDecay;

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var recipe = new Recipe(new Adam(5e-4, WeightDecay: 1e-4), Steps);
        var free = recipe with { Optimizer = new Adam(5e-4) };
        var runs = lab.Train(Nets
            .SelectMany(n => new[] { (n.Name, n.Net, Recipe: recipe), (Name: Without(n.Name), n.Net, Recipe: free) })
            .ToDictionary(c => c.Name, c => new Regression(c.Net, c.Recipe, Data)));

        var measurements = new Measurements(lab.Seeds);
        foreach (var (condition, net) in Nets.Concat(Nets.Select(n => (Without(n.Name), n.Net))))
        {
            measurements.Add(condition, FinalLoss, runs[condition].Select(run => LossCurve.FinalLevel(run.Loss)));
            var fits = runs[condition].Select(run => (Train: Regressions.Error(net, run.Parameters, Data), Test: Regressions.Error(net, run.Parameters, HeldOut))).ToArray();
            measurements.Add(condition, HeldOutLoss, fits.Select(f => f.Test));
            measurements.Add(condition, Gap, fits.Select(f => f.Test - f.Train));
            foreach (var threshold in Thresholds)
                measurements.Add(condition, StepsTo(threshold), runs[condition].Select(run => LossCurve.FirstBelow(run.Loss, threshold)));
        }

        var times = string.Join(", ", Nets.Select(n => $"{n.Name} {measurements[n.Name, StepsToStop].Median:0}"));
        return new Findings(measurements, Plots.OverSteps(
            $"Median steps to a loss of {StopLoss}: {times}", "mean squared error", Nets.Select(n => (n.Name, runs[n.Name].Select(run => run.Loss)))));
    }
}
