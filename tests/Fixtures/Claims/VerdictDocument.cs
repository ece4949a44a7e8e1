using Reproducibility.Fixtures.Snapshots;

namespace Reproducibility.Fixtures.Claims;

/// <summary>The tables of <c>docs/verdicts.md</c>: every claim, what it says, and its accepted verdict at each tier.</summary>
public static class VerdictDocument
{
    /// <summary>A table per section of a report.</summary>
    /// <param name="claims">The catalogue.</param>
    /// <param name="tiers">Names of the tiers, which are their folders of snapshots, and their verdicts by claim.</param>
    public static string Markdown(
        IEnumerable<CatalogueEntry> claims, params IReadOnlyList<(string Tier, IReadOnlyDictionary<string, AcceptedVerdict> Verdicts)> tiers) =>
        string.Join('\n', claims.GroupBy(claim => Section(ClaimId.Parse(claim.Id))).Select(section => $"""
            ## {section.Key}

            {section.Aggregate(
                new Table([new Column("claim"), new Column("what the report claims"), .. tiers.Select(tier => new Column(tier.Tier))]),
                (table, claim) => table.Row([claim.Id[(section.Key.Length + 1)..], claim.Statement, .. tiers.Select(tier => Verdict(tier, claim.Id))]))}

            """));

    private static string Section(ClaimId claim) => $"{claim.Report}/{claim.Section}";

    private static string Verdict((string Tier, IReadOnlyDictionary<string, AcceptedVerdict> Verdicts) tier, string claim) =>
        tier.Verdicts.TryGetValue(claim, out var verdict) ? $"[{verdict.Outcome}](../snapshots/{tier.Tier}/{verdict.Path})" : "–";
}
