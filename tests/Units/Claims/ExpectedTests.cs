using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Units.Claims;

public class ExpectedTests
{
    private static readonly Metric Loss = new("loss", Tolerance.Exact);

    [Test]
    public void One_verdict_holds_for_every_run([Values] Tier tier)
    {
        Expected expected = Supported;
        Assert.That(expected.For(tier), Is.EqualTo(new ExpectedVerdict(Supported)));
    }

    [Test]
    public void A_tier_may_have_a_verdict_of_its_own()
    {
        var expected = Refuted.On(Tier.Paper, Supported);
        Assert.That((expected.For(Tier.Quick).Verdict, expected.For(Tier.Paper).Verdict), Is.EqualTo((Refuted, Supported)));
        Assert.That(Refuted.On(Tier.Quick, Undecided), Is.EqualTo(Undecided.On(Tier.Paper, Refuted)));
    }

    [Test]
    public void A_reason_belongs_to_its_own_verdict_alone()
    {
        var expected = Refuted.Because("It falls.").On(Tier.Paper, Refuted);
        Assert.That(expected.For(Tier.Quick).Why, Is.EqualTo("It falls."));
        Assert.That(expected.For(Tier.Paper).Why, Is.Null);
    }

    [Test]
    public void A_reason_without_a_tier_is_the_quick_ones()
    {
        Expected expected = Undecided.Because("It falls in 8 of 16 seeds.");
        Assert.That((expected.For(Tier.Quick).Why, expected.For(Tier.Paper)), Is.EqualTo(("It falls in 8 of 16 seeds.", new ExpectedVerdict(Undecided))));
    }

    [TestCase(0.3, null, true)]
    [TestCase(0.28, null, true)]
    [TestCase(0.26, null, false)]
    [TestCase(0.26, 0.05, true)]
    [TestCase(double.PositiveInfinity, null, false)]
    public void A_reasons_number_is_compared_with_the_measured_one(double measured, double? within, bool agrees)
    {
        var measurements = new Measurements([0], Tier.Quick);
        measurements.Add("net", Loss, [measured]);
        var outcome = Refuted.Because("The loss stays at 0.3.", m => m["net", Loss].Values[0], near: 0.3, within);
        Assert.That(outcome.Disagreement(measurements), agrees ? Is.Null : Does.Contain("says 0.3").And.Contain($"measured is {measured}"));
    }

    [Test]
    public void A_reason_without_a_number_is_not_compared() => Assert.That(
        Refuted.Because("It falls.").Disagreement(new Measurements([0], Tier.Quick)), Is.Null);
}
