using Reproducibility.Metrics.Judging;
using Reproducibility.Results;

namespace Reproducibility.Fixtures.Claims;

/// <summary>A judgement as the result file has it.</summary>
internal static class JudgementResult
{
    /// <summary>The claim's result.</summary>
    /// <param name="judgement">The judgement.</param>
    /// <param name="root">Folder that a source's path is shown from.</param>
    public static ClaimResult Of(Judgement judgement, string root) => new()
    {
        Id = judgement.Claim.Id.ToString(),
        Study = judgement.Study,
        Statement = judgement.Claim.Statement,
        Outcome = judgement.Evidence is { } evidence ? Outcome(evidence.Verdict) : Results.Outcome.Failed,
        Expected = judgement.Expected is { } expected ? Outcome(expected) : null,
        AsExpected = judgement.AsExpected,
        AtOtherTier = judgement.AtOtherTier is { } other ? Outcome(other) : null,
        Why = judgement.Why,
        Test = judgement.Evidence is { } tested ? Test(tested) : null,
        Values = [.. judgement.Samples.Select(s => new SeedValues(s.Quantity, s.Condition ?? "", s.Unit, s.Values, s.Budget))],
        Expression = judgement.Source?.Expression,
        Source = judgement.Source is { } source ? $"{Path.GetRelativePath(root, source.File).Replace('\\', '/')}:{source.Line}" : null,
        Error = judgement.Error,
    };

    private static StatisticalTest Test(Evidence evidence) => new()
    {
        Claim = evidence.Claim,
        Outcome = Outcome(evidence.Verdict),
        Finding = evidence.Finding,
        Null = evidence.Null,
        Procedure = evidence.Procedure,
        Seeds = evidence.Seeds,
        PFor = evidence.PFor,
        PAgainst = evidence.PAgainst,
        Level = evidence.Level,
        Margin = evidence.Margin.ToString(),
        Effect = evidence.Effect is { } effect ? Size(effect) : null,
        Differences = evidence.Differences is { } d ? new SeedDifferences(d.Name, d.Unit, d.Values, Size(d.Median)) : null,
        Parts = [.. evidence.Parts.Select(Test)],
    };

    private static EffectSize Size(Effect effect) =>
        new(effect.Measure, effect.Value, effect.Interval.Lower, effect.Interval.Upper, effect.Interval.Confidence);

    /// <summary>Verdicts and outcomes share their names.</summary>
    private static Outcome Outcome(Verdict verdict) => Enum.Parse<Outcome>(verdict.ToString());
}
