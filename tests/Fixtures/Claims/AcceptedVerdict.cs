using System.Text.RegularExpressions;

namespace Reproducibility.Fixtures.Claims;

/// <summary>The verdict of a claim as its accepted snapshot says it.</summary>
/// <param name="Id">The claim, as in the catalogue.</param>
/// <param name="Outcome">"supported", "refuted", "undecided" or "not at this budget".</param>
/// <param name="Found">What was found for the claim as a whole: the last cell of the table's first row.</param>
/// <param name="Path">The snapshot below the folder of its tier; empty where only its text is known.</param>
public sealed partial record AcceptedVerdict(string Id, string Outcome, string Found, string Path = "")
{
    /// <summary>The verdicts of a tier, by claim.</summary>
    /// <param name="folder">The tier's snapshots.</param>
    public static IReadOnlyDictionary<string, AcceptedVerdict> In(string folder) => FilesIn(folder)
        .Select(file => Parse(File.ReadAllText(file)) is { } verdict ? verdict with { Path = Relative(folder, file) } : null)
        .OfType<AcceptedVerdict>().ToDictionary(verdict => verdict.Id);

    /// <summary>Texts of the accepted snapshots of a tier, verdicts and tables of studies.</summary>
    /// <param name="folder">The tier's snapshots.</param>
    public static IEnumerable<string> SnapshotsIn(string folder) => FilesIn(folder).Select(File.ReadAllText);

    /// <summary>The verdict that a snapshot says; null where it is a study's table.</summary>
    /// <param name="snapshot">Its text.</param>
    public static AcceptedVerdict? Parse(string snapshot) => Verdict().Match(snapshot) is { Success: true } match
        ? new AcceptedVerdict(match.Groups["id"].Value, match.Groups["outcome"].Value, match.Groups["found"].Value.Trim())
        : null;

    private static IEnumerable<string> FilesIn(string folder) => Directory.EnumerateFiles(folder, "*.verified.md", SearchOption.AllDirectories);

    private static string Relative(string folder, string file) => System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/');

    [GeneratedRegex(
        @"^\uFEFF?# (?<id>\S+)[\s\S]*?^(?:Verdict|No verdict): \*\*(?<outcome>[^*]+)\*\*[\s\S]*?^\| tested.*\n\| -.*\n\|.*\|(?<found>[^|]*)\|\r?$",
        RegexOptions.Multiline)]
    private static partial Regex Verdict();
}
