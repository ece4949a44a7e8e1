using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Metrics.Judging;

/// <summary>Claims of the shape of a curve over an ordered factor, composed of comparisons and shares.</summary>
public static class Shapes
{
    /// <summary>"Sensitivity peaks at batch sizes of 288 to 400": in most seeds the highest value lies in the window.</summary>
    public static Evidence PeaksWithin(this Sweep sweep, double low, double high) => Within(sweep.Peak(), low, high);

    /// <summary>"The best batch size is 400": in most seeds the lowest value lies in the window.</summary>
    public static Evidence HasLowestWithin(this Sweep sweep, double low, double high) => Within(sweep.Trough(), low, high);

    /// <summary>"Saturates": the curve is steeper before a level than after it. Slopes are absolute, per unit of the factor.</summary>
    /// <param name="sweep">The quantity over the factor; levels on the scale that the claim speaks of (a logarithm, where sizes double).</param>
    /// <param name="after">A level between the first and the last.</param>
    /// <param name="by">How much steeper; a ratio of 2 means at least twice.</param>
    public static Evidence Flattens(this Sweep sweep, double after, Margin by)
    {
        Require.That(
            sweep.Levels[0] < after && after < sweep.Levels[^1], Assumption.InRange, $"{Numbers.InText(after)} is not between the ends of {sweep.Name}.");
        return Slope(sweep, sweep.Levels[0], after).IsHigherThan(Slope(sweep, after, sweep.Levels[^1]), by);
    }

    private static Sample Slope(Sweep sweep, double from, double to) => sweep.At(from).With(
        sweep.At(to),
        $"slope of {sweep.Name} over {sweep.Factor} {Numbers.InText(from)} to {Numbers.InText(to)}",
        "",
        (a, b) => Math.Abs(b - a) / (to - from)) with { Magnitudes = (sweep.At(to) - sweep.At(from)).Over(to - from, "", "").Magnitudes };

    private static Evidence Within(Sample at, double low, double high) =>
        at.HoldsInMost(Text.Within(low, high), level => Rounding.Compare(level, low) >= 0 && Rounding.Compare(level, high) <= 0);
}
