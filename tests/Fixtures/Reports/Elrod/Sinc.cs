using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Models;
using static Reproducibility.Fixtures.Reports.Elrod.ElrodFunctions;

namespace Reproducibility.Fixtures.Reports.Elrod;

/// <summary>
/// 1-1, simulate a function: sin(5 pi x) / (5 pi x) fitted by three nets of about 571 parameters, full batch, Adam. Recorded by the report in one
/// run: final losses 5.2e-5 (deep), 7.2e-5 (mid), 6.1e-4 (shallow); below 0.001 after 1573, 5471 and 3571 steps. Its stop rule could not fire.
/// </summary>
public sealed class Sinc() : FunctionStudy("elrod/1-1/sinc", "sin(5πx)/(5πx) on 500 points, three nets of 571 or 572 parameters, 20,000 full-batch Adam steps")
{
    /// <summary>Suffix of the arms without weight decay.</summary>
    private const string NoDecay = ", no decay";

    /// <summary>Thresholds that the report's curve can be read at; the verdicts use the stop rule's.</summary>
    private static readonly double[] Thresholds = [0.05, 0.02, 0.01, 0.005, 0.002, StopLoss, 0.0005, 0.0002, 0.0001, 0.00005];

    /// <summary>The training points.</summary>
    public static Points Data { get; } = On500Points(Targets.Sinc);

    /// <summary>Points between the training points, which the report did not have.</summary>
    public static Points HeldOut { get; } = Points.Grid(Targets.Sinc, -0.999, 0.999, 499);

    /// <summary>Mean squared error on the held-out points after training.</summary>
    public static Metric HeldOutLoss { get; } = new("held-out loss", Tolerance.Exact);

    /// <summary>Held-out over training loss after training: above 1 where a net is overfitted.</summary>
    public static Metric HeldOutRatio { get; } = new("held-out over training loss", Tolerance.Exact);

    /// <summary>Parameters that weight decay has brought below 1e-6; recorded 138 (deep), 153 and 292 of 571.</summary>
    public static Metric Vanished { get; } = new("parameters below 1e-6", Tolerance.Exact);

    /// <summary>Name of the arm of a net that is trained without weight decay.</summary>
    public static string Without(string net) => net + NoDecay;

    /// <inheritdoc/>
    protected override string Remark =>
        "deeper-converges-fastest, deepest-lowest-loss and all-converge-close are judged by elrod/1-1/sinc-stated, a study of its own.";

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var free = ReportsRecipe with { Optimizer = new Adam(5e-4) };
        var arms = Train(lab, Nets.SelectMany(n => new[]
        {
            (n.Name, new Regression(n.Net, ReportsRecipe, Data)),
            (Without(n.Name), new Regression(n.Net, free, Data)),
        }));

        var measurements = Losses(lab, arms, Thresholds);
        foreach (var (name, regression, runs) in arms)
        {
            double[] heldOut = [.. runs.Select(run => Regressions.Error(regression.Architecture, run.Parameters, HeldOut))];
            var train = runs.Select(run => Regressions.Error(regression.Architecture, run.Parameters, Data));
            measurements.Add(name, HeldOutLoss, heldOut);
            measurements.Add(name, HeldOutRatio, heldOut.Zip(train, (h, t) => h / t));
            measurements.Add(name, Vanished, runs.Select(run => (double)run.Parameters.Count(IsVanished)));
            if (name == Shallow)
                measurements.Add(name, Metric.OnlyRecorded("dead hidden units"), runs.Select(run => (double)DeadUnits(run.Parameters)));
        }

        var title = $"Median steps to a loss of {StopLoss}: {measurements.Medians(StepsToStopLoss, Deep, Mid, Shallow)}";
        return new Findings(measurements, LossAndFits(title, Data, [.. arms.Where(a => !a.Name.EndsWith(NoDecay, StringComparison.Ordinal))]))
        {
            Tables = [.. SpeedByLoss(measurements, Thresholds)],
        };
    }
}
