using MathNet.Numerics.Distributions;
using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Metrics.Judging;

/// <summary>The outlooks of undecided claims: smallest effect with 80 % power at this many seeds, and seeds for the effect as observed.</summary>
internal static class Power
{
    internal const double Wanted = 0.8;

    /// <summary>No answer looks further than this many seeds.</summary>
    internal const int MostSeeds = 1000;

    private const int Resamples = 200;

    /// <summary>Sum of the normal quantiles of the doubled level and of the power: the usual factor of sample-size formulas.</summary>
    internal static double Factor(double level) => Normal.InvCDF(0, 1, 1 - level / 2) + Normal.InvCDF(0, 1, Wanted);

    /// <summary>Set when n seeds cannot reach the level whatever they show.</summary>
    internal static string? Unreachable(int seeds, int needed, double level, string test) =>
        seeds >= needed ? null : $"{seeds} seeds cannot reach level {Text.Number(level)} with {test}; {needed} can";

    /// <summary>
    /// Paired comparison. The noise is that of the observed differences: resampled, centred, and moved by an effect until the test
    /// rejects. For a ratio the effect is a quotient, else a shift; where values are censored it is a probability of superiority.
    /// </summary>
    internal static Outlook Paired(double[] low, double[] high, Margin by, string unit, double level)
    {
        var needed = SeedsNeeded.ForPaired(level);
        var seeds = low.Length;
        var differences = Pairs.Differences(low.Select(by.Raise), high, by.Kind);
        var unreachable = Unreachable(seeds, needed, level, "a paired test");
        if (!low.Concat(high).All(double.IsFinite) || (by.Kind == MarginKind.Ratio && (low.Min() <= 0 || high.Min() <= 0)))
            return Share(Superiority.Paired(differences).Value, 0.5, seeds, level, "probability of superiority") with { Reason = unreachable };

        var more = PairedSeeds(differences, level);
        if (unreachable is not null)
            return new Outlook(null, "difference", more, unreachable);
        return by.Kind == MarginKind.Ratio
            ? new Outlook(Math.Exp(Detectable(Pairs.Differences(low, high, by.Kind), Math.Log(by.Size), level)), "ratio", more)
            : new Outlook(Detectable(Pairs.Differences(low, high, by.Kind), by.Size, level), "difference" + (unit.Length == 0 ? "" : $" ({unit})"), more);
    }

    /// <summary>Unpaired comparison: Noether 1987, "Sample size determination for some common nonparametric tests".</summary>
    internal static Outlook Unpaired(double superiority, int first, int second, double level)
    {
        var seeds = Math.Min(first, second);
        var factor = Factor(level);
        var smallest = 0.5 + factor * Math.Sqrt((first + second) / (12.0 * first * second));
        var more = Math.Ceiling(factor * factor / (6 * Math.Pow(superiority - 0.5, 2))); // of each condition
        return new Outlook(
            smallest <= 1 ? smallest : null,
            "probability of superiority",
            more <= MostSeeds ? Math.Max((int)more, seeds + 1) : null,
            Unreachable(seeds, SeedsNeeded.ForUnpaired(level), level, "an unpaired test"));
    }

    /// <summary>
    /// Equality: the effect is the least margin within which these seeds would show equality, were the true difference none.
    /// </summary>
    internal static Outlook Equality(double[] a, double[] b, Margin within, string unit, double level)
    {
        var difference = Paired(a, b, within with { Size = within.Kind == MarginKind.Ratio ? 1 : 0 }, unit, level);
        var (above, below) = (Pairs.Differences(a, b.Select(within.Raise), within.Kind), Pairs.Differences(b, a.Select(within.Raise), within.Kind));
        var seeds = PairedSeeds([.. above.Zip(below, Math.Max)], level);
        return difference with { Measure = $"equality within a {difference.Measure} of", SeedsNeeded = seeds };
    }

