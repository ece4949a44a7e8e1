namespace Reproducibility.Metrics.Judging;

/// <summary>The error budget of the suite.</summary>
/// <remarks>
/// A claim is tested in both directions, so every one-sided p-value is doubled before it meets the level: a claim that holds exactly at
/// its margin is called wrongly, either way, at most as often as the level says.
/// </remarks>
public static class ErrorBudget
{
    /// <summary>0.05 / 200 = 2.5e-4 per claim: less than one false verdict in 20 complete runs of some 200 claims (Bonferroni).</summary>
    public const double PerClaim = 0.05 / 200;

    /// <summary>Coverage of the intervals that are shown with a finding.</summary>
    public const double Confidence = 0.95;
}
