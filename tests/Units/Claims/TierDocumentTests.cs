using System.Text.RegularExpressions;
using Reproducibility.Cli.Progress;
using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Running;
using Reproducibility.Fixtures.Snapshots;

namespace Reproducibility.Units.Claims;

public partial class TierDocumentTests
{
    private const string Tables = "## Agreement\n";

    private static readonly CatalogueEntry[] Three =
        [new("r/1-1/s/a", "A.", "r/1-1/s"), new("r/1-1/s/b", "B.", "r/1-1/s"), new("r/1-2/t/c", "C.", "r/1-2/t")];

    private static readonly IReadOnlyDictionary<string, AcceptedVerdict> Quick =
        Verdicts(("r/1-1/s/a", "supported"), ("r/1-1/s/b", "undecided"), ("r/1-2/t/c", "refuted"));

    private static readonly IReadOnlyDictionary<string, AcceptedVerdict> QuickTier = AcceptedVerdict.In(Folder("quick")),
        PaperTier = AcceptedVerdict.In(Folder("paper"));

    private static readonly IReadOnlyList<AcceptedNumbers> Numbers = AcceptedNumbers.Of(AcceptedVerdict.SnapshotsIn(Folder("paper")));

    [Test]
    public void The_document_has_the_tables_of_the_snapshots()
    {
        var hours = Costs.Of("paper", seeds: null, remembered: []).ToDictionary(cost => cost.Key, cost => cost.Value.Seconds / 3600);
        var claims = Catalogue.Parse(File.ReadAllText(Catalogue.File));
        var tables = TierDocument.Markdown(claims, QuickTier, PaperTier, hours, Numbers);
        Assert.That(Regex.Count(tables, "^\\| `", RegexOptions.Multiline), Is.EqualTo(PaperTier.Values.Count(verdict => verdict.Outcome == "undecided")));
        GeneratedTables.Check("tiers.md", Tables, tables, "the snapshots");
    }

    [Test]
    public void The_readme_says_what_the_snapshots_say()
    {
        var path = Path.Combine(Repository.Root, "README.md");
        var summary = TierDocument.Summary(QuickTier, PaperTier, Numbers);
        if (Accepted.Accepting)
            File.WriteAllText(path, ReadmeSummary().Replace(File.ReadAllText(path), Lines(summary), 1));
        Assert.That(Words().Replace(File.ReadAllText(path), " "), Does.Contain(summary), "README.md; ACCEPT_SNAPSHOTS=1 writes it");

        static string Lines(string text) => text.Split(' ').Aggregate((lines, word) =>
            lines.Length - lines.LastIndexOf('\n') + word.Length < 126 ? $"{lines} {word}" : $"{lines}\n{word}");
    }

    [Test]
    public void A_studys_numbers_are_counted_beside_the_fewest_expected()
    {
        var numbers = AcceptedNumbers.Of([
            "\uFEFF# r/1-1/s\n\nMedian over seeds 1000 to 1008, quartiles in brackets.\n\n"
                + "| loss | 1 | inside |\n| test loss | 2 | outside |\n| accuracy | 3 | inside  |\n",
            "# r/1-2/t\n\nMedian over seeds 1000 to 1015, quartiles in brackets.\n",
        ]);
        Assert.That(numbers, Is.EqualTo(new[] { new AcceptedNumbers("r/1-1/s", Seeds: 9, Inside: 2, Outside: 1) }));
        Assert.That(numbers[0].Expected, Is.EqualTo(2.4).Within(1e-12));
        Assert.That(AcceptedNumbers.Sentence(numbers), Does.StartWith("2 of 3 recorded numbers lie inside the seeds' range, where 2 or more would"));
        Assert.That(Words().Replace(AcceptedNumbers.Markdown(numbers), " "), Does.EndWith("| r/1-1/s | 9 | 3 | 2 | 2.4 |"));
    }

    [Test]
    public void A_claim_that_both_tiers_judge_alike_agrees()
    {
        var document = TierDocument.Markdown(Three, Quick, Quick, new Dictionary<string, double>(), []);
        Assert.That(document, Does.Contain("Of 3 claims of both tiers 2 are supported or refuted at both; 2 of these agree.\nContradictions: none."));
        Assert.That(document, Does.Contain("All claims are tried."));
    }

