namespace Reproducibility.Fixtures.Reports.ClemsonA;

/// <summary>The report recorded no numbers for this function. Every net meets the stop rule at once, so the final loss is compared.</summary>
public sealed class Sigmoid() : ClemsonAFunction("sigmoid", "1/(1 + exp(-x))", Targets.Logistic, FinalLoss)
{
    /// <inheritdoc/>
    protected override IReadOnlyList<double> Thresholds => [0.01, StopLoss, 0.0005, 0.0002, 0.0001, 0.00005, 0.00002];
}
