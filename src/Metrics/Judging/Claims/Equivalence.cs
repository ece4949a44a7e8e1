using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Metrics.Judging;

/// <summary>
/// Claims of no difference that matters. Procedure: two one-sided tests (TOST, Schuirmann 1987) by <see cref="SignFlip"/>: that the one,
/// raised by the margin, is above the other, and the reverse.
/// </summary>
/// <remarks>
/// <b>Supported</b>: both reject, so the difference lies within the margin. <b>Refuted</b>: the difference exceeds the margin one way.
/// Failing to find a difference supports nothing. Two values that were both not reached tell nothing.
/// </remarks>
public static class Equivalence
{
    /// <summary>"Both nets end equally accurate", "nothing changes after epoch 20".</summary>
    /// <param name="sample">One value per seed.</param>
    /// <param name="other">One value per seed, paired.</param>
    /// <param name="within">The smallest difference that would matter; not <see cref="Margin.None"/>.</param>
    /// <exception cref="AssumptionException">No margin, samples of unequal length, or negative values under a ratio.</exception>
    public static Evidence IsAboutEqualTo(this Sample sample, Sample other, Margin within)
    {
        Require.That(within.Size > 0, Assumption.InRange, "Equality needs a margin: no number of seeds shows that two quantities are exactly equal.");
        var (below, above) = (Pairs.Of(other, sample, within), Pairs.Of(sample, other, within));
        var inside = below.Differences.Zip(above.Differences).Count(d => d.First > 0 && d.Second > 0);
        var (isBelow, isAbove) = (below.Test(), above.Test());
        var (pFor, pAgainst) = Tost(isBelow, isAbove);
        var p = Tost(isBelow.Tails, isAbove.Tails);
        var differences = PairedDifferences.Of(sample, other, within);
        return new Evidence
        {
            Claim = $"{sample.Name} equals {other.After(sample)} within {within}",
            Null = $"{sample.Name} and {other.After(sample)} differ by {within} or more",
            Procedure = $"two one-sided {below.Procedure}s, exact",
            Measured =
                $"{inside} of {sample.Seeds} seeds within {within}; median {sample.Show(sample.Median)} against {other.Show(other.Median)}{sample.UnitSuffix}; "
                + $"{Text.P(p)}{(p <= ErrorBudget.PerClaim && Math.Min(pFor, pAgainst) > p ? ", where superiority does not exclude 0.5" : "")}; {differences}",
            Seeds = sample.Seeds,
            PFor = pFor,
            PAgainst = pAgainst,
            Margin = within,
            Effect = differences.Median,
            Differences = differences,
            Plan = level => PairedPower.Equality([.. sample.Values], [.. other.Values], within, sample.Unit, level),
        };
    }

    /// <summary>"Training accuracy does not depend on batch size": every two conditions equal, by intersection-union.</summary>
    /// <param name="samples">Two or more, paired.</param>
    /// <param name="within">The smallest difference that would matter.</param>
    public static Evidence AreAboutEqual(IReadOnlyList<Sample> samples, Margin within) => Compound.All(
        $"{Text.List([.. samples.Select(s => s.Name)])} are equal within {within}",
        samples.SelectMany((a, i) => samples.Skip(i + 1).Select(b => a.IsAboutEqualTo(b, within))));

    /// <summary>"Unchanged by the factor": every two levels equal. Refuted where the quantity <see cref="Varies"/>.</summary>
    public static Evidence IsFlat(this Sweep sweep, Margin within) => Compound.Not(sweep.Varies(within)) with
    {
        Claim = $"{sweep.Name} does not change with {sweep.Factor} by more than {within}",
        Null = $"two levels of {sweep.Factor} differ by {within} or more",
    };

    /// <summary>
    /// "The metrics vary with alpha": some levels differ, in no stated order. Procedure: <see cref="Friedman"/> at the level, and some two levels
    /// must differ by the margin: at the level where there are seeds enough for it, corrected for all pairs, else at 0.05. Refuted where every two are equal.
    /// </summary>
    public static Evidence Varies(this Sweep sweep, Margin by)
    {
        var p = Friedman.Test(sweep.BySeed());
        var pairs = sweep.Samples.SelectMany((a, i) => sweep.Samples.Skip(i + 1).Select(b => Tost(a, b, by))).ToArray();
        var widest = Math.Min(1, pairs.Length * pairs.Min(pair => pair.PAgainst));
        var equal = by.Size > 0 ? pairs.Max(pair => pair.PFor) : 1;
        var (low, high) = (sweep.Samples.MinBy(s => s.Median)!, sweep.Samples.MaxBy(s => s.Median)!);
        var isSizeAtLevel = sweep.Seeds >= SeedsNeeded.ForPaired(parts: pairs.Length);
        var isRelevant = widest <= 1 - ErrorBudget.Confidence;
        return new Evidence
        {
            Claim = $"{sweep.Name} varies with {sweep.Factor}{by.Phrase}",
            Null = $"within a seed any order of {sweep.Name} over {sweep.Factor} is as likely"
                + (by.Kind == MarginKind.None ? "" : $", or no two levels differ{by.Phrase}"),
            Procedure = "Friedman's test, sampled; paired sign-flip tests of all pairs of levels" + (isSizeAtLevel ? "" : ", at 0.05"),
            Measured = $"medians from {low.Show(low.Median)} to {high.Show(high.Median)}{high.UnitSuffix} ({low.Name}, {high.Name}); "
                + $"{Text.P(p)} (order), {Text.P(Math.Min(widest, equal))} (sizes)"
                + (isRelevant ? "" : $"; no two levels are shown to differ{by.Phrase}"),
            Seeds = sweep.Seeds,
            PFor = isSizeAtLevel ? Math.Max(p, widest) : isRelevant ? p : Math.Max(p, 1 - ErrorBudget.Confidence),
            PAgainst = equal,
            Margin = by,
            Plan = level => PairedPower.Comparison([.. low.Values], [.. high.Values], by, high.Unit, level),
        };
    }

    // Doubled p-values that the two differ by less, and by more, than the margin.
    private static (double PFor, double PAgainst) Tost(Sample a, Sample b, Margin within) =>
        Tost(Pairs.Of(b, a, within).Test(), Pairs.Of(a, b, within).Test());

    // The lesser of the two, by the tests alone.
    private static double Tost(Tails a, Tails b) => Math.Min(1, 2 * Math.Min(Math.Max(a.Greater, b.Greater), Math.Min(a.Less, b.Less)));

    private static (double PFor, double PAgainst) Tost(PairedTest below, PairedTest above) =>
        (Math.Max(below.Higher, above.Higher), Math.Min(below.Lower, above.Lower));
}
