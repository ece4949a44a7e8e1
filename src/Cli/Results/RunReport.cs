using Reproducibility.Cli.Claims;
using Reproducibility.Cli.Running;

namespace Reproducibility.Cli.Results;

/// <summary>What a run found, in words, and whether all is well.</summary>
/// <param name="Claims">What was to be judged.</param>
/// <param name="Verdicts">What was judged.</param>
/// <param name="Tests">What the test host says of all tests.</param>
/// <param name="HostDied">Whether the host ended before its time.</param>
/// <param name="Status">The host's exit status.</param>
/// <param name="Data">Data sets that the studies were trained on.</param>
public sealed record RunReport(
    IReadOnlyList<Claim> Claims, IReadOnlyList<Judged> Verdicts, TestResults Tests, bool HostDied, int Status, IReadOnlyList<string> Data)
{
    private const int Shown = 3;

    /// <summary>Claims without a verdict.</summary>
    public IReadOnlyList<string> Missing => [.. Claims.Select(claim => claim.Id).Except(Verdicts.Select(judged => judged.Claim), StringComparer.Ordinal)];

    /// <summary>Tests that failed for another reason than a verdict that stands in the table.</summary>
    public IReadOnlyList<(string Test, string Message)> Others => [.. Tests.Failures.Where(failure => !Verdicts.Any(judged => Explains(judged, failure.Message)))];

    /// <summary>Whether all claims have the expected verdict and all else passed.</summary>
    public bool IsGood => Status == 0 && !HostDied && Verdicts.All(judged => judged.AsExpected) && Missing.Count == 0 && Others.Count == 0 && Claims.Count > 0;

    /// <summary>The text: table, counts, what is missing, what else failed, data sets.</summary>
    public string Text() => string.Join(Environment.NewLine, Lines()) + Environment.NewLine;

    private IEnumerable<string> Lines()
    {
        if (Verdicts.Count > 0)
        {
            yield return VerdictTable.Text(Verdicts).TrimEnd();
            yield return VerdictTable.Summary(Verdicts);
        }

        foreach (var (message, tests) in Others.GroupBy(f => f.Message).Select(g => (g.Key, g.Select(f => f.Test).ToArray())).Take(Shown))
            yield return $"Failed: {string.Join(", ", tests.Take(Shown))}{(tests.Length > Shown ? $" and {tests.Length - Shown} more" : "")}: {message}";
        if (HostDied)
            yield return HostLog.Died;
        if (Missing.Count > 0)
            yield return $"Not judged: {Words.Count(Missing.Count, "claim")}: {string.Join(", ", Missing)}.";
        if (Data.Count > 0)
            yield return $"Data sets: {string.Join(", ", Data)}.";
    }

    private static bool Explains(Judged judged, string message) => !judged.AsExpected
        && (message.Contains(judged.Claim + ":", StringComparison.Ordinal) || (judged.Error is { Length: > 0 } error && message.Contains(error, StringComparison.Ordinal)));
}
