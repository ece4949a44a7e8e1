using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Metrics.Judging;

/// <summary>Claims that something happens in more seeds of one condition than of another. Procedure: <see cref="TwoProportions"/>.</summary>
public static class Proportions
{
    /// <summary>"The shallow net fails to converge more often than the deep one."</summary>
    /// <param name="sample">The one in which it happens more often.</param>
    /// <param name="other">The other; paired or not, the counts are treated as independent.</param>
    /// <param name="condition">The event in words: "not converged".</param>
    /// <param name="holds">The event.</param>
    /// <param name="by">Smallest difference of the shares that matters: <see cref="Margin.Absolute"/> below 1, or none.</param>
    /// <exception cref="AssumptionException">A ratio, or a difference of 1 or more.</exception>
    public static Evidence IsMoreOften(this Sample sample, Sample other, string condition, Func<double, bool> holds, Margin by)
    {
        Require.That(by.Kind != MarginKind.Ratio, Assumption.InRange, "Shares are compared by their difference; use Margin.Absolute.");
        var (a, b, n, m) = (sample.Values.Count(holds), other.Values.Count(holds), sample.Seeds, other.Seeds);
        var tails = TwoProportions.Test(a, n, b, m, by.Size);
        var difference = (double)a / n - (double)b / m;
        var interval = TwoProportions.Interval(a, n, b, m, Level.Confidence);
        return new Evidence
        {
            Claim = $"{sample.Name} is {condition} more often than {other.Name}{by.Phrase}",
            Null = $"the share of seeds {condition} is no larger in {sample.Name} than in {other.Name}" + (by.Size > 0 ? $" plus {by}" : ""),
            Procedure = "two proportions, exact unconditional score test",
            Measured = $"{condition} in {a} of {n} seeds against {b} of {m}; {Text.P(tails.TwoSided)}; difference {Text.Share(difference, interval)}",
            Seeds = Math.Min(n, m),
            PFor = Math.Min(1, 2 * tails.Greater),
            PAgainst = Math.Min(1, 2 * tails.Less),
            Margin = by,
            Effect = new Effect("difference of shares", difference, interval),
            Plan = level => Power.Proportions((double)a / n, (double)b / m, Math.Min(n, m), by.Size, level),
        };
    }
}
