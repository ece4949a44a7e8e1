using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Metrics.Judging;

/// <summary>How the values of two samples belong together.</summary>
public enum Pairing
{
    /// <summary>Value i of both comes from seed i.</summary>
    BySeed,

    /// <summary>The samples come from different seeds.</summary>
    None,
}

/// <summary>
/// Claims that one condition is lower or higher than another. Procedure: <see cref="SignFlip"/> on the paired differences (or
/// <see cref="JonckheereTerpstra"/> of two groups where seeds differ), and the interval of <see cref="Superiority"/>, which must agree.
/// </summary>
/// <remarks>
/// <b>Supported</b>: rejected that the sample, raised by the margin, is not below the other. <b>Refuted</b>: rejected that it is; so
/// either the order is the reverse, or the difference is smaller than what matters. One test of one shifted null serves both sides.
/// Under a ratio the differences are of logarithms.
/// </remarks>
public static class Comparing
{
    /// <summary>"The deep net needs fewer steps than the shallow one."</summary>
    /// <param name="sample">The one said to be lower.</param>
    /// <param name="other">The one said to be higher.</param>
    /// <param name="by">Smallest difference that matters.</param>
    /// <param name="pairing">Paired by seed unless said otherwise.</param>
    /// <exception cref="AssumptionException">Paired samples of unequal length, or negative values under a ratio.</exception>
    public static Evidence IsLowerThan(this Sample sample, Sample other, Margin by, Pairing pairing = Pairing.BySeed) =>
        Compare(sample, other, sample, other, by, pairing, "lower");

    /// <summary>"The deep net is more accurate than the shallow one."</summary>
    /// <inheritdoc cref="IsLowerThan"/>
    public static Evidence IsHigherThan(this Sample sample, Sample other, Margin by, Pairing pairing = Pairing.BySeed) =>
        Compare(sample, other, other, sample, by, pairing, "higher");

    private static Evidence Compare(Sample subject, Sample other, Sample low, Sample high, Margin by, Pairing pairing, string word)
    {
        var paired = pairing == Pairing.BySeed;
        var (raised, bar) = Pairs.Align(low, high, by);
        var differences = paired ? Pairs.Differences(low, high, by) : [];
        var tails = paired ? SignFlip.Test(differences) : JonckheereTerpstra.Test([bar, raised]);
        var superiority = paired ? Superiority.Paired(differences) : Superiority.Unpaired(raised, bar);

        // Test and interval must agree; where they do not, the p-value is no smaller than the interval's own miss rate.
        var half = superiority.Interval.Contains(0.5);
        var disagrees = half && tails.TwoSided <= 1 - Level.Confidence;
        var floor = half ? 1 - Level.Confidence : 0;
        var wins = paired ? $"{differences.Count(d => d < 0)} of {subject.Seeds} seeds{by.Phrase}{Ties(differences)}; " : "";
        return new Evidence
        {
            Claim = $"{subject.Name} is {word} than {other.After(subject)}{by.Phrase}",
            Null = $"{by.Raised(low.Name)} and {high.After(low)} are exchangeable{(paired ? " within a seed" : "")}, or the former is higher",
            Procedure = paired ? $"paired sign-flip test, {Text.Exactness(tails.Exact)}" : $"Jonckheere-Terpstra (Mann-Whitney) test, {Text.Exactness(tails.Exact)}",
            Measured = $"{wins}median {subject.Show(subject.Median)} against {other.Show(other.Median)}{subject.UnitSuffix}; "
                + $"{Text.P(tails.TwoSided)}; superiority {Text.Share(superiority.Value, superiority.Interval)}"
                + (disagrees ? ", which does not exclude 0.5" : ""),
            Seeds = paired ? subject.Seeds : Math.Min(subject.Seeds, other.Seeds),
            PFor = Math.Max(floor, Math.Min(1, 2 * tails.Less)),
            PAgainst = Math.Max(floor, Math.Min(1, 2 * tails.Greater)),
            Margin = by,
            Effect = new Effect("probability of superiority", superiority.Value, superiority.Interval),
            Plan = level => paired
                ? PairedPower.Comparison([.. low.Values], [.. high.Values], by, subject.Unit, level)
                : Power.Unpaired(superiority.Value, low.Seeds, high.Seeds, level),
        };
    }

    private static string Ties(double[] differences) => differences.Count(d => d == 0) is var ties and > 0 ? $" ({ties} tied)" : "";
}
