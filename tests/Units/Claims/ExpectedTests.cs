using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Studies.DataSource;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Units.Claims;

public class ExpectedTests
{
    private static readonly Metric Loss = new("loss", Tolerance.Exact);

    [Test]
    public void One_verdict_holds_for_every_run([Values] Tier tier, [Values] DataSource data)
    {
        Expected expected = Supported;
        Assert.That(expected.For(tier, data), Is.EqualTo(new ExpectedVerdict(Supported)));
    }

    [Test]
    public void Of_the_verdicts_that_apply_the_last_one_said_counts()
    {
        var expected = Refuted.Because("It falls.").On(Tier.Paper, Supported).On(Tier.Quick, Drawn, Undecided.Because("It is flat."));
        Assert.That(expected.For(Tier.Quick, Published).Verdict, Is.EqualTo(Refuted));
        Assert.That(expected.For(Tier.Paper, Published).Verdict, Is.EqualTo(Supported));
        Assert.That(expected.For(Tier.Paper, Drawn).Verdict, Is.EqualTo(Supported));
        Assert.That(expected.For(Tier.Quick, Drawn).Verdict, Is.EqualTo(Undecided));
        Assert.That(Undecided.On(Drawn, Supported).For(Tier.Paper, Drawn).Verdict, Is.EqualTo(Supported));
    }

    [Test]
    public void A_reason_belongs_to_its_own_verdict_alone()
    {
        var expected = Refuted.Because("It falls.").On(Tier.Paper, Refuted);
        Assert.That(expected.For(Tier.Quick, Published).Why, Is.EqualTo("It falls."));
        Assert.That(expected.For(Tier.Paper, Published).Why, Is.Null);
    }

    [TestCase(0.3, null, true)]
    [TestCase(0.28, null, true)]
    [TestCase(0.26, null, false)]
    [TestCase(0.26, 0.05, true)]
    [TestCase(double.PositiveInfinity, null, false)]
    public void A_reasons_number_is_compared_with_the_measured_one(double measured, double? within, bool agrees)
    {
        var measurements = new Measurements([0]);
        measurements.Add("net", Loss, [measured]);
        var outcome = Refuted.Because("The loss stays at 0.3.", m => m["net", Loss].Values[0], near: 0.3, within);
        Assert.That(outcome.Disagreement(measurements), agrees ? Is.Null : Does.Contain("says 0.3").And.Contain($"measured is {measured}"));
    }

    [Test]
    public void A_reason_without_a_number_is_not_compared() => Assert.That(Refuted.Because("It falls.").Disagreement(new Measurements([0])), Is.Null);
}
