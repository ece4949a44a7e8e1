using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.ClemsonA;

/// <summary>
/// 1-2, minimal ratio: a dense ReLU net of seven layers, the ratio where the gradient is nearly zero. The report states no function, widths, threshold or
/// outcome, and makes no claim: here sin(5 pi x) / (5 pi x), seven hidden layers with 571 parameters, and 2,000 steps of 1-1's optimizer.
/// </summary>
public sealed class MinimalRatio() : MinimalRatioStudy(
    "clemson-a/1-2/minratio", "sin(5πx)/(5πx) on 300 points, 1-5-10-10-10-10-10-5-1 ReLU, 2,000 full-batch RMSprop steps, eigenvalues of the full Hessian")
{
    /// <summary>As stated, and before the norm is minimised.</summary>
    public const string Stated = "norm minimised", Trained = "after training";

    private const int SearchSteps = 8;

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var (net, data) = (ClemsonANets.MinimalRatio, GradientNorm.Data);
        var recipe = new Recipe(ClemsonAFunction.Optimizer, GradientNorm.Budget);
        var runs = lab.Train(new Dictionary<string, Regression> { [Trained] = new(net, recipe, data) })[Trained];
        var measurements = Spectra(lab, new Look(Stated, net, data, runs, SearchSteps), new Look(Trained, net, data, runs));

        var beyond = NegativeBeyond(1e-3);
        var dead = measurements[Stated, Loss].Values.Count(loss => loss > 0.99 * data.Variance);
        return new Findings(measurements, LossAgainstRatio(
            $"Median minimal ratio {measurements[Stated, Positive].Median:0.00} at a gradient norm of {measurements[Stated, Norm].Median:0.0000}; negative "
                + $"beyond a thousandth of the largest are {measurements[Stated, beyond].Median:P1} of the eigenvalues there, "
                + $"{measurements[Trained, beyond].Median:P1} after training",
            measurements,
            Stated,
            Trained))
        {
            Notes =
            [
                "Function, widths, optimizer, steps and the bound below which a gradient is nearly zero are inferred, as the report does not state them.",
                $"Dead nets, which answer a constant and have the target's variance for a loss: {dead} of {runs.Count}.",
            ],
            Tables = [NormsReached(measurements)],
        };
    }
}
