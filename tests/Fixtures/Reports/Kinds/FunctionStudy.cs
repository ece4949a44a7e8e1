using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports;

/// <summary>A condition of a study of functions: what was trained, and its runs, one per seed.</summary>
public sealed record Fitted(string Name, Regression Regression, IReadOnlyList<Run> Runs);

/// <summary>
/// Nets fitted to a function of one variable by full-batch steps. They are small enough for the reports' own budgets at both
/// tiers; the tiers differ in their seeds.
/// </summary>
public abstract class FunctionStudy(string id, string title) : Study(id, title)
{
    /// <summary>Steps of the reports' longest runs.</summary>
    public const int Steps = 20_000;

    /// <summary>Loss of the stop rule that the reports share.</summary>
    public const double StopLoss = 0.001;

    /// <summary>Median loss of the last 100 steps.</summary>
    public static Metric FinalLoss { get; } = new("final loss", Tolerance.Exact);

    /// <summary>Steps until the loss is below the stop rule's.</summary>
    public static Metric StepsToStopLoss { get; } = StepsTo(StopLoss);

    /// <summary>Steps until the loss is below a threshold.</summary>
    /// <param name="threshold">Mean squared error.</param>
    /// <param name="budget">Steps of a run.</param>
    public static Metric StepsTo(double threshold, int budget = Steps) =>
        new($"{threshold:0.######}", Tolerance.Exact, "steps", budget) { Group = "First step below a loss" };

    /// <summary>Trains every condition.</summary>
    /// <param name="lab">Where.</param>
    /// <param name="conditions">What, by name.</param>
    /// <param name="start">Where a condition and seed starts; null: at default initialisation.</param>
    protected static IReadOnlyList<Fitted> Train(
        Lab lab, IEnumerable<(string Name, Regression Regression)> conditions, Func<string, int, Start>? start = null)
    {
        var regressions = conditions.ToDictionary(c => c.Name, c => c.Regression);
        var runs = lab.Train(regressions, start);
        return [.. regressions.Select(c => new Fitted(c.Key, c.Value, runs[c.Key]))];
    }

    /// <summary>The loss at the end of every run, and the first step below each threshold.</summary>
    protected static Measurements Losses(Lab lab, IEnumerable<Fitted> conditions, IReadOnlyList<double> thresholds)
    {
        var measurements = new Measurements(lab.Seeds, lab.Tier);
        foreach (var (name, regression, runs) in conditions)
        {
            measurements.Add(name, FinalLoss, runs.Select(run => LossCurve.FinalLevel(run.Loss)));
            foreach (var threshold in thresholds)
                measurements.Add(name, StepsTo(threshold, regression.Recipe.Epochs), runs.Select(run => LossCurve.FirstBelow(run.Loss, threshold)));
        }

        return measurements;
    }

    /// <summary>Loss over steps, and beside it the functions fitted after the last step.</summary>
    protected static Figure LossAndFits(string title, Points target, IReadOnlyList<Fitted> conditions) =>
        Figure.SideBySide(title, LossOverSteps("training", conditions), Fits("after the last step", target, conditions)) with { Width = 1000 };

    /// <summary>Loss over steps.</summary>
    protected static Figure LossOverSteps(string title, IReadOnlyList<Fitted> conditions) =>
        Plots.OverSteps(title, "mean squared error", conditions.Select(c => (c.Name, c.Runs.Select(run => run.Loss))));

    /// <summary>The functions fitted after the last step, over the target's points.</summary>
    protected static Figure Fits(string title, Points target, IReadOnlyList<Fitted> conditions) => Plots.Fits(
        title, "target", target, conditions.Select(c => (c.Name, c.Regression.Architecture, c.Runs.Select(run => run.Parameters))));
}
