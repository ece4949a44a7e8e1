using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Metrics.Judging;

/// <summary>
/// Growing a study while a claim is undecided: at each stage the claim is judged anew, on all seeds so far, at that stage's share of the
/// level. The shares sum to at most one, so by Bonferroni's inequality the level of the whole is kept whatever the procedures.
/// </summary>
/// <remarks>
/// O'Brien and Fleming's rule would spend almost nothing early: 2e-7 at half of the seeds, which a sign-flip test of 16 cannot reach (3.1e-5). So the
/// shares follow what the tests can reach. A fifth goes to 8 seeds, where only trends can decide. Two fifths each go to 16, where one small dissent
/// still passes, and to 32.
/// </remarks>
/// <param name="Seeds">Seeds at each stage, increasing.</param>
/// <param name="Shares">Share of the level at each stage, summing to at most 1.</param>
public sealed record Escalation(IReadOnlyList<int> Seeds, IReadOnlyList<double> Shares)
{
    /// <summary>8, then 16, then 32 seeds; one, two and two fifths of the level.</summary>
    public static Escalation Standard { get; } = new([8, 16, 32], [0.2, 0.4, 0.4]);

    /// <summary>One look with all of the level.</summary>
    public static Escalation Fixed(int seeds) => new([seeds], [1]);

    /// <summary>Shares of the level, one per stage.</summary>
    public IReadOnlyList<double> Shares { get; } = Checked(Seeds, Shares);

    /// <summary>The level of a stage, counted from 0.</summary>
    public double LevelAt(int stage, double level = ErrorBudget.PerClaim) => level * Shares[stage];

    /// <summary>The evidence of the first stage that decides, or at which no seeds more could (not at this budget); else of the last.</summary>
    /// <param name="claim">The claim on the study's first so many seeds; called once per stage, so no stage runs that is not needed.</param>
    /// <param name="level">The level of the whole.</param>
    public Evidence Judge(Func<int, Evidence> claim, double level = ErrorBudget.PerClaim)
    {
        for (var stage = 0; ; stage++)
        {
            var evidence = claim(Seeds[stage]).At(LevelAt(stage, level));
            if (!evidence.IsOpen || stage == Seeds.Count - 1)
                return evidence;
        }
    }

    private static IReadOnlyList<double> Checked(IReadOnlyList<int> seeds, IReadOnlyList<double> shares)
    {
        Require.That(seeds.Count > 0, Assumption.NotEmpty, "An escalation has at least one stage.");
        Require.SameLength(seeds.Count, shares.Count, "Stages and shares");
        Require.That(seeds.Zip(seeds.Skip(1), (a, b) => a < b).All(grows => grows), Assumption.Increasing, "Each stage has more seeds than the one before.");
        Require.That(shares.All(s => s > 0) && shares.Sum() <= 1 + 1e-12, Assumption.InRange, "Shares are positive and sum to at most 1.");
        return shares;
    }
}
