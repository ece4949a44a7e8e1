using MathNet.Numerics.Distributions;
using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Metrics.Judging;

/// <summary>
/// The outlooks of undecided claims, by closed forms: smallest effect with 80 % power at this many seeds, and seeds for the effect as observed.
/// </summary>
internal static class Power
{
    internal const double Wanted = 0.8;

    /// <summary>No answer looks further than a thousand seeds, or eight times those at hand.</summary>
    internal static int MostSeeds(int seeds) => Math.Max(1000, 8 * seeds);

    /// <summary>Sum of the normal quantiles of the doubled level and of the power: the usual factor of sample-size formulas.</summary>
    internal static double Factor(double level) => Normal.InvCDF(0, 1, 1 - level / 2) + Normal.InvCDF(0, 1, Wanted);

    /// <summary>Set when n seeds cannot reach the level whatever they show.</summary>
    internal static string? Unreachable(int seeds, int needed, double level, string test) =>
        seeds >= needed ? null : $"{seeds} seeds cannot reach level {Numbers.InText(level)} with {test}; {needed} can";

    /// <summary>Trend: the mean rank correlation within a seed has null variance 1 / (seeds (conditions - 1)).</summary>
    internal static Outlook Trend(double correlation, int seeds, int conditions, double level)
    {
        var factor = Factor(level);
        var smallest = factor / Math.Sqrt(seeds * (conditions - 1.0));
        var more = Math.Ceiling(factor * factor / (correlation * correlation * (conditions - 1)));
        return new Outlook(
            smallest <= 1 ? smallest : null,
            "mean rank correlation",
            more <= MostSeeds(seeds) ? Math.Max((int)more, seeds + 1) : null,
            Unreachable(seeds, SeedsNeeded.ForTrend(conditions, level), level, $"a trend over {conditions} conditions"));
    }

    /// <summary>Correlation: Fisher's z with Bonett and Wright's standard error.</summary>
    internal static Outlook Correlation(double correlation, double atLeast, int runs, double level)
    {
        var factor = Factor(level);
        var scale = 1 + atLeast * atLeast / 2;
        double? smallest = runs > 3 ? Math.Tanh(Math.Atanh(atLeast) + factor * Math.Sqrt(scale / (runs - 3))) : null;
        var gap = Math.Atanh(Math.Clamp(correlation, -0.9999, 0.9999)) - Math.Atanh(atLeast);
        var more = Math.Ceiling(3 + scale * factor * factor / (gap * gap));
        return new Outlook(
            smallest,
            "rank correlation",
            more <= MostSeeds(runs) ? Math.Max((int)more, runs + 1) : null,
            Unreachable(runs, SeedsNeeded.ForCorrelation(level, atLeast), level, "a rank correlation"));
    }

    /// <summary>Share of seeds (sign test, binomial): closed form.</summary>
    internal static Outlook Share(double observed, double bound, int seeds, double level, string measure)
    {
        // Seen from the side on which the observed share lies.
        var (target, against) = observed >= bound ? (observed, bound) : (1 - observed, 1 - bound);
        var critical = Critical(seeds, against, level);
        double? smallest = critical > seeds ? null : Bisect(against, 1, share => BinomialTest.AtLeast(critical, seeds, share) >= Wanted);
        int? more = null;
        for (var n = seeds + 1; n <= MostSeeds(seeds) && more is null; n++)
            if (BinomialTest.AtLeast(Critical(n, against, level), n, target) >= Wanted)
                more = n;
        return new Outlook(
            observed >= bound ? smallest : 1 - smallest,
            measure,
            more,
            Unreachable(seeds, SeedsNeeded.ForShare(against, level), level, "a binomial test"));
    }

    // The fewest successes that reach the level; seeds + 1 when none do.
    private static int Critical(int seeds, double share, double level)
    {
        var (few, enough) = (-1, seeds + 1);
        while (enough - few > 1)
        {
            var k = (few + enough) / 2;
            (few, enough) = 2 * BinomialTest.AtLeast(k, seeds, share) <= level ? (few, k) : (k, enough);
        }

        return enough;
    }

    // The least value in [low, high] at which a monotone condition holds, to a thousandth of the range.
    internal static double Bisect(double low, double high, Func<double, bool> holds)
    {
        for (var step = 0; step < 12; step++)
        {
            var middle = (low + high) / 2;
            if (holds(middle))
                high = middle;
            else
                low = middle;
        }

        return high;
    }
}
