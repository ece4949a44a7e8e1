using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Metrics.Statistics;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports;

/// <summary>Figures that several studies share.</summary>
public static class Plots
{
    private const int Points = 160;

    /// <summary>Of an axis: how far medians of the torch engine's losses and accuracies lie apart on different machines.</summary>
    public const double Drift = 0.1;

    /// <summary>Between which values the middle half of the seeds lies, for a title: "1,540 to 3,370".</summary>
    public static string Half(Metrics.Judging.Sample sample) =>
        $"{NumberText.Significant(Quantile.Of(sample.Values, 0.25))} to {NumberText.Significant(Quantile.Of(sample.Values, 0.75))}";

    /// <summary>A recorded quantity over steps, both axes logarithmic: the median of the seeds with the quartiles.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="yLabel">Name of the quantity.</param>
    /// <param name="curves">Per condition one curve per seed, a value per step.</param>
    /// <param name="logX">False where the course matters more than the beginning.</param>
    /// <param name="unit">What the values are counted in.</param>
    /// <param name="every">Units between two values.</param>
    public static Figure OverSteps(
        string title, string yLabel, IEnumerable<(string Name, IEnumerable<float[]> Curves)> curves, bool logX = true, string unit = "step", int every = 1) =>
        Figure.Curves(title, unit, yLabel, [.. curves.Select(c => OverSteps(c.Name, [.. c.Curves], logX, every))], logX, logY: true);

    /// <summary>The values of all seeds from the lowest to the highest: how many lie where.</summary>
    public static Figure Sorted(string title, Metric metric, Metrics.Judging.Sample values) => Sorted(title, metric, [("seeds", values)]);

    /// <summary>The same of several conditions.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="metric">What was measured.</param>
    /// <param name="conditions">Its values by name.</param>
    /// <param name="limit">The value that a verdict hangs on, if there is one.</param>
    /// <param name="logY">Whether the values are drawn on a logarithmic axis.</param>
    public static Figure Sorted(
        string title, Metric metric, IEnumerable<(string Name, Metrics.Judging.Sample Values)> conditions, double? limit = null, bool logY = false)
    {
        double[] shares = [.. Enumerable.Range(0, Points + 1).Select(i => (double)i / Points)];
        var bands = conditions.Select(c => Band.Line(c.Name, shares, [.. shares.Select(share => Quantile.Of(c.Values.Values, share))])).ToList();
        if (limit is { } at)
            bands.Add(Band.Line($"{at}", shares, [.. shares.Select(_ => at)]));
        var unit = metric.Unit.Length == 0 ? "" : $" [{metric.Unit}]";
        return Figure.Curves(title, "share of the seeds", metric.Title + unit, bands, logY: logY);
    }

    /// <summary>What trained nets answer, over a target: the median of the seeds with the quartiles.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="target">Name of the function.</param>
    /// <param name="points">Where the nets are asked.</param>
    /// <param name="nets">Per condition the net and one row of parameters per seed.</param>
    public static Figure Fits(string title, string target, Points points, IEnumerable<(string Name, Architecture Net, IEnumerable<float[]> Rows)> nets)
    {
        double[] x = [.. points.X.Select(v => (double)v)], y = [.. points.Y.Select(v => (double)v)];
        return Figure.Fits(title, "x", "y", Band.Line(target, x, y), nets.Select(
            n => Band.Of(n.Name, x, [.. n.Rows.Select(row => Regressions.Answers(n.Net, row, points))])));
    }

    /// <summary>Train and test loss after the marked epochs, one panel per condition.</summary>
    public static Figure TrainAndTest(
        string title,
        IReadOnlyList<int> epochs,
        IReadOnlyDictionary<string, IReadOnlyList<ClassifierRun>> conditions,
        string quantity,
        Func<Score, double> read)
    {
        double[] x = [.. epochs.Select(e => (double)e)];
        return Figure.SideBySide(title, [.. conditions.Select(c => Figure.Curves(
            c.Key,
            "epoch",
            quantity,
            [
                Band.Of("train", x, [.. c.Value.Select(run => run.Train.Select(read).ToArray())]),
                Band.Of("test", x, [.. c.Value.Select(run => run.Test.Select(read).ToArray())]),
            ]))]) with
        { Tolerance = Drift };
    }

    private static Band OverSteps(string name, IReadOnlyList<float[]> curves, bool log, int every)
    {
        var count = curves[0].Length;
        var steps = Enumerable.Range(0, Points)
            .Select(i => (double)i / (Points - 1))
            .Select(t => (int)Math.Round(log ? Math.Pow(count, t) : 1 + t * (count - 1)))
            .Distinct()
            .ToArray();
        return Band.Of(name, [.. steps.Select(s => (double)s * every)], [.. curves.Select(curve => steps.Select(s => (double)curve[s - 1]).ToArray())]);
    }
}
