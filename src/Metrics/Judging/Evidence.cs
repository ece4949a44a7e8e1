using System.Text.Json.Serialization;
using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Metrics.Judging;

/// <summary>An effect size with its interval.</summary>
/// <param name="Measure">"probability of superiority", "median", "rank correlation", "share of seeds", ...</param>
/// <param name="Value">The estimate.</param>
/// <param name="Interval">Its confidence interval.</param>
[JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
public sealed record Effect(string Measure, double Value, Interval Interval);

/// <summary>
/// What a statistical test returns of one claim: two p-values, one against each side, and everything that a reader needs to check the
/// verdict. The verdict is a function of the p-values and the level alone, so a claim can be judged again at another level.
/// </summary>
[JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
public sealed record Evidence
{
    /// <summary>The claim in words, with its smallest difference that matters.</summary>
    public required string Claim { get; init; }

    /// <summary>The null hypothesis whose rejection supports the claim.</summary>
    public required string Null { get; init; }

    /// <summary>The procedure, e.g. "paired sign-flip test, exact".</summary>
    public required string Procedure { get; init; }

    /// <summary>The measured numbers in one sentence.</summary>
    public required string Measured { get; init; }

    /// <summary>Number of seeds (pairs) that the test rests on.</summary>
    public required int Seeds { get; init; }

    /// <summary>Doubled one-sided p-value against "not as claimed": small supports.</summary>
    public required double PFor { get; init; }

    /// <summary>Doubled one-sided p-value against "as claimed": small refutes.</summary>
    public required double PAgainst { get; init; }

    /// <summary>The level that a p-value must reach.</summary>
    public double Level { get; init; } = ErrorBudget.PerClaim;

    /// <summary>The smallest difference that matters.</summary>
    public Margin Margin { get; init; }

    /// <summary>The effect size, where one number says it.</summary>
    public Effect? Effect { get; init; }

    /// <summary>The differences that a paired test of two samples rests on; null for other tests, and where nothing was judged.</summary>
    public PairedDifferences? Differences { get; init; }

    /// <summary>What would decide; null where the verdict is out. Computed when first asked for.</summary>
    public Outlook? Outlook
    {
        get => field ??= Verdict == Verdict.Undecided ? Plan?.Invoke(Level) : null;
        init;
    }

    /// <summary>The claims that this one is composed of.</summary>
    public IReadOnlyList<Evidence> Parts { get; init; } = [];

    /// <summary>The requirement that was not met, so that nothing was judged; null where all are met, and for compounds.</summary>
    public Requirement? Unmet { get; init; }

    /// <summary>
    /// Refuted when the claim is rejected at the level; supported when its opposite is. Where neither is and a requirement of it or of a
    /// part is not met, not at this budget: a compound is still decided where its other parts decide it whatever that part were.
    /// </summary>
    public Verdict Verdict => PAgainst <= Level ? Verdict.Refuted
        : PFor <= Level ? Verdict.Supported
        : Unmet is not null || Parts.Any(p => p.Verdict == Verdict.NotAtThisBudget) ? Verdict.NotAtThisBudget
        : Verdict.Undecided;

    /// <summary>Whether the parts are readings of one claim, which must all come out alike.</summary>
    [JsonIgnore]
    internal bool MustAgree { get; init; }

    /// <summary>Whether more seeds could decide: undecided, or a compound with an undecided part; not where readings are supported and refuted.</summary>
    [JsonIgnore]
    internal bool IsOpen => !(MustAgree && Compound.Disagree(Parts))
        && (Verdict == Verdict.Undecided || (Verdict == Verdict.NotAtThisBudget && Parts.Any(p => p.IsOpen)));

    /// <summary>The smaller of the two p-values: the one that decides.</summary>
    public double P => Math.Min(PFor, PAgainst);

    /// <summary>The measured numbers and, where undecided, what would decide.</summary>
    public string Finding => Outlook is null ? Measured : $"{Measured}; undecided: {Outlook}";

    /// <summary>The outlook at a level.</summary>
    [JsonIgnore]
    internal Func<double, Outlook>? Plan { get; init; }

    /// <summary>The measured numbers as they are said at a level; null where they are the same at all.</summary>
    [JsonIgnore]
    internal Func<Evidence, string>? Summary { get; init; }

    /// <summary>The same evidence judged at another level, for instance at a stage of an <see cref="Escalation"/>.</summary>
    public Evidence At(double level)
    {
        var judged = this with { Level = level, Outlook = null, Parts = [.. Parts.Select(p => p.At(level))] };
        return Summary is null ? judged : judged with { Measured = Summary(judged) };
    }

    /// <summary>
    /// The evidence itself where the requirement is met. Else no verdict: the finding is the requirement and the number that misses it. What the
    /// test, or a part of it, would have said of nets that learnt nothing is left out.
    /// </summary>
    /// <param name="requirement">See <see cref="Learnt"/> and <see cref="Requirement"/>.</param>
    public Evidence Given(Requirement requirement) => requirement.IsMet ? this : this with
    {
        Unmet = requirement,
        Measured = requirement.ToString(),
        Summary = null,
        PFor = 1,
        PAgainst = 1,
        Effect = null,
        Differences = null,
        Outlook = null,
        Parts = [.. Parts.Select(p => p.Given(requirement))],
    };

    /// <summary>"Supported: deep is lower than mid (16 of 16 seeds; ...)".</summary>
    public override string ToString() => $"{Verdict}: {Claim} ({Finding})";
}
