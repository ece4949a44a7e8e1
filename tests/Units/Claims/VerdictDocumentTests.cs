using System.Text.RegularExpressions;
using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Running;

namespace Reproducibility.Units.Claims;

public partial class VerdictDocumentTests
{
    [Test]
    public void The_document_has_every_claim_and_links_its_verdicts()
    {
        var claims = Catalogue.Parse(File.ReadAllText(Catalogue.File));
        var tables = VerdictDocument.Markdown(claims, Tier("quick"), Tier("paper"));
        Assert.That(Rows().Matches(tables), Has.Count.EqualTo(claims.Count));
        Assert.That(Links().Matches(tables).Select(link => Path.Combine(Repository.Root, "docs", link.Value)), Is.Not.Empty.And.All.Exist);
        GeneratedTables.Check("verdicts.md", "## ", tables, "the snapshots");
    }

    [Test]
    public void A_claim_that_a_tier_has_not_tried_has_a_dash_there()
    {
        var quick = new Dictionary<string, AcceptedVerdict> { ["r/1-1/s/a"] = new("r/1-1/s/a", "refuted", "", "r/1-1/s.a.verified.md") };
        CatalogueEntry claim = new("r/1-1/s/a", "A is B.", "r/1-1/s");
        var document = VerdictDocument.Markdown([claim], ("quick", quick), ("paper", new Dictionary<string, AcceptedVerdict>()));
        Assert.That(document, Does.StartWith("## r/1-1\n\n| claim |").And.Contains("[refuted](../snapshots/quick/r/1-1/s.a.verified.md) | –"));
    }

    private static (string, IReadOnlyDictionary<string, AcceptedVerdict>) Tier(string name) =>
        (name, AcceptedVerdict.In(Path.Combine(Repository.Root, "snapshots", name)));

    [GeneratedRegex(@"^\| (?!claim |-)", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex(@"(?<=\]\()[^)]+")]
    private static partial Regex Links();
}
