using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Metrics.Judging;

/// <summary>Claims of how often something happens over seeds. Procedure: <see cref="BinomialTest"/>, with Clopper and Pearson's interval.</summary>
public static class Shares
{
    /// <summary>"In most seeds": in more than half of all seeds that could be drawn.</summary>
    public static Evidence HoldsInMost(this Sample sample, string condition, Func<double, bool> holds) =>
        sample.HoldsInMoreThan(0.5, condition, holds);

    /// <summary>"The ratio lies in 0.2 to 0.6 for 9 runs of 10."</summary>
    /// <param name="sample">One value per seed.</param>
    /// <param name="share">Share of all seeds that must be exceeded, in (0, 1).</param>
    /// <param name="condition">The condition in words: "inside 0.2 to 0.6".</param>
    /// <param name="holds">The condition.</param>
    public static Evidence HoldsInMoreThan(this Sample sample, double share, string condition, Func<double, bool> holds)
    {
        Require.That(share is > 0 and < 1, Assumption.InRange, $"A share of {share} of the seeds is not in (0, 1).");
        var count = sample.Values.Count(holds);
        var estimate = (double)count / sample.Seeds;
        var interval = BinomialTest.ClopperPearson(count, sample.Seeds, ErrorBudget.Confidence);
        var phrase = share == 0.5 ? "in most seeds" : $"in more than {Numbers.InText(100 * share)} % of seeds";
        return Evidence(
            sample, share, count, $"{sample.Name} is {condition} {phrase}", $"at most {Numbers.InText(100 * share)} % of seeds are {condition}") with
        {
            Measured =
                $"{count} of {sample.Seeds} seeds {condition}; share {Text.Share(estimate, interval)}; {Text.P(BinomialTest.Test(count, sample.Seeds, share))}",
            Effect = new Effect("share of seeds", estimate, interval),
        };
    }

    internal static Evidence Evidence(Sample sample, double share, int successes, string claim, string nothing) => new()
    {
        Claim = claim,
        Null = nothing,
        Procedure = "binomial test, exact",
        Measured = "",
        Seeds = sample.Seeds,
        PFor = Math.Min(1, 2 * BinomialTest.Test(successes, sample.Seeds, share).Greater),
        PAgainst = Math.Min(1, 2 * BinomialTest.Test(successes, sample.Seeds, share).Less),
        Plan = level => Power.Share((double)successes / sample.Seeds, share, sample.Seeds, level, "share of seeds"),
    };
}
