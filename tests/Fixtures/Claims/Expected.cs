using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Fixtures.Claims;

/// <summary>
/// The verdicts that a claim's test states, by tier: <c>Refuted.Because("...").On(Tier.Paper, Supported)</c>. A reason names numbers of one tier, and
/// without another word it is the quick one's.
/// </summary>
public sealed record Expected(ExpectedVerdict Quick, ExpectedVerdict Paper)
{
    /// <summary>One verdict for both tiers.</summary>
    public static implicit operator Expected(Verdict verdict) => (ExpectedVerdict)verdict;

    /// <inheritdoc cref="op_Implicit(Verdict)"/>
    public static implicit operator Expected(ExpectedVerdict verdict) => new(verdict, verdict.Verdict);

    /// <summary>What is expected of a run.</summary>
    public ExpectedVerdict For(Tier tier) => tier == Tier.Quick ? Quick : Paper;
}

/// <summary>What a verdict begins: <c>Refuted.Because(...)</c>, <c>Undecided.On(Tier.Paper, Supported)</c>.</summary>
public static class ExpectedVerdicts
{
    /// <inheritdoc cref="ExpectedVerdict.Because"/>
    public static ExpectedVerdict Because(
        this Verdict verdict, string why, Func<Measurements, double>? number = null, double near = 0, double? within = null) =>
        ((ExpectedVerdict)verdict).Because(why, number, near, within);

    /// <inheritdoc cref="ExpectedVerdict.On"/>
    public static Expected On(this Verdict verdict, Tier tier, ExpectedVerdict other) => ((ExpectedVerdict)verdict).On(tier, other);
}
