using Reproducibility.Fixtures.Claims;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Units.Claims;

public class VerdictsTests
{
    private static readonly Evidence Lower = new Sample("a", "", [.. Enumerable.Range(0, 16).Select(i => (double)i)])
        .IsLowerThan(new Sample("b", "", [.. Enumerable.Range(0, 16).Select(i => i + 5.0)]), Margin.None);

    [Test]
    public void TheTableFitsATerminalOf120ColumnsAndMarksTheUnexpected()
    {
        var table = Verdicts.Table([Judgement("r/1-1/s/first-claim", Verdict.Supported), Judgement("r/1-1/s/second-claim", Verdict.Refuted)]);
        var lines = table.Split('\n');
        Assert.That(lines.Select(l => l.TrimEnd().Length), Is.All.LessThanOrEqualTo(120));
        Assert.That(table, Does.Contain("supported (!)").And.Contain("16 of 16 seeds"));
        Assert.That(lines.Single(l => l.StartsWith("2 claims", StringComparison.Ordinal)), Does.Contain("2 supported").And.Contain("r/1-1/s/second-claim"));
    }

    [Test]
    public void AStudyThatFailedIsNotAsExpected()
    {
        var failed = new Judgement(new ClaimAttribute("r/1-1/s/c", "It works."), Verdict.Supported) { Error = "no data" };
        Assert.That(failed.AsExpected, Is.False);
        Assert.That(Verdicts.Table([failed]), Does.Contain("failed (!)").And.Contain("no data"));
    }

    [Test]
    public void AFailingTestSaysWhatWasExpectedMeasuredAndTested()
    {
        var judgement = Judgement("r/1-1/s/c", Verdict.Refuted);
        Assert.That(judgement.Message, Does.Contain("expected refuted, measured supported").And.Contain("16 of 16 seeds").And.Contain("null hypothesis"));
    }

    private static Judgement Judgement(string id, Verdict expected) => new(new ClaimAttribute(id, "Something holds."), expected) { Evidence = Lower };
}
