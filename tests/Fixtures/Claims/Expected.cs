using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Fixtures.Claims;

/// <summary>
/// The verdicts that a claim's test states, by tier and data:
/// <c>Refuted.Because("...").On(Tier.Paper, Supported).On(Drawn, Undecided)</c>. Of those that apply to a run the last one said counts.
/// </summary>
public sealed class Expected
{
    private readonly IReadOnlyList<(Tier? Tier, DataSource? Data, ExpectedVerdict Verdict)> cases;

    private Expected(IReadOnlyList<(Tier? Tier, DataSource? Data, ExpectedVerdict Verdict)> cases) => this.cases = cases;

    /// <summary>One verdict for every run.</summary>
    public static implicit operator Expected(Verdict verdict) => (ExpectedVerdict)verdict;

    /// <inheritdoc cref="op_Implicit(Verdict)"/>
    public static implicit operator Expected(ExpectedVerdict outcome) => new([(null, null, outcome)]);

    /// <summary>Another verdict at a tier.</summary>
    public Expected On(Tier tier, ExpectedVerdict other) => With(tier, null, other);

    /// <summary>Another verdict on data of a source.</summary>
    public Expected On(DataSource data, ExpectedVerdict other) => With(null, data, other);

    /// <summary>Another verdict at a tier on data of a source.</summary>
    public Expected On(Tier tier, DataSource data, ExpectedVerdict other) => With(tier, data, other);

    /// <summary>What is expected of a run.</summary>
    public ExpectedVerdict For(Tier tier, DataSource data) =>
        cases.Last(c => (c.Tier is null || c.Tier == tier) && (c.Data is null || c.Data == data)).Verdict;

    private Expected With(Tier? tier, DataSource? data, ExpectedVerdict other) => new([.. cases, (tier, data, other)]);
}

/// <summary>What a verdict begins: <c>Refuted.Because(...)</c>, <c>Undecided.On(Tier.Paper, Supported)</c>.</summary>
public static class ExpectedVerdicts
{
    /// <inheritdoc cref="ExpectedVerdict.Because"/>
    public static ExpectedVerdict Because(
        this Verdict verdict, string why, Func<Measurements, double>? number = null, double near = 0, double? within = null) =>
        ((ExpectedVerdict)verdict).Because(why, number, near, within);

    /// <inheritdoc cref="Expected.On(Tier, ExpectedVerdict)"/>
    public static Expected On(this Verdict verdict, Tier tier, ExpectedVerdict other) => ((Expected)verdict).On(tier, other);

    /// <inheritdoc cref="Expected.On(DataSource, ExpectedVerdict)"/>
    public static Expected On(this Verdict verdict, DataSource data, ExpectedVerdict other) => ((Expected)verdict).On(data, other);

    /// <inheritdoc cref="Expected.On(Tier, DataSource, ExpectedVerdict)"/>
    public static Expected On(this Verdict verdict, Tier tier, DataSource data, ExpectedVerdict other) => ((Expected)verdict).On(tier, data, other);
}
