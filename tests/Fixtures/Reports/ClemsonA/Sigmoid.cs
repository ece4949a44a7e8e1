using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Fixtures.Reports.ClemsonA;

/// <summary>
/// The report recorded no numbers for this function. Every net meets the stop rule, so that convergence is compared as on the first function. The final losses
/// lie within half a per cent of the function's variance of one another, which is no difference that matters.
/// </summary>
public sealed class Sigmoid() : ClemsonAFunction("sigmoid", "1/(1 + exp(-x))", Targets.Logistic, StepsToStop)
{
    /// <inheritdoc/>
    protected override IReadOnlyList<double> Thresholds => [0.01, StopLoss, 0.0005, 0.0002, 0.0001, 0.00005, 0.00002];

    /// <inheritdoc/>
    protected override IReadOnlyList<OpenClaim<Layers>> Claims =>
    [
        .. base.Claims,
        new(
            "deeper-converges-better, by final losses 1 % of the variance apart",
            (m, layers) => DeeperConvergesBetter(m, FinalLoss, layers, Margin.Absolute(0.01 * Variance))),
        new("deeper-converges-better, by losses at step 1,000", (m, layers) => DeeperConvergesBetter(m, LossAt1000, layers)),
        new("deeper-converges-better, by final losses", (m, layers) => DeeperConvergesBetter(m, FinalLoss, layers)),
    ];
}
