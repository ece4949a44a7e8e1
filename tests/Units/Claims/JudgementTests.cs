using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Results;

namespace Reproducibility.Units.Claims;

public class JudgementTests
{
    private static readonly Sample A = new("loss of a", "", [.. Enumerable.Range(0, 16).Select(i => (double)i)]) { Condition = "a" };
    private static readonly Evidence Lower = A.IsLowerThan(new Sample("b", "", [.. Enumerable.Range(0, 16).Select(i => i + 5.0)]), Margin.None);

    [Test]
    public void A_failing_test_says_what_was_expected_measured_and_tested() => Assert.That(
        Judgement(Verdict.Refuted).Message,
        Does.Contain("expected refuted, measured supported").And.Contain("16 of 16 seeds").And.Contain("null hypothesis"));

    [Test]
    public void A_result_has_the_evidence_the_samples_and_the_source()
    {
        var result = JudgementResult.Of(Judgement(Verdict.Refuted) with { Samples = [A], Source = ("m => true", "/root/tests/A.cs", 7) }, "/root");
        Assert.That((result.Outcome, result.Expected, result.AsExpected), Is.EqualTo((Outcome.Supported, Outcome.Refuted, false)));
        Assert.That((result.Test!.PFor, result.Test.Seeds, result.Test.Effect!.Value), Is.EqualTo((Lower.PFor, 16, Lower.Effect!.Value)));
        Assert.That((result.Values[0].Quantity, result.Values[0].Condition), Is.EqualTo(("loss", "a")));
        Assert.That(result.Source, Is.EqualTo("tests/A.cs:7"));
    }

    [Test]
    public void A_study_that_failed_is_not_as_expected()
    {
        var failed = Judgement(Verdict.Supported) with { Evidence = null, Error = "no data" };
        Assert.That(failed.AsExpected, Is.False);
        Assert.That(JudgementResult.Of(failed, "/").Outcome, Is.EqualTo(Outcome.Failed));
    }

    [Test]
    public void Where_nothing_is_expected_the_test_ends_as_skipped_and_says_the_verdict()
    {
        var judgement = Judgement(null);
        Assert.That(judgement.Conclude, Throws.TypeOf<IgnoreException>().With.Message.StartsWith("supported; drawn digits: nothing is expected: 16 of 16"));
        Assert.That((JudgementResult.Of(judgement, "/").Expected, judgement.AsExpected), Is.EqualTo(((Outcome?)null, true)));
        Assert.That(Judgement(Verdict.Supported).Conclude, Throws.Nothing);
    }

    [Test]
    public void Where_nothing_is_expected_a_study_that_failed_still_fails() =>
        Assert.That((Judgement(null) with { Evidence = null, Error = "no data" }).AsExpected, Is.False);

    [Test]
    public void Every_verdict_is_an_outcome() => Assert.That(Enum.GetNames<Verdict>(), Is.SubsetOf(Enum.GetNames<Outcome>()));

    [Test]
    public void Measurements_tell_which_samples_are_read()
    {
        var metric = new Metric("loss", Tolerance.Exact);
        var all = new Measurements([0, 1, 2], Tier.Quick);
        all.Add("a", metric, [1, 2, 3]);
        all.Add("b", metric, [4, 5, 6]);
        var read = new List<string>();
        _ = all.Watched(s => read.Add($"{s.Name} {s.Seeds}"))["b", metric];
        Assert.That(read, Is.EqualTo(new[] { "loss of b 3" }));
    }

    private static Judgement Judgement(Verdict? expected) => new(new ClaimAttribute("r/1-1/s/c", "Something holds."), expected) { Evidence = Lower };
}
