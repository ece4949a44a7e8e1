using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Reproducibility.Metrics.Statistics;

/// <summary>Exact binomial test of a share, and Clopper and Pearson's interval (1934). Assumes independent seeds.</summary>
public static class BinomialTest
{
    /// <param name="successes">Seeds in which the event happened, 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">Seeds, at least 1.</param>
    /// <param name="share">The share under the null, in [0, 1].</param>
    /// <returns><see cref="Tails.Greater"/> is P(X ≥ successes), <see cref="Tails.Less"/> is P(X ≤ successes).</returns>
    /// <exception cref="AssumptionException">A count or the share is out of range.</exception>
    public static Tails Test(int successes, int trials, double share)
    {
        Check(successes, trials);
        Require.That(share is >= 0 and <= 1, Assumption.InRange, $"The share {share} is not in [0, 1].");
        return new Tails(AtLeast(trials - successes, trials, 1 - share), AtLeast(successes, trials, share));
    }

    /// <summary>Interval of the share; covers at least as often as it says.</summary>
    /// <param name="successes">As in <see cref="Test"/>.</param>
    /// <param name="trials">As in <see cref="Test"/>.</param>
    /// <param name="confidence">Coverage, in (0, 1).</param>
    /// <exception cref="AssumptionException">A count is out of range.</exception>
    public static Interval ClopperPearson(int successes, int trials, double confidence = 0.95)
    {
        Check(successes, trials);
        var tail = (1 - confidence) / 2;
        return new Interval(
            successes == 0 ? 0 : Beta.InvCDF(successes, trials - successes + 1, tail),
            successes == trials ? 1 : Beta.InvCDF(successes + 1, trials - successes, 1 - tail),
            confidence);
    }

    /// <summary>P(X ≥ k) for X binomial, by the incomplete beta function, so that small tails keep their digits.</summary>
    internal static double AtLeast(int k, int trials, double share) =>
        k <= 0 ? 1 : k > trials || share <= 0 ? 0 : share >= 1 ? 1 : SpecialFunctions.BetaRegularized(k, trials - k + 1, share);

    private static void Check(int successes, int trials)
    {
        Require.That(trials > 0, Assumption.NotEmpty, "There are no trials.");
        Require.That(successes >= 0 && successes <= trials, Assumption.InRange, $"{successes} of {trials} is not a count.");
    }
}
