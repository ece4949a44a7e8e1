using Reproducibility.Metrics.Judging;

namespace Reproducibility.Claims;

/// <summary>The smallest differences that matter between classifiers, for claims that name none. Fixed before any run.</summary>
public static class Relevant
{
    /// <summary>Share of right answers from which one is off chance.</summary>
    public const double AccuracyToChance = 0.1;

    /// <summary>A loss away from that of guessing, 2.3.</summary>
    public static readonly Margin LossToChance = Margin.Absolute(0.1);
}
