using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Metrics.Judging;

/// <summary>
/// Claims that two measurements go together. Procedure: <see cref="Spearman"/> with permutation. The smallest correlation that matters
/// plays the margin's part.
/// </summary>
/// <remarks>
/// <b>Supported</b>: association in the claimed direction is significant, and so is a correlation beyond the smallest that matters.
/// <b>Refuted</b>: the association is significantly the other way, or significantly weaker than what matters.
/// </remarks>
public static class Relations
{
    // Fisher's approximation is poor for fewer pairs.
    private const int FewestForFisher = 10;

    /// <summary>"Runs of higher sensitivity are more accurate": over independent runs.</summary>
    /// <param name="x">One value per run.</param>
    /// <param name="y">One value per run, of the same runs.</param>
    /// <param name="atLeast">Smallest correlation that matters, in [0, 1).</param>
    public static Evidence RisesWith(this Sample x, Sample y, double atLeast) => Relate(x, y, atLeast, 1);

    /// <summary>"Runs of a higher minimal ratio have a lower loss": over independent runs.</summary>
    /// <inheritdoc cref="RisesWith(Sample, Sample, double)"/>
    public static Evidence FallsWith(this Sample x, Sample y, double atLeast) => Relate(x, y, atLeast, -1);

    /// <summary>"Sensitivity tracks accuracy over batch sizes": within each seed, over the levels of both sweeps.</summary>
    /// <param name="x">[seeds][k].</param>
    /// <param name="y">[seeds][k], of the same seeds and levels.</param>
    /// <param name="atLeast">Smallest mean correlation within a seed that matters, in [0, 1).</param>
    public static Evidence RisesWith(this Sweep x, Sweep y, double atLeast) => RelateWithin(x, y, atLeast, 1);

    /// <summary>As <see cref="RisesWith(Sweep, Sweep, double)"/>, the other way.</summary>
    public static Evidence FallsWith(this Sweep x, Sweep y, double atLeast) => RelateWithin(x, y, atLeast, -1);

    /// <summary>Per seed, the rank correlation of two sweeps: a sample, for claims of its level.</summary>
    public static Sample CorrelationWith(this Sweep x, Sweep y) => new(
        $"rank correlation of {x.Name} and {y.Name}", "", [.. x.BySeed().Zip(y.BySeed(), (a, b) => Spearman.Correlation(a, b))]);

    private static Evidence Relate(Sample x, Sample y, double atLeast, int sign)
    {
        CheckLeast(atLeast);
        Require.SameLength(x.Seeds, y.Seeds, $"{x.Name} and {y.Name}");
        var rho = sign * Spearman.Correlation([.. x.Values], [.. y.Values]);
        var none = Spearman.Test([.. x.Values], [.. y.Values]);
        none = sign > 0 ? none : none.Swapped;
        var interval = Spearman.Interval(sign * rho, x.Seeds, Level.Confidence);
        var (forIt, againstIt, shown) = (none.Greater, none.Less, Text.P(none.TwoSided));
        if (atLeast > 0 && x.Seeds < FewestForFisher)
            forIt = 1;
        else if (atLeast > 0)
        {
            var bound = Spearman.TestAgainst(rho, x.Seeds, atLeast);
            (forIt, againstIt) = (Math.Max(none.Greater, bound.Greater), bound.Less);
            shown += $" (none), {Text.P(bound.TwoSided)} (against {Text.Number(sign * atLeast)})";
        }

        return Describe(
            $"{x.Name}", $"{y.Name}", atLeast, sign, x.Seeds, "runs", $"Spearman's rank correlation, permutation test, {Text.Exactness(none.Exact)}",
            new Effect("rank correlation", sign * rho, interval), shown, forIt, againstIt, 1, level => Power.Correlation(rho, atLeast, x.Seeds, level));
    }

    private static Evidence RelateWithin(Sweep x, Sweep y, double atLeast, int sign)
    {
        CheckLeast(atLeast);
        Sweep.SameLevels(x, y);
        var none = Spearman.TestWithin(x.BySeed(), y.BySeed());
        none = sign > 0 ? none : none.Swapped;
        var each = x.CorrelationWith(y).Values.Select(rho => sign * rho).ToArray();
        var interval = Bootstrap.OfMean(each, Level.Confidence);
        var relevant = x.Seeds >= SeedsNeeded.FewestForOrder && (atLeast == 0 || interval.Lower > atLeast);
        var (mean, weaker) = (each.Average(), BinomialTest.Test(each.Count(rho => rho < atLeast), each.Length, 0.5).Greater);
        var shown = sign > 0 ? interval : new Interval(-interval.Upper, -interval.Lower, interval.Confidence);
        return Describe(
            x.Name, y.Name, atLeast, sign, x.Seeds, "seeds",
            $"Spearman's rank correlation within seeds, permutation test, {Text.Exactness(none.Exact)}" + (atLeast > 0 ? "; its size by a 95 % interval" : ""),
            new Effect("mean rank correlation", sign * mean, shown),
            Text.P(none.TwoSided) + (atLeast > 0 ? $" (none), {Text.P(Math.Min(1, 2 * weaker))} (below {Text.Number(sign * atLeast)} in half the seeds)" : ""),
            relevant ? none.Greater : Math.Max(none.Greater, 1 - Level.Confidence), Math.Min(none.Less, weaker), 2,
            level => Power.Trend(mean, x.Seeds, x.Samples.Count, level));
    }

    private static Evidence Describe(
        string x, string y, double atLeast, int sign, int n, string unit, string procedure, Effect effect, string shown,
        double forIt, double againstIt, int routes, Func<double, Outlook> plan) => new()
        {
            Claim = $"{x} {(sign > 0 ? "rises" : "falls")} with {y}" + (atLeast > 0 ? $", rank correlation beyond {Text.Number(sign * atLeast)}" : ""),
            Null = $"{x} does not {(sign > 0 ? "rise" : "fall")} with {y}" + (atLeast > 0 ? $", or no more strongly than {Text.Number(atLeast)}" : ""),
            Procedure = procedure,
            Measured = $"{effect.Measure} {Text.Share(effect.Value, effect.Interval)} over {n} {unit}; {shown}",
            Seeds = n,
            PFor = Math.Min(1, 2 * forIt),
            PAgainst = Math.Min(1, 2 * routes * againstIt),
            Effect = effect,
            Plan = plan,
        };

    private static void CheckLeast(double atLeast) =>
        Require.That(atLeast is >= 0 and < 1, Assumption.InRange, $"The smallest correlation that matters, {atLeast}, is not in [0, 1).");
}
