using System.Text.Json.Serialization;

namespace Reproducibility.Metrics.Judging;

/// <summary>What an undecided claim would need.</summary>
/// <param name="SmallestEffect">The smallest true effect that these many seeds show with 80 % power; null where no effect could.</param>
/// <param name="Measure">What that effect is: "difference (steps)", "ratio", "probability of superiority", "rank correlation".</param>
/// <param name="SeedsNeeded">Seeds that show the effect as observed with 80 % power; null where it lies at the margin, so that no number would.</param>
/// <param name="Reason">Set when the seeds cannot reach the level whatever they show.</param>
[JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
public sealed record Outlook(double? SmallestEffect, string Measure, int? SeedsNeeded, string? Reason = null)
{
    /// <summary>One sentence for the finding.</summary>
    public override string ToString()
    {
        var detectable = Reason ?? (SmallestEffect is { } effect
            ? $"detectable with 80 % power: {Measure} {Numbers.InText(effect)}"
            : $"no {Measure} is detectable with 80 % power");
        return detectable + (SeedsNeeded is { } seeds ? $"; {seeds} seeds would decide if the effect is as observed" : "");
    }
}
