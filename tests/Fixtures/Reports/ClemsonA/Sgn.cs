namespace Reproducibility.Fixtures.Reports.ClemsonA;

/// <summary>The report recorded no numbers for this function. No net can be expected to meet the stop rule, so the final loss is compared.</summary>
public sealed class Sgn() : ClemsonAFunction("sgn", "sign(sin(5πx))", Targets.Sgn, FinalLoss)
{
    /// <inheritdoc/>
    protected override IReadOnlyList<double> Thresholds => [0.5, 0.2, 0.1, 0.05, 0.02, 0.01, StopLoss];
}
