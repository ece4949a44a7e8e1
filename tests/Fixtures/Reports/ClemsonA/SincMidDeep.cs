using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;
using static Reproducibility.Fixtures.Reports.ClemsonA.Sinc;

namespace Reproducibility.Fixtures.Reports.ClemsonA;

/// <summary>
/// 1-1, simulate a function: of <see cref="Sinc"/> the nets of 4 and of 8 layers, as inferred. Which of them stops first hangs on the seed, so the claim takes
/// many seeds. Recorded by the report in one run: converged after 9,000 epochs (4 layers) and 15,500 (8 layers).
/// </summary>
public sealed class SincMidDeep() : FunctionStudy(
    "clemson-a/1-1/sinc-mid-deep", "sin(5πx)/(5πx) on 300 points, the nets of 4 and 8 layers with 752 and 861 parameters, full-batch RMSprop")
{
    /// <summary>Losses of the stop rule that the verdict may hang on; the verdict's is one of them.</summary>
    private static readonly double[] StopLosses = [0.01, 0.005, 0.002, StopLoss, 0.0005];

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var data = ClemsonAFunction.On300Points(Targets.Sinc);
        var arms = Train(lab, Layers.Inferred.Nets.Select(n => (n.Name, new Regression(n.Net, new Recipe(ClemsonAFunction.Optimizer, Steps), data))));
        var measurements = Losses(lab, arms, []);
        foreach (var (name, _, runs) in arms)
        {
            measurements.Add(name, ClemsonAFunction.StepsToStop, runs.Select(run => ClemsonAFunction.StopStep(run)));
            foreach (var loss in StopLosses)
                measurements.Add(name, StepsToStopAt(loss), runs.Select(run => ClemsonAFunction.StopStep(run, loss)));
        }

        var title = $"Median steps to the stop rule: {measurements.Medians(ClemsonAFunction.StepsToStop, arms.Select(arm => arm.Name))}";
        return new Findings(measurements, LossAndFits(title, data, arms))
        {
            Notes = ["Points, widths and convergence criterion are inferred. The study of all nets and readings is clemson-a/1-1/sinc."],
            Tables =
            [
                .. Choices.Flips(
                    "mid-fastest", "loss", StopLosses.Select(loss => (loss, MidIsFastest(measurements, Layers.Inferred, StepsToStopAt(loss))))),
            ],
        };
    }

    private static Metric StepsToStopAt(double loss) =>
        new($"{loss:0.####}", Tolerance.Exact, "steps", Steps) { Group = "Steps to the stop rule by its loss" };
}
