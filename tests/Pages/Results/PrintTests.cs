using System.Xml.Linq;
using Reproducibility.Results;

namespace Reproducibility.Tests.Results;

public class PrintTests
{
    private static readonly RunResult Mixed = Runs.Of(
        Runs.Claim("r/1-1/s/first-claim"),
        Runs.Claim("r/1-1/s/second-claim", Outcome.Refuted),
        Runs.Claim("r/1-1/s/third-claim", Outcome.Failed),
        Runs.Claim("r/1-1/s/fourth-claim", Outcome.NotAtThisBudget, Outcome.NotAtThisBudget));

    [Test]
    public void The_table_fits_a_terminal_of_120_columns_and_marks_the_unexpected()
    {
        var table = VerdictTable.Text(Mixed);
        var lines = table.Split('\n');
        Assert.That(lines.TakeWhile(l => !l.StartsWith("4 claims", StringComparison.Ordinal)).Select(l => l.TrimEnd().Length), Is.All.LessThanOrEqualTo(120));
        Assert.That(table, Does.Contain("refuted (!)").And.Contain("failed (!)").And.Contain("The data set is").And.Contain("16 of 16 seeds"));
        Assert.That(lines.Single(l => l.StartsWith("4 claims", StringComparison.Ordinal)), Does
            .Contain("1 supported").And.Contain("1 refuted").And.Contain("1 not at this budget")
                .And.Contain("Not as expected (!): r/1-1/s/second-claim, r/1-1/s/third-claim."));
    }

    [Test]
    public void All_as_expected_is_said() =>
        Assert.That(Runs.Of(Runs.Claim("r/1-1/s/c")).Sentence(), Is.EqualTo("1 claim: 1 supported. Every verdict is the expected one."));

    [Test]
    public void On_drawn_digits_nothing_is_expected()
    {
        var result = Runs.Of(Runs.Claim("r/1-1/s/b"), Runs.Claim("r/1-1/s/c", Outcome.Refuted) with { Expected = null, AsExpected = true });
        const string Said = "1 on drawn digits: nothing is expected. Every other verdict is the expected one.";
        Assert.That(result.Sentence(), Does.EndWith(Said));
        Assert.That(VerdictTable.Text(result, width: 400), Does.Contain("p = 3.1e-5 (drawn digits: nothing is expected)").And.Not.Contain("(!)"));
        Assert.That(MarkdownSummary.Job(result), Does.Contain(Said).And.Contain("| drawn digits: nothing is expected |"));
        Assert.That(ResultJson.Read(ResultJson.Write(result)).Claims[1].Expected, Is.Null);
    }

    [Test]
    public void The_summary_of_a_job_has_what_is_not_as_expected_first()
    {
        var text = MarkdownSummary.Job(Mixed);
        Assert.That(text, Does.Contain("**Not as expected: 2**").And.Contain("✗ refuted").And.Contain("12 min 5 s"));
        Assert.That(text.IndexOf("second-claim", StringComparison.Ordinal), Is.LessThan(text.IndexOf("first-claim", StringComparison.Ordinal)));
    }

    [Test]
    public void A_hostile_statement_leaves_its_cell_intact()
    {
        var text = MarkdownSummary.Job(Runs.Of(Runs.Claim("r/1-1/s/c", Outcome.Refuted) with { Statement = "a | b\n<script>[x](y) `z`" }));
        Assert.That(text, Does.Contain(@"a \| b &lt;script>\[x\](y) \`z\`").And.Not.Contain("<script"));
    }

    [Test]
    public void A_comment_says_which_verdicts_changed_and_can_be_found_again()
    {
        var before = Runs.Of(Runs.Claim("r/1-1/s/first-claim", Outcome.Undecided), Mixed.Claims[1]);
        var text = MarkdownSummary.Comment(Mixed, before);
        Assert.That(text, Does.StartWith(MarkdownSummary.Marker).And.Contain("`r/1-1/s/first-claim`: undecided → **supported**"));
        Assert.That(text, Does.Not.Contain("`r/1-1/s/second-claim`: "));
    }

    [Test]
    public void The_badge_is_an_SVG_that_says_the_counts()
    {
        var svg = XDocument.Parse(Badge.Svg(Mixed));
        Assert.That(svg.Root!.Attribute("aria-label")!.Value, Is.EqualTo("claims: 1 failed, 1 refuted, 1 supported, 1 not at this budget; 2 not as expected"));
    }
}
