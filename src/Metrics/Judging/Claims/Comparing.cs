using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Metrics.Judging;

/// <summary>
/// Claims that one condition is lower or higher than another. Procedure: <see cref="SignFlip"/> on the paired differences, and the
/// interval of <see cref="Superiority"/>, which must agree.
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
    /// <exception cref="AssumptionException">Paired samples of unequal length, or negative values under a ratio.</exception>
    public static Evidence IsLowerThan(this Sample sample, Sample other, Margin by) =>
        Compare(sample, other, sample, other, by, "lower");

    /// <summary>"The deep net is more accurate than the shallow one."</summary>
    /// <inheritdoc cref="IsLowerThan"/>
    public static Evidence IsHigherThan(this Sample sample, Sample other, Margin by) =>
        Compare(sample, other, other, sample, by, "higher");

    private static Evidence Compare(Sample subject, Sample other, Sample low, Sample high, Margin by, string word)
    {
        var pairs = Pairs.Of(low, high, by);
        var test = pairs.Test();
        var (tails, superiority) = test;
        var differences = PairedDifferences.Of(subject, other, by);
        var disagrees = test.IsOpen && tails.TwoSided <= 1 - ErrorBudget.Confidence;
        return new Evidence
        {
            Claim = $"{subject.Name} is {word} than {other.After(subject)}{by.Phrase}",
            Null = $"{by.Raised(low.Name)} and {high.After(low)} are exchangeable within a seed, or the former is higher",
            Procedure = $"{pairs.Procedure}, exact",
            Measured = $"{pairs.Wins} of {subject.Seeds} seeds{by.Phrase}{(pairs.Ties > 0 ? $" ({pairs.Ties} tied)" : "")}; "
                + $"median {subject.Show(subject.Median)} against {other.Show(other.Median)}{subject.UnitSuffix}; "
                + $"{(differences.SaysHowMuch ? $"{differences}; " : "")}{Text.P(tails)}; superiority {Text.Share(superiority.Value, superiority.Interval)}"
                + (disagrees ? ", which does not exclude 0.5" : ""),
            Seeds = subject.Seeds,
            PFor = test.Lower,
            PAgainst = test.Higher,
            Margin = by,
            Effect = new Effect("probability of superiority", superiority.Value, superiority.Interval),
            Differences = differences,
            Plan = level => PairedPower.Comparison([.. low.Values], [.. high.Values], by, subject.Unit, level),
        };
    }
}
