using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Metrics.Judging;

/// <summary>Claims that a quantity rises or falls along an ordered factor. Procedure: <see cref="PageTrend"/> for the order.</summary>
/// <remarks>
/// <para><b>Supported</b>: the order is significant, and the change from the first to the last level exceeds the margin: by the paired
/// sign-flip test, at the level where there are seeds enough for it (13). With 5 to 12 seeds the order still reaches the level. That its
/// size matters is then shown at 0.05 only, by a change beyond the margin in every seed. With fewer seeds only a claim without a margin
/// can be supported.</para>
/// <para><b>Refuted</b>: the order is significantly the reverse; or the change over the whole range is less than the margin; or some single
/// step goes against the claim by more than the margin, as in a U shape. The three share the level: a quarter, a quarter, a half over
/// the steps.</para>
/// </remarks>
public static class Trends
{
    private const int SeedsForRelevance = 5; // 2^-5 < 0.05
    private const int SeedsForLevel = 13; // 2^-12 < 2.5e-4

    /// <summary>"Test accuracy rises with the number of parameters."</summary>
    /// <param name="sweep">The quantity over the factor.</param>
    /// <param name="by">Smallest change over the whole range that matters.</param>
    public static Evidence Rises(this Sweep sweep, Margin by) => Trend(sweep, by, rising: true);

    /// <summary>"Sensitivity falls with batch size."</summary>
    /// <inheritdoc cref="Rises"/>
    public static Evidence Falls(this Sweep sweep, Margin by) => Trend(sweep, by, rising: false);

    private static Evidence Trend(Sweep sweep, Margin by, bool rising)
    {
        var bySeed = sweep.BySeed();
        var order = PageTrend.Test(bySeed);
        order = rising ? order : order.Swapped;
        var correlations = Array.ConvertAll(bySeed, row => Spearman.Correlation([.. sweep.Levels], row));
        var (mean, interval) = (correlations.Average(), Bootstrap.OfMean(correlations, ErrorBudget.Confidence));

        var (low, high) = rising ? (sweep.First, sweep.Last) : (sweep.Last, sweep.First);
        var ends = Pairs.Of(low, high, by);
        var change = ends.Test();
        var isSizeAtLevel = by.Kind == MarginKind.None || sweep.Seeds is < SeedsForRelevance or >= SeedsForLevel;
        var relevant = by.Kind == MarginKind.None || (!isSizeAtLevel && ends.Wins == sweep.Seeds) ? 0 : change.Lower;
        var steps = sweep.Samples.Zip(sweep.Samples.Skip(1), (a, b) => rising ? Pairs.Of(b, a, by) : Pairs.Of(a, b, by));
        var reversal = steps.Min(step => step.Test().Lower);

        var (pFor, pAgainst) = sweep.Seeds < SeedsNeeded.FewestForOrder ? (1, 1) : (Math.Max(Doubled(order.Greater), relevant),
            Math.Min(1, Math.Min(4 * Math.Min(Doubled(order.Less), change.Higher), 2 * (sweep.Samples.Count - 1) * reversal)));
        return new Evidence
        {
            Claim = $"{sweep.Name} {(rising ? "rises" : "falls")} with {sweep.Factor}{by.Phrase}",
            Null = $"within a seed any order of {sweep.Name} over {sweep.Factor} is as likely, or it goes the other way"
                + (by.Kind == MarginKind.None ? "" : $", or its change over the range is no more than {by}"),
            Procedure = $"Page's L test, {Text.Exactness(order.Exact)}; {ends.Procedure} of the ends" + (isSizeAtLevel ? "" : ", at 0.05"),
            Measured = $"medians {string.Join(", ", sweep.Samples.Select(s => s.Show(s.Median)))}{sweep.First.UnitSuffix} over {sweep.Factor} "
                + $"{Numbers.InText(sweep.Levels[0])} to {Numbers.InText(sweep.Levels[^1])}; last {(rising ? "above" : "below")} first{by.Phrase} in "
                + $"{ends.Wins} of {sweep.Seeds} seeds; {Text.P(order)} (order)" + (by.Kind == MarginKind.None ? "" : $", {Text.P(change.Tails)} (ends)")
                    + $"; mean rank correlation {Text.Share(mean, interval)}"
                + (2 * (sweep.Samples.Count - 1) * reversal <= ErrorBudget.PerClaim ? $"; a step goes the other way{by.Phrase}" : ""),
            Seeds = sweep.Seeds,
            PFor = pFor,
            PAgainst = pAgainst,
            Margin = by,
            Effect = new Effect("mean rank correlation", mean, interval),
            Plan = Plan,
        };

        Outlook Plan(double level)
        {
            var trend = Power.Trend(mean, sweep.Seeds, sweep.Samples.Count, level);
            if (by.Kind == MarginKind.None)
                return trend;
            var size = PairedPower.Comparison([.. low.Values], [.. high.Values], by, sweep.First.Unit, level);
            if (Doubled(order.Greater) > level) // both the order and its size must be shown
                return trend with { SeedsNeeded = size.SeedsNeeded is { } seeds && trend.SeedsNeeded is { } others ? Math.Max(seeds, others) : null };
            return sweep.Seeds < SeedsForRelevance
                ? new Outlook(
                    null, "difference", SeedsForRelevance, $"{sweep.Seeds} seeds can show an order, not that its size matters; {SeedsForRelevance} can")
                : size;
        }
    }

    private static double Doubled(double p) => Math.Min(1, 2 * p);
}
