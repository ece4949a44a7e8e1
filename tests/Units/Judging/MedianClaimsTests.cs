using Reproducibility.Metrics.Judging;
using Reproducibility.Metrics.Statistics;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Units.Judging;

public sealed class MedianClaimsTests
{
    private static readonly Sample OneToSixteen = Data.Sample("loss", 16, i => i + 1);

    [TestCase(17, Supported)]
    [TestCase(16.5, Supported)]
    [TestCase(16, Undecided, Description = "15 of 16: p = 5.2e-4")]
    [TestCase(8, Undecided)]
    [TestCase(2, Undecided)]
    [TestCase(1, Refuted)]
    public void Below(double bound, Verdict expected)
    {
        Assert.That(OneToSixteen.IsBelow(bound).Verdict, Is.EqualTo(expected));
        Assert.That(Compound.Not(OneToSixteen.IsAtLeast(bound)).Verdict, Is.EqualTo(expected), "below is not at least");
        Assert.That(Mirrored.IsAbove(-bound).Verdict, Is.EqualTo(expected));
    }

    [Test]
    public void The_bound_itself_is_at_most_and_not_below()
    {
        var zero = Data.Sample("distance at the start", 16, _ => 0);

        Assert.That(zero.IsAtMost(0).Verdict, Is.EqualTo(Supported));
        Assert.That(zero.IsAtLeast(0).Verdict, Is.EqualTo(Supported));
        Assert.That(zero.IsBelow(0).Verdict, Is.EqualTo(Refuted));
        Assert.That(zero.IsAbove(0).Verdict, Is.EqualTo(Refuted));
        Assert.That(zero.StaysWithin(0, 0).Verdict, Is.EqualTo(Supported));
        Assert.That(zero.StaysWithin(0, 0).Finding, Does.StartWith("16 of 16 seeds at 0;"));
    }

    [Test]
    public void The_finding_shows_the_median_with_its_interval() => Assert.That(
        OneToSixteen.IsBelow(17).Finding,
        Is.EqualTo("16 of 16 seeds below 17; median 8.5 [4, 13]; p = 3.1e-5"));

    [Test]
    public void A_time_is_reached_or_not()
    {
        var never = Data.Sample("steps", 16, _ => Data.Never, "steps", budget: 20000);
        var mostly = Data.Sample("steps", 16, i => i == 0 ? Data.Never : 100, "steps", budget: 20000);

        Assert.That(never.IsReached().Verdict, Is.EqualTo(Refuted));
        Assert.That(never.IsNotReached().Verdict, Is.EqualTo(Supported));
        Assert.That(never.IsNotReached().Null, Does.EndWith(" is reached within the budget"));
        Assert.That(never.IsNotReached().Finding, Does.Contain("median > 20000 steps [> 20000, > 20000]"));
        Assert.That(never.IsBelow(1e9).Verdict, Is.EqualTo(Refuted), "not reached is above every bound");
        Assert.That(OneToSixteen.IsReached().Verdict, Is.EqualTo(Supported));
        Assert.That(mostly.IsReached().Verdict, Is.EqualTo(Undecided), "15 of 16");
    }

    [Test]
    public void Within_takes_both_sides_and_refutes_by_one()
    {
        Assert.That(OneToSixteen.StaysWithin(0.5, 16.5).Verdict, Is.EqualTo(Supported));
        Assert.That(OneToSixteen.StaysWithin(4, 13).Verdict, Is.EqualTo(Undecided));
        Assert.That(OneToSixteen.StaysWithin(17, 20).Verdict, Is.EqualTo(Refuted));
        Assert.That(OneToSixteen.StaysWithin(-3, 0).Verdict, Is.EqualTo(Refuted));
        Assert.That(() => OneToSixteen.StaysWithin(2, 1), Throws.TypeOf<AssumptionException>());
    }

    [Test]
    public void At_chance_is_within_a_margin_of_it()
    {
        var accuracy = Data.Noisy("accuracy", 16, 0.1, 0.002, 1);

        Assert.That(accuracy.StaysAt(0.1, Margin.Absolute(0.01)).Verdict, Is.EqualTo(Supported));
        Assert.That(accuracy.StaysAt(0.1, Margin.Ratio(1.1)).Verdict, Is.EqualTo(Supported));
        Assert.That(accuracy.StaysAt(0.2, Margin.Absolute(0.01)).Verdict, Is.EqualTo(Refuted));
    }

    [Test]
    public void Too_few_seeds_say_so() => Assert.That(
        OneToSixteen.First(8).IsBelow(100).Finding,
        Is.EqualTo("8 of 8 seeds below 100; median 4.5 [1, 8]; p = 0.008; undecided: 8 seeds cannot reach level 2.5e-4 with a binomial test; "
            + "13 can; 13 seeds would decide if the effect is as observed"));

    [Test]
    public void In_most_seeds_and_in_more_than_a_share()
    {
        var many = Data.Sample("ratio", 100, i => i / 100.0);

        Assert.That(many.HoldsInMost("below 0.9", v => v < 0.9).Verdict, Is.EqualTo(Supported));
        Assert.That(many.HoldsInMoreThan(0.7, "below 0.9", v => v < 0.9).Verdict, Is.EqualTo(Supported));
        Assert.That(many.HoldsInMoreThan(0.9, "below 0.9", v => v < 0.9).Verdict, Is.EqualTo(Undecided));
        Assert.That(many.HoldsInMoreThan(0.9, "below 0.5", v => v < 0.5).Verdict, Is.EqualTo(Refuted));
        Assert.That(many.HoldsInMoreThan(0.7, "below 0.9", v => v < 0.9).Finding, Does.StartWith("90 of 100 seeds below 0.9; share 0.90 [0.82, 0.95]; p = "));
    }

    private static Sample Mirrored => OneToSixteen.Map("minus loss", "", v => -v);
}
