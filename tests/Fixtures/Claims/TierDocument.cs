using System.Globalization;
using System.Text.RegularExpressions;
using Reproducibility.Fixtures.Snapshots;

namespace Reproducibility.Fixtures.Claims;

/// <summary>The tables of <c>docs/tiers.md</c>: whether the scaled-down tier tells what the reports' own budgets tell, and what is not trained yet.</summary>
public static partial class TierDocument
{
    private const string Supported = "supported", Refuted = "refuted", Undecided = "undecided";
    private static readonly string[] Outcomes = [Supported, Refuted, Undecided, "not at this budget"];

    /// <summary>Outcomes by claim, as the accepted snapshots of a tier say them.</summary>
    /// <param name="folder">The tier's snapshots.</param>
    public static IReadOnlyDictionary<string, string> OutcomesIn(string folder) => SnapshotsIn(folder)
        .Select(text => Verdict().Match(text))
        .Where(match => match.Success)
        .ToDictionary(match => match.Groups["id"].Value, match => match.Groups["outcome"].Value);

    /// <summary>Texts of the accepted snapshots of a tier.</summary>
    /// <param name="folder">The tier's snapshots.</param>
    public static IEnumerable<string> SnapshotsIn(string folder) =>
        Directory.EnumerateFiles(folder, "*.verified.md", SearchOption.AllDirectories).Select(File.ReadAllText);

    /// <summary>The document's tables.</summary>
    /// <param name="claims">The catalogue.</param>
    /// <param name="quick">Outcomes at the quick tier by claim.</param>
    /// <param name="paper">Outcomes at the paper tier by claim.</param>
    /// <param name="coreHours">What studies cost at the paper tier on one core, by study.</param>
    /// <param name="snapshots">Texts of the paper tier's accepted snapshots.</param>
    public static string Markdown(
        IReadOnlyList<CatalogueEntry> claims, IReadOnlyDictionary<string, string> quick, IReadOnlyDictionary<string, string> paper,
        IReadOnlyDictionary<string, double> coreHours, IEnumerable<string> snapshots) => $"""
        ## Agreement

        {Agreement(Both(quick, paper))}

        ## Undecided at the paper tier

        What a claim hangs on are the seeds that are as claimed, or a correlation. So many seeds would decide it with 80 % power if the effect is as observed.

        {UndecidedClaims.Markdown(snapshots)}

        ## Not trained at the paper tier

        {Untrained(claims, paper, coreHours)}
        """ + "\n";

    /// <summary>What both tiers have found, in the README's sentences.</summary>
    /// <param name="quick">Outcomes at the quick tier by claim.</param>
    /// <param name="paper">Outcomes at the paper tier by claim.</param>
    public static string Summary(IReadOnlyDictionary<string, string> quick, IReadOnlyDictionary<string, string> paper)
    {
        var decided = Decided(Both(quick, paper));
        var waiting = quick.Count(claim => claim.Value == Outcomes[^1] && !paper.ContainsKey(claim.Key));
        return $"At the paper tier {paper.Count} of the {quick.Count} claims are trained so far: {Count(paper, Supported)} supported, {Count(paper, Refuted)} "
            + $"refuted, {Count(paper, Undecided)} undecided, {Count(paper, Outcomes[^1])} not at this budget. "
            + $"Of the {decided.Count} that the quick tier decides as well, "
            + $"{decided.Count(claim => claim.Quick == claim.Paper)} have the same verdict. "
            + $"At the quick tier {Count(quick, Supported)} claims are supported, {Count(quick, Refuted)} refuted and "
            + $"{Count(quick, Undecided)} undecided; {Count(quick, Outcomes[^1])} are not at this budget, of which {waiting} wait for the paper tier.";

        static int Count(IReadOnlyDictionary<string, string> tier, string outcome) => tier.Values.Count(found => found == outcome);
    }

    private static IReadOnlyList<(string Id, string Quick, string Paper)> Both(
        IReadOnlyDictionary<string, string> quick, IReadOnlyDictionary<string, string> paper) =>
        [.. paper.OrderBy(claim => claim.Key, StringComparer.Ordinal).Select(claim => (claim.Key, quick[claim.Key], claim.Value))];

    private static IReadOnlyList<(string Id, string Quick, string Paper)> Decided(IReadOnlyList<(string Id, string Quick, string Paper)> both) =>
        [.. both.Where(claim => claim.Quick is Supported or Refuted && claim.Paper is Supported or Refuted)];

    private static string Agreement(IReadOnlyList<(string Id, string Quick, string Paper)> both)
    {
        var judged = Decided(both);
        var contrary = judged.Where(claim => claim.Quick != claim.Paper).Select(claim => $"`{claim.Id}` ({claim.Quick}, then {claim.Paper})").ToList();
        var counts = Outcomes.Aggregate(
            new Table([new Column("quick, then paper"), .. Outcomes.Select(outcome => new Column(outcome))]),
            (table, first) => table.Row([first, .. Outcomes.Select(second => Invariant(both.Count(claim => (claim.Quick, claim.Paper) == (first, second))))]));
        return $"""
            {counts}

            Of {both.Count} claims of both tiers {judged.Count} are supported or refuted at both; {judged.Count - contrary.Count} of these agree.
            Contradictions: {(contrary.Count == 0 ? "none" : string.Join(", ", contrary))}.
            """;
    }

    private static string Untrained(
        IReadOnlyList<CatalogueEntry> claims, IReadOnlyDictionary<string, string> paper, IReadOnlyDictionary<string, double> coreHours)
    {
        var studies = claims.GroupBy(claim => claim.Study).Where(study => !study.Any(claim => paper.ContainsKey(claim.Id)))
            .OrderBy(study => coreHours.GetValueOrDefault(study.Key)).ThenBy(study => study.Key, StringComparer.Ordinal).ToList();
        return studies.Count == 0 ? "All studies with claims are trained." : studies.Aggregate(
            new Table(new Column("study"), new Column("claims"), new Column("core hours"), new Column("command")),
            (table, study) => table.Row(
                study.Key,
                Invariant(study.Count()),
                coreHours.GetValueOrDefault(study.Key).ToString("0.00", CultureInfo.InvariantCulture),
                $"`./reproduce {study.Key} --tier paper`")).ToString();
    }

    private static string Invariant(int count) => count.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\uFEFF?# (?<id>\S+)[\s\S]*?^(?:Verdict|No verdict): \*\*(?<outcome>[^*]+)\*\*", RegexOptions.Multiline)]
    private static partial Regex Verdict();
}
