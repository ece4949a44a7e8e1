using Reproducibility.Fixtures.Studies;

namespace Reproducibility.Fixtures.Reports.ClemsonA;

/// <summary>
/// The report recorded no numbers for this function. It is nearly a straight line on [-1, 1], so a fifth of the epochs is far more than any net
/// needs.
/// </summary>
public sealed class Sigmoid() : ClemsonAFunction("sigmoid", "1/(1 + exp(-x))", Targets.Logistic, FinalLoss)
{
    /// <inheritdoc/>
    protected override int Epochs(Lab lab) => lab.ByTier(4_000, Steps);
}
