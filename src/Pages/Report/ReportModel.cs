using Reproducibility.Results;

namespace Reproducibility.Pages.Report;

/// <summary>What the report shows.</summary>
public sealed record ReportModel(RunResult Result, History History)
{
    /// <summary>Address of a study's figure in the page.</summary>
    public required Func<StudyResult, string?> Figure { get; init; }

    /// <summary>Markdown of a study's tables; empty where there are none.</summary>
    public required Func<StudyResult, string> Tables { get; init; }

    /// <summary>Address of a source, given as "path:line"; null where the page does not know.</summary>
    public Func<string, string?> Source { get; init; } = _ => null;

    /// <summary>Whether style, script and figures stand in the page itself.</summary>
    public bool Single { get; init; }

    /// <summary>The study of a claim; one that failed has an id and no more.</summary>
    public StudyResult Study(string id) => Result.Studies.FirstOrDefault(s => s.Id == id) ?? new StudyResult { Id = id, Title = "No result: the study failed" };

    /// <summary>Studies that have claims or results, by report.</summary>
    public IEnumerable<IGrouping<string, StudyResult>> Reports =>
        Result.Claims.Select(c => c.Study).Union(Result.Studies.Select(s => s.Id), StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).Select(Study).GroupBy(s => s.Id.Split('/')[0]);

    /// <summary>Claims of a study, what is not as expected first.</summary>
    public IEnumerable<ClaimResult> Claims(string study) => Result.Claims.Where(c => c.Study == study).OrderBy(c => c.AsExpected).ThenBy(c => c.Outcome);

    /// <summary>Verdicts at the other tier, on the same data: the latest of the history, or the one accepted with the sources.</summary>
    public IReadOnlyList<(ClaimResult Claim, Outcome Other)> OtherTier =>
    [
        .. from claim in Result.Claims
           let other = History.OtherTier(Result, claim) ?? claim.AtOtherTier
           where other is not null && claim.Outcome != Outcome.Failed
           select (claim, other.Value),
    ];

    /// <summary>The report's number that belongs to a sample; null where none is compared with it.</summary>
    public RecordedNumber? Recorded(ClaimResult claim, SeedValues values) =>
        Study(claim.Study).Recorded.FirstOrDefault(
            r => r.Seeds is not null && r.Quantity == values.Quantity && r.Condition == values.Condition);
}
