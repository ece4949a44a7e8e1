namespace Reproducibility.Results;

/// <summary>All that one run found. The report, the terminal's table, the Markdown summary and the badge are made from it.</summary>
public sealed record RunResult
{
    /// <summary>Version of the schema; a change that readers must know of raises it.</summary>
    public const int CurrentSchema = 1;

    /// <summary>Version of the schema that it was written with.</summary>
    public int Schema { get; init; } = CurrentSchema;

    /// <summary>What was run, where and when.</summary>
    public required RunInfo Run { get; init; }

    /// <summary>Studies, by id.</summary>
    public IReadOnlyList<StudyResult> Studies { get; init; } = [];

    /// <summary>Claims, by id.</summary>
    public IReadOnlyList<ClaimResult> Claims { get; init; } = [];

    /// <summary>A/A controls, by id: no effect where none can be.</summary>
    public IReadOnlyList<ClaimResult> Controls { get; init; } = [];

    /// <summary>Claims and controls whose outcome is not the one that their test states.</summary>
    public IEnumerable<ClaimResult> Unexpected => Claims.Concat(Controls).Where(c => !c.AsExpected);

    /// <summary>"88 supported, 51 undecided, 40 refuted, 2 not at this budget": what is no verdict comes last.</summary>
    public static string Counts(IEnumerable<ClaimResult> claims) => string.Join(", ", claims.CountBy(c => c.Outcome)
        .OrderBy(c => c.Key == Outcome.NotAtThisBudget).ThenByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => $"{c.Value} {c.Key.Word()}"));

    /// <summary>Names of the data sets, without those of functions.</summary>
    public IEnumerable<string> DataSets => Studies.Select(s => s.Data).Where(d => d.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Engines that trained.</summary>
    public IEnumerable<string> Engines => Studies.SelectMany(s => s.Engines).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>"179 claims: 88 supported, 51 undecided, 40 refuted. Every verdict is the expected one."</summary>
    public string Sentence() => $"{Claims.Count} {(Claims.Count == 1 ? "claim" : "claims")}: {Counts(Claims)}. "
        + (Controls.Count == 0 ? "" : $"{Controls.Count(c => c.AsExpected)} of {Controls.Count} controls find no effect where none can be. ")
        + Expectations();

    /// <summary>"Every verdict is the expected one.", or which are not, or that nothing is expected of some.</summary>
    public string Expectations()
    {
        var (unexpected, free) = (Unexpected.Select(c => c.Id).ToArray(), Claims.Count(c => c.Expected is null));
        return (free == 0 ? "" : $"{free} on {ClaimResult.NothingExpected}. ") + (unexpected.Length > 0
            ? $"Not as expected (!): {string.Join(", ", unexpected)}."
            : $"Every {(free == 0 ? "" : "other ")}verdict is the expected one.");
    }
}

/// <summary>A result cannot be read or written; the message says why and what to do.</summary>
public sealed class ResultException(string message, Exception? inner = null) : Exception(message, inner);