    /// <summary>Trend: the mean rank correlation within a seed has null variance 1 / (seeds (conditions - 1)).</summary>
    internal static Outlook Trend(double correlation, int seeds, int conditions, double level)
    {
        var factor = Factor(level);
        var smallest = factor / Math.Sqrt(seeds * (conditions - 1.0));
        var more = Math.Ceiling(factor * factor / (correlation * correlation * (conditions - 1)));
        return new Outlook(
            smallest <= 1 ? smallest : null,
            "mean rank correlation",
            more <= MostSeeds ? Math.Max((int)more, seeds + 1) : null,
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
            more <= MostSeeds ? Math.Max((int)more, runs + 1) : null,
            Unreachable(runs, SeedsNeeded.ForCorrelation(level), level, "a rank correlation"));
    }

    /// <summary>Two proportions: Cohen's arcsine approximation (1988, chapter 6).</summary>
    internal static Outlook Proportions(double first, double second, int seeds, double margin, double level)
    {
        var factor = Factor(level);
        double Angle(double share) => 2 * Math.Asin(Math.Sqrt(Math.Clamp(share, 0, 1)));
        var limit = Angle(second + margin) + factor * Math.Sqrt(2.0 / seeds);
        var gap = Angle(first) - Angle(second + margin);
        var more = Math.Ceiling(2 * factor * factor / (gap * gap));
        return new Outlook(
            limit <= Math.PI ? Math.Pow(Math.Sin(limit / 2), 2) - second : null,
            "difference of shares",
            more <= MostSeeds ? Math.Max((int)more, seeds + 1) : null);
    }

    /// <summary>Share of seeds (sign test, binomial): closed form.</summary>
    internal static Outlook Share(double observed, double bound, int seeds, double level, string measure)
    {
        // Seen from the side on which the observed share lies.
        var (target, against) = observed >= bound ? (observed, bound) : (1 - observed, 1 - bound);
        var critical = Critical(seeds, against, level);
        double? smallest = critical > seeds ? null : Bisect(against, 1, share => BinomialTest.AtLeast(critical, seeds, share) >= Wanted);
        int? more = null;
        for (var n = seeds + 1; n <= MostSeeds && more is null; n++)
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
        var k = seeds + 1;
        while (k > 0 && 2 * BinomialTest.AtLeast(k - 1, seeds, share) <= level)
            k--;
        return k;
    }

    // The least effect that 80 % of the resampled studies show.
    private static double Detectable(double[] differences, double margin, double level)
    {
        var random = new MonteCarlo();
        var centre = MathNet.Numerics.Statistics.Statistics.Median(differences);
        var thresholds = new double[Resamples];
        var study = new double[differences.Length];
        for (var r = 0; r < Resamples; r++)
        {
            for (var i = 0; i < study.Length; i++)
                study[i] = differences[random.Below(study.Length)] - centre + margin;
            thresholds[r] = Bisect(0, Math.Max(margin, study.Max()) + 1e-12, shift => 2 * Tails(Shifted(study, shift)).Less <= level);
        }

        Array.Sort(thresholds);
        return thresholds[(int)(Wanted * Resamples)];
    }

    private static double[] Shifted(double[] values, double shift) => Array.ConvertAll(values, v => v - shift);

    // Studies of more seeds, drawn from the observed differences.
    private static int? PairedSeeds(double[] differences, double level)
    {
        var random = new MonteCarlo();
        for (var size = Math.Max(differences.Length + 1, SeedsNeeded.ForPaired(level)); size <= MostSeeds; size += 1 + size / 10)
        {
            var study = new double[size];
            int falls = 0, rises = 0;
            for (var r = 0; r < Resamples; r++)
            {
                for (var i = 0; i < size; i++)
                    study[i] = differences[random.Below(differences.Length)];
                var (less, greater) = Tails(study);
                falls += 2 * less <= level ? 1 : 0;
                rises += 2 * greater <= level ? 1 : 0;
            }

            if (Math.Max(falls, rises) >= Wanted * Resamples)
                return size;
        }

        return null;
    }

    // For many seeds the normal approximation of the sign-flip test is quick, and on the safe side: its tails are too long.
    private static (double Less, double Greater) Tails(double[] study)
    {
        if (study.Length <= 28)
        {
            var exact = SignFlip.Test(study);
            return (exact.Less, exact.Greater);
        }

        var z = study.Sum() / Math.Max(double.Epsilon, Math.Sqrt(study.Sum(d => d * d)));
        return (Normal.CDF(0, 1, z), Normal.CDF(0, 1, -z));
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
