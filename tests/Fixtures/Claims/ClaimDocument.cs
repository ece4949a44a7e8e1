using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Fixtures.Claims;

/// <summary>A claim's verdict with the numbers that decide it, as a snapshot.</summary>
public static class ClaimDocument
{
    /// <summary>The document of a claim that was judged.</summary>
    public static string Markdown(Judgement judgement, Tolerance tolerance)
    {
        var evidence = judgement.Evidence!;
        var table = new Table(new Column("tested"), new Column("verdict"), new Column("found", tolerance));
        foreach (var part in evidence.Parts.Prepend(evidence))
            table = table.Row(part.Claim, part.Verdict.Word(), part.Finding);
        var judged = evidence.Verdict != Verdict.NotAtThisBudget;
        var seeds = evidence.Seeds == 1 ? "1 seed" : $"{evidence.Seeds} seeds";
        var document = new Document(judgement.Claim.Id.ToString()).Text(judgement.Claim.Statement);
        if (judgement.Study is { Length: > 0 } study && !judgement.Claim.Id.IsNamedBy(study))
            document = document.Text($"Judged by the study {study}.");
        document = document.Text(judged
            ? $"Verdict: **{evidence.Verdict.Word()}**, {seeds}, {evidence.Procedure}, level {evidence.Level:0.########}."
            : $"No verdict: **{evidence.Verdict.Word()}**, {seeds}.");
        if (judgement is { AsExpected: true, Why: { } why })
            document = document.Text(why);
        return (judged ? document.Text($"Null hypothesis: {evidence.Null}.") : document).Table(table).ToString();
    }
}
