using System.Globalization;
using Reproducibility.Fixtures.Snapshots;

namespace Reproducibility.Fixtures.Claims;

/// <summary>The tables of <c>docs/tiers.md</c>: whether the scaled-down tier tells what the reports' own budgets tell, and what is not trained yet.</summary>
public static class TierDocument
{
    private const string Supported = "supported", Refuted = "refuted", Undecided = "undecided";
    private static readonly string[] Outcomes = [Supported, Refuted, Undecided, "not at this budget"];

    /// <summary>The document's tables.</summary>
    /// <param name="claims">The catalogue.</param>
    /// <param name="quick">The quick tier's verdicts by claim.</param>
    /// <param name="paper">The paper tier's verdicts by claim.</param>
    /// <param name="coreHours">What studies cost at the paper tier on one core, by study.</param>
    /// <param name="numbers">The reports' recorded numbers at the paper tier.</param>
    public static string Markdown(
        IReadOnlyList<CatalogueEntry> claims, IReadOnlyDictionary<string, AcceptedVerdict> quick, IReadOnlyDictionary<string, AcceptedVerdict> paper,
        IReadOnlyDictionary<string, double> coreHours, IReadOnlyList<AcceptedNumbers> numbers) => $"""
        ## Agreement

        {Agreement(Both(quick, paper))}

        ## Undecided at the paper tier

        What a claim hangs on are the seeds that are as claimed, or a correlation. So many seeds would decide it with 80 % power if the effect is as observed.
        Within a tenth of even, by power: a share of the seeds below 0.45 or above 0.55 would have been found with that power.

        {UndecidedClaims.Markdown(paper.Values)}

        ## The reports' numbers at the paper tier

        In the studies that are trained, {AcceptedNumbers.Sentence(numbers)}.
        Numbers of one training stand or fall together.

        {AcceptedNumbers.Markdown(numbers)}

        ## Not trained at the paper tier

        The claims that have no verdict yet. Where others of their study have one, these want more seeds than are trained.

        {Untrained(claims, paper, coreHours)}
        """ + "\n";

    /// <summary>What both tiers have found, in the README's sentences.</summary>
    /// <param name="quick">The quick tier's verdicts by claim.</param>
    /// <param name="paper">The paper tier's verdicts by claim.</param>
    /// <param name="numbers">The reports' recorded numbers at the paper tier.</param>
    public static string Summary(
        IReadOnlyDictionary<string, AcceptedVerdict> quick, IReadOnlyDictionary<string, AcceptedVerdict> paper, IReadOnlyList<AcceptedNumbers> numbers)
    {
        var decided = Decided(Both(quick, paper));
        var alike = decided.Count(claim => claim.Quick == claim.Paper);
        var waiting = quick.Count(claim => claim.Value.Outcome == Outcomes[^1] && !paper.ContainsKey(claim.Key));
        return $"At the paper tier {paper.Count} of the {quick.Count} claims are trained so far: {Count(paper, Supported)} supported, {Count(paper, Refuted)} "
            + $"refuted, {Count(paper, Undecided)} undecided, {Count(paper, Outcomes[^1])} not at this budget; {AcceptedNumbers.Sentence(numbers)}. "
            + $"Both tiers decide {decided.Count} claims, {(alike == decided.Count ? "all" : $"{alike} of them")} alike. "
            + $"At the quick tier {Count(quick, Supported)} claims are supported, {Count(quick, Refuted)} refuted and "
            + $"{Count(quick, Undecided)} undecided; {Count(quick, Outcomes[^1])} are not at this budget, of which {waiting} wait for the paper tier.";

        static int Count(IReadOnlyDictionary<string, AcceptedVerdict> tier, string outcome) => tier.Values.Count(verdict => verdict.Outcome == outcome);
    }

    private static IReadOnlyList<(string Id, string Quick, string Paper)> Both(
        IReadOnlyDictionary<string, AcceptedVerdict> quick, IReadOnlyDictionary<string, AcceptedVerdict> paper) =>
        [.. paper.OrderBy(claim => claim.Key, StringComparer.Ordinal).Select(claim => (claim.Key, quick[claim.Key].Outcome, claim.Value.Outcome))];

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
        IReadOnlyList<CatalogueEntry> claims, IReadOnlyDictionary<string, AcceptedVerdict> paper, IReadOnlyDictionary<string, double> coreHours)
    {
        var studies = claims.Where(claim => !paper.ContainsKey(claim.Id)).GroupBy(claim => claim.Study)
            .OrderBy(study => coreHours.GetValueOrDefault(study.Key)).ThenBy(study => study.Key, StringComparer.Ordinal).ToList();
        return studies.Count == 0 ? "All claims are tried." : studies.Aggregate(
            new Table(new Column("study"), new Column("claims"), new Column("core hours"), new Column("command")),
            (table, study) => table.Row(
                study.Key,
                Invariant(study.Count()),
                coreHours.GetValueOrDefault(study.Key).ToString("0.00", CultureInfo.InvariantCulture),
                $"`./reproduce {study.Key} --tier paper`")).ToString();
    }

    private static string Invariant(int count) => count.ToString(CultureInfo.InvariantCulture);
}