    [Test]
    public void A_contradiction_is_named_and_an_untrained_study_has_its_cost_and_command()
    {
        var paper = Verdicts(("r/1-1/s/a", "refuted"), ("r/1-1/s/b", "supported"));
        var document = TierDocument.Markdown(Three, Quick, paper, new Dictionary<string, double> { ["r/1-2/t"] = 1.5 }, []);
        Assert.That(document, Does.Contain("1 are supported or refuted at both; 0 of these agree.\nContradictions: `r/1-1/s/a` (supported, then refuted)."));
        Assert.That(document, Does.Match(@"\| r/1-2/t \| 1 +\| 1\.50 +\| `\./reproduce r/1-2/t --tier paper` \|"));
        document = TierDocument.Markdown(Three, Quick, Verdicts(("r/1-1/s/a", "refuted")), new Dictionary<string, double>(), []);
        Assert.That(document, Does.Match(@"\| r/1-1/s \| 1 "), "a study that has not enough seeds for one of its claims");
    }

    [Test]
    public void An_undecided_claim_has_what_it_hangs_on_and_what_would_decide()
    {
        var table = UndecidedClaims.Markdown([
            new("r/1-1/s/b", "undecided", "of 2 parts 2 undecided; a < b: 5 of 9 seeds (1 tied); p = 0.5; undecided: 40 seeds would decide"),
            new("r/1-1/s/a", "supported", "9 of 9 seeds"),
            new("r/1-2/t/c", "undecided", "of 2 parts 1 supported and 1 refuted; a < b: 4 of 9 seeds; undecided: readings are supported and refuted"),
            new("r/1-2/t/d", "undecided", "4 of 9 seeds; undecided: detectable: 2"),
            new("r/1-2/t/e", "undecided", "4 of 9 seeds; undecided: detectable with 80 % power: share of seeds 0.45; 20 seeds would decide"),
            new("r/1-2/t/f", "undecided", "5 of 9 seeds; undecided: detectable with 80 % power: probability of superiority 0.551"),
        ]);
        Assert.That(table.Split('\n').Skip(2).Select(line => Words().Replace(line, " ")), Is.EqualTo(new[]
        {
            "| `r/1-1/s/b` | 5 of 9 seeds (1 tied) | 40 seeds |",
            "| `r/1-2/t/c` | of 2 parts 1 supported and 1 refuted | nothing: readings are supported and refuted |",
            "| `r/1-2/t/d` | 4 of 9 seeds | more seeds than were looked for |",
            "| `r/1-2/t/e` | 4 of 9 seeds | 20 seeds; within a tenth of even, by power |",
            "| `r/1-2/t/f` | 5 of 9 seeds | more seeds than were looked for |",
        }));
        Assert.That(UndecidedClaims.Markdown([]), Is.EqualTo("None."));
    }

    [TestCase("Verdict", "undecided")]
    [TestCase("No verdict", "not at this budget")]
    public void A_snapshot_says_claim_outcome_and_what_was_found_for_the_whole(string word, string outcome)
    {
        var verdict = AcceptedVerdict.Parse($"""
            # r/1-1/s/b

            It is so.

            {word}: **{outcome}**, 9 seeds.

            | tested | verdict | found |
            | ------ | ------- | ----: |
            | a < b < c | {outcome} | of 2 parts 2 undecided |
            | a < b | {outcome} | 5 of 9 seeds |
            """);
        Assert.That(verdict, Is.EqualTo(new AcceptedVerdict("r/1-1/s/b", outcome, "of 2 parts 2 undecided")));
        Assert.That(AcceptedVerdict.Parse("# r/1-1/s\n\n| seed | loss |\n| --- | --- |\n| 1 | 2 |\n"), Is.Null);
    }

    private static IReadOnlyDictionary<string, AcceptedVerdict> Verdicts(params (string Id, string Outcome)[] claims) =>
        claims.ToDictionary(claim => claim.Id, claim => new AcceptedVerdict(claim.Id, claim.Outcome, "9 of 9 seeds"));

    private static string Folder(string tier) => Path.Combine(Repository.Root, "snapshots", tier);

    [GeneratedRegex(@"At the paper tier \d[\s\S]*?\swait\s+for\s+the\s+paper\s+tier\.")]
    private static partial Regex ReadmeSummary();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Words();
}
