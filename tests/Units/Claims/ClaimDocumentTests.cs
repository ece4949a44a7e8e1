using Reproducibility.Fixtures.Claims;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Units.Claims;

public class ClaimDocumentTests
{
    private static readonly ClaimAttribute Claim = new("r/1-1/s/c", "Something holds.");

    private static readonly Evidence Lower = new Sample("a", "", [.. Enumerable.Range(0, 16).Select(i => (double)i)])
        .IsLowerThan(new Sample("b", "", [.. Enumerable.Range(0, 16).Select(i => i + 5.0)]), Margin.None);

    [Test]
    public void A_verdict_stands_with_its_seeds_and_null_hypothesis() =>
        Assert.That(Document(Lower), Does.Contain("Verdict: **supported**, 16 seeds").And.Contain("Null hypothesis: "));

    [Test]
    public void What_the_budget_cannot_carry_is_no_verdict()
    {
        var text = Document(Lower.Given(Requirement.AtLeast("epochs", 5, 100, "the nets memorise then")));
        Assert.That(text, Does.Contain("No verdict: **not at this budget**, 16 seeds.").And.Contain("the nets memorise then"));
        Assert.That(text, Does.Not.Contain("Null hypothesis"));
    }

    [Test]
    public void A_reason_is_printed_under_its_own_verdict_alone()
    {
        Assert.That(Document(Lower, Verdict.Supported, "It is lower."), Does.Contain("It is lower."));
        Assert.That(Document(Lower, Verdict.Refuted, "It is higher."), Does.Not.Contain("It is higher."));
    }

    [Test]
    public void A_level_has_all_its_digits_and_one_seed_is_no_plural()
    {
        Assert.That(Document(Lower.At(7.5e-5)), Does.Contain("level 0.000075."));
        Assert.That(Document(Fact.Holds("they are equal", true, "1 and 1")), Does.Contain("**supported**, 1 seed, exact check"));
    }

    [TestCase("r/1-1/s", ExpectedResult = false)]
    [TestCase("r/1-1/other", ExpectedResult = true)]
    public bool Another_study_that_judges_is_named(string study) => Markdown(new Judgement(Claim, Verdict.Supported) { Evidence = Lower, Study = study })
        .Contains($"Judged by the study {study}.", StringComparison.Ordinal);

    private static string Document(Evidence evidence, Verdict expected = Verdict.Supported, string? why = null) =>
        Markdown(new Judgement(Claim, expected, why) { Evidence = evidence });

    private static string Markdown(Judgement judgement) => ClaimDocument.Markdown(judgement, Tolerance.Exact);
}
