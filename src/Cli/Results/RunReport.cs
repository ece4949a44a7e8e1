using Reproducibility.Cli.Claims;
using Reproducibility.Cli.Running;
using Reproducibility.Results;

namespace Reproducibility.Cli.Results;

/// <summary>What a run came to, beside the table of its verdicts, and whether all is well.</summary>
/// <param name="Claims">What was to be judged.</param>
/// <param name="Result">What was judged; null: nothing.</param>
/// <param name="Tests">What the test host says of all tests.</param>
/// <param name="HostDied">Whether the host ended before its time.</param>
/// <param name="Status">The host's exit status.</param>
public sealed record RunReport(IReadOnlyList<Claim> Claims, RunResult? Result, TestResults Tests, bool HostDied, int Status)
{
    private const int Shown = 3;

    /// <summary>Trainings that came out otherwise than before, a line each.</summary>
    public IReadOnlyList<string> Irreproducible { get; init; } = [];

    /// <summary>Claims without a verdict.</summary>
    public IReadOnlyList<string> Missing => [.. Claims.Select(claim => claim.Id).Except(Judged.Select(judged => judged.Id), StringComparer.Ordinal)];

    /// <summary>Tests that failed for another reason than a verdict that stands in the table.</summary>
    public IReadOnlyList<(string Test, string Message)> Others =>
        [.. Tests.Failures.Where(failure => !Judged.Any(judged => Explains(judged, failure.Message)))];

    /// <summary>Whether all claims have the expected verdict and all else passed.</summary>
    public bool IsGood => Status == 0 && !HostDied && Judged.All(judged => judged.AsExpected) && Missing.Count == 0 && Others.Count == 0
        && Irreproducible.Count == 0 && Claims.Count > 0;

    private IReadOnlyList<ClaimResult> Judged => Result is null ? [] : [.. Result.Claims, .. Result.Controls];

    /// <summary>Counts, what is missing, what else failed, data sets.</summary>
    public IEnumerable<string> Lines()
    {
        if (Judged.Count > 0)
            yield return Result!.Sentence();
        if (Result?.Studies.Any(study => study.Recorded.Count > 0) == true)
            yield return RecordedCount.Of(Result.Studies).Sentence();
        foreach (var (message, tests) in Others.GroupBy(f => f.Message).Select(g => (g.Key, g.Select(f => f.Test).ToArray())).Take(Shown))
            yield return $"Failed: {string.Join(", ", tests.Take(Shown))}{(tests.Length > Shown ? $" and {tests.Length - Shown} more" : "")}: {message}";
        foreach (var line in Irreproducible.Take(Shown))
            yield return line;
        if (Irreproducible.Count > Shown)
            yield return $"NOT REPRODUCIBLE: {Irreproducible.Count - Shown} more.";
        if (HostDied)
            yield return HostLog.Died;
        if (Missing.Count > 0)
            yield return $"Not judged: {Missing.Count} {(Missing.Count == 1 ? "claim" : "claims")}: {string.Join(", ", Missing)}.";
        if (Result?.Studies.Where(study => study.Data.Length > 0).Select(Data).Distinct().Order(StringComparer.Ordinal).ToArray() is { Length: > 0 } data)
            yield return $"Data sets: {string.Join("; ", data)}.";
    }

    private static string Data(StudyResult study) => study.DataDescription is { Length: > 0 } description ? description.TrimEnd('.') : study.Data;

    private static bool Explains(ClaimResult judged, string message) => !judged.AsExpected
        && (message.Contains(judged.Id + ":", StringComparison.Ordinal)
            || (judged.Error is { Length: > 0 } error && message.Contains(error, StringComparison.Ordinal)));
}
