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
    /// rejects. For a ratio the effect is a quotient, else a shift; where values are censored it is a probability of superiority.
    /// </summary>
    internal static Outlook Comparison(double[] low, double[] high, Margin by, string unit, double level)
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

    /// <summary>
    /// Equality: the effect is the least margin within which these seeds would show equality, were the true difference none.
    /// </summary>
    internal static Outlook Equality(double[] a, double[] b, Margin within, string unit, double level)
    {
        var difference = Comparison(a, b, within with { Size = within.Kind == MarginKind.Ratio ? 1 : 0 }, unit, level);
        var (above, below) = (Pairs.Differences(a, b.Select(within.Raise), within.Kind), Pairs.Differences(b, a.Select(within.Raise), within.Kind));
        var seeds = PairedSeeds([.. above.Zip(below, Math.Max)], level);
        return difference with { Measure = $"equality within a {difference.Measure} of", SeedsNeeded = seeds };
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
}
