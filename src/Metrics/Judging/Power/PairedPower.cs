using MathNet.Numerics.Distributions;
using Reproducibility.Metrics.Statistics;
using static Reproducibility.Metrics.Judging.Power;

namespace Reproducibility.Metrics.Judging;

/// <summary>The outlooks of undecided paired comparisons, by studies resampled from the observed differences.</summary>
internal static class PairedPower
{
    private const int Resamples = 200;

    /// <summary>
    /// Paired comparison. The noise is that of the observed differences: resampled, centred, and moved by an effect until the test
    /// rejects. For a ratio the effect is a quotient, else a shift. Where signs alone are tested, as values are censored or pairs are many, it is a
    /// probability of superiority.
    /// </summary>
    internal static Outlook Comparison(double[] low, double[] high, Margin by, string unit, double level)
    {
        var needed = SeedsNeeded.ForPaired(level);
        var seeds = low.Length;
        var unreachable = Unreachable(seeds, needed, level, "a paired test");
        var differences = Pairs.OnScale(low.Select(by.Raise), high, by);
        if (!HaveSizes(low, high, by) || SignFlip.IsBySigns(differences))
            return Share(Superiority.Paired(differences).Value, 0.5, seeds, level, "probability of superiority") with { Reason = unreachable };

        var more = Seeds(differences, level, study => Sides(Tails(study), level));
        if (unreachable is not null)
            return new Outlook(null, "difference", more, unreachable);
        var margin = OnScale(by);
        var smallest = Detectable(Unraised(low, high, by), study =>
            Bisect(0, Math.Max(margin, study.Max() + margin) + 1e-12, shift => 2 * Tails(Moved(study, margin - shift)).Less <= level));
        return by.Kind == MarginKind.Ratio
            ? new Outlook(Math.Exp(smallest), "ratio", more)
            : new Outlook(smallest, Difference(unit), more);
    }

    /// <summary>
    /// Equality: the effect is the least margin within which these seeds would show equality, were the true difference none.
    /// </summary>
    internal static Outlook Equality(double[] a, double[] b, Margin within, string unit, double level)
    {
        var isRatio = within.Kind == MarginKind.Ratio;
        var measure = $"equality within a {(isRatio ? "ratio" : Difference(unit))} of";
        var unreachable = Unreachable(a.Length, SeedsNeeded.ForPaired(level), level, "two paired tests");
        if (!HaveSizes(a, b, within))
            return new Outlook(null, measure, null, unreachable ?? "values that are 0, or were not reached, have no size of a difference");

        var differences = Unraised(a, b, within);
        var more = Seeds(differences, level, study => Within(study, OnScale(within)));
        if (unreachable is not null)
            return new Outlook(null, measure, more, unreachable);
        var least = Detectable(differences, study => Bisect(0, 4 * study.Max(Math.Abs) + 1e-12, margin => Within(study, margin) < 0));
        return new Outlook(isRatio ? Math.Exp(least) : least, measure, more);

        // As Equivalence judges: -1 where both one-sided tests find the difference inside, 1 where one finds it outside.
        int Within(double[] study, double margin)
        {
            var (above, below) = (Tails(Moved(study, -margin)), Tails(Moved(Array.ConvertAll(study, d => -d), -margin)));
            return 2 * Math.Max(above.Less, below.Less) <= level ? -1 : 2 * Math.Min(above.Greater, below.Greater) <= level ? 1 : 0;
        }
    }

    private static bool HaveSizes(double[] a, double[] b, Margin by) =>
        a.Concat(b).All(double.IsFinite) && (by.Kind != MarginKind.Ratio || (a.Min() > 0 && b.Min() > 0));

    private static double[] Unraised(double[] a, double[] b, Margin by) => Pairs.OnScale(a, b, by with { Size = by.Kind == MarginKind.Ratio ? 1 : 0 });

    private static double OnScale(Margin by) => by.Kind == MarginKind.Ratio ? Math.Log(by.Size) : by.Size;

    private static string Difference(string unit) => "difference" + (unit.Length == 0 ? "" : $" ({unit})");

    private static int Sides((double Less, double Greater) tails, double level) => 2 * tails.Less <= level ? -1 : 2 * tails.Greater <= level ? 1 : 0;

    // The effect that 80 % of the resampled studies, centred on no difference, show. A sample's own spread is too small by √((n - 1) / n).
    private static double Detectable(double[] differences, Func<double[], double> shown)
    {
        var random = new MonteCarlo();
        var centre = MathNet.Numerics.Statistics.Statistics.Median(differences);
        var wider = Math.Sqrt(differences.Length / (differences.Length - 1.0));
        var effects = new double[Resamples];
        for (var r = 0; r < Resamples; r++)
            effects[r] = shown(Array.ConvertAll(differences, _ => wider * (differences[random.Below(differences.Length)] - centre)));
        Array.Sort(effects);
        return effects[(int)(Wanted * Resamples)];
    }

    // Studies of more seeds, drawn from the observed differences, until 80 % decide the same side.
    private static int? Seeds(double[] differences, double level, Func<double[], int> side)
    {
        var random = new MonteCarlo();
        for (var size = Math.Max(differences.Length + 1, SeedsNeeded.ForPaired(level)); size <= MostSeeds(differences.Length); size += 1 + size / 10)
        {
            var study = new double[size];
            int falls = 0, rises = 0;
            for (var r = 0; r < Resamples; r++)
            {
                for (var i = 0; i < size; i++)
                    study[i] = differences[random.Below(differences.Length)];
                var found = side(study);
                falls += found < 0 ? 1 : 0;
                rises += found > 0 ? 1 : 0;
            }

            if (Math.Max(falls, rises) >= Wanted * Resamples)
                return size;
        }

        return null;
    }

    private static double[] Moved(double[] values, double by) => Array.ConvertAll(values, v => v + by);

    // Where counting all sign patterns takes long, the normal approximation is quick, and on the safe side: its tails are too long.
    private static (double Less, double Greater) Tails(double[] study)
    {
        if (study.Length is <= 28 or > SignFlip.MostSizes)
        {
            var exact = SignFlip.Test(study);
            return (exact.Less, exact.Greater);
        }

        var z = study.Sum() / Math.Max(double.Epsilon, Math.Sqrt(study.Sum(d => d * d)));
        return (Normal.CDF(0, 1, z), Normal.CDF(0, 1, -z));
    }
}
