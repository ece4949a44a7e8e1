using Reproducibility.Results;

namespace Reproducibility.Tests.Results;

public class MergeTests
{
    [Test]
    public void Parts_of_a_run_make_the_whole()
    {
        var (a, b) = (Runs.Claim("r/1-1/s/a"), Runs.Claim("r/1-1/t/b", Outcome.Refuted));
        var merged = RunResult.Merge(Runs.Of(b), Runs.Of(a));
        Assert.That(merged.Claims.Select(c => c.Id), Is.EqualTo(new[] { a.Id, b.Id }));
        Assert.That(merged.Studies.Select(s => s.Id), Is.EqualTo(new[] { "r/1-1/s", "r/1-1/t" }));
        Assert.That(merged.Run.Seconds, Is.EqualTo(2 * 725));
    }

    [Test]
    public void Parts_of_other_tiers_are_refused_and_both_are_named()
    {
        var paper = Runs.Of() with { Run = Runs.Of().Run with { Tier = "paper" } };
        Assert.That(
            () => RunResult.Merge(Runs.Of(), paper), Throws.TypeOf<ResultException>().With.Message.Contains("tier quick").And.Message.Contains("tier paper"));
    }

    [Test]
    public void Two_verdicts_of_one_claim_are_refused()
    {
        var id = "r/1-1/s/a";
        Assert.That(
            () => RunResult.Merge(Runs.Of(Runs.Claim(id)), Runs.Of(Runs.Claim(id, Outcome.Refuted))),
            Throws.TypeOf<ResultException>().With.Message.Contains(id));
    }
}
