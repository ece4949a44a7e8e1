using Reproducibility.Metrics.Judging;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Units.Judging;

public sealed class TrendsTests
{
    [Test]
    public void A_clear_trend_is_supported_and_its_reverse_refuted([Values(5, 16)] int seeds)
    {
        var rising = Data.Curve(seeds, 0.2, 1, 2, 3, 4, 5);

        Assert.That(rising.Rises(Margin.Absolute(1)).Verdict, Is.EqualTo(Supported));
        Assert.That(rising.Falls(Margin.Absolute(1)).Verdict, Is.EqualTo(Refuted));
    }

    [Test]
    public void Saturation_is_still_a_rise()
    {
        var saturating = Data.Curve(16, 0.01, 0.2, 0.9, 0.95, 0.97, 0.97);

        Assert.That(saturating.Rises(Margin.Absolute(0.1)).Verdict, Is.EqualTo(Supported));
    }

    [Test]
    public void A_change_smaller_than_what_matters_is_refuted()
    {
        var slight = Data.Curve(16, 0.001, 1, 1.01, 1.02, 1.03);

        Assert.That(slight.Rises(Margin.None).Verdict, Is.EqualTo(Supported));
        Assert.That(slight.Rises(Margin.Ratio(1.01)).Verdict, Is.EqualTo(Supported));
        Assert.That(slight.Rises(Margin.Ratio(1.1)).Verdict, Is.EqualTo(Refuted));
    }

    [Test]
    public void A_u_shape_that_ends_higher_is_no_rise()
    {
        var u = Data.Curve(16, 0.05, 2, 1, 3, 4, 5);

        Assert.That(u.Rises(Margin.Absolute(0.5)).Verdict, Is.EqualTo(Refuted));
        Assert.That(u.Rises(Margin.Absolute(0.5)).Finding, Does.EndWith("a step goes the other way by more than 0.5"));
        Assert.That(u.Rises(Margin.Absolute(2)).Verdict, Is.EqualTo(Supported), "no step the other way matters");
    }

    [Test]
    public void One_or_two_seeds_say_nothing_of_others([Values(1, 2)] int seeds)
    {
        var rising = Data.Curve(seeds, 0.1, 1, 2, 3, 4, 5, 6, 7, 8);

        Assert.That(rising.Rises(Margin.None).Verdict, Is.EqualTo(Undecided));
        Assert.That(rising.Falls(Margin.None).Verdict, Is.EqualTo(Undecided));
        Assert.That(rising.RisesWith(rising, atLeast: 0.5).Verdict, Is.EqualTo(Undecided));
    }

    [Test]
    public void Noise_is_undecided()
    {
        var noise = Data.Curve(16, 1, 0, 0, 0, 0, 0);

        Assert.That(noise.Rises(Margin.None).Verdict, Is.EqualTo(Undecided));
        Assert.That(noise.Rises(Margin.None).Outlook!.Measure, Is.EqualTo("mean rank correlation"));
    }

    [Test]
    public void Few_seeds_show_an_order_before_they_show_that_it_matters()
    {
        var rising = Data.Curve(4, 0.1, 1, 2, 3, 4, 5);

        Assert.That(rising.Rises(Margin.None).Verdict, Is.EqualTo(Supported));
        Assert.That(rising.Rises(Margin.Absolute(1)).Verdict, Is.EqualTo(Undecided));
        Assert.That(rising.Rises(Margin.Absolute(1)).Finding, Does.Contain("4 seeds can show an order, not that its size matters; 5 can"));
    }

    [Test]
    public void Three_conditions_of_five_seeds_cannot_reach_the_level() => Assert.That(
        Data.Curve(5, 0.01, 1, 2, 3).Rises(Margin.None).Finding,
        Does.Contain("5 seeds cannot reach level 2.5e-4 with a trend over 3 conditions; 6 can"));

    [Test]
    public void Times_that_were_not_reached_rank_last()
    {
        double[][] times = [[.. Enumerable.Repeat(100.0, 16)], [.. Enumerable.Repeat(300.0, 16)], [.. Enumerable.Repeat(Data.Never, 16)]];
        var sweep = Sweep.Of("steps", "steps", "width", [1, 2, 3], times, budget: 1000);

        Assert.That(sweep.Rises(Margin.Ratio(2)).Verdict, Is.EqualTo(Supported));
        Assert.That(sweep.Rises(Margin.Ratio(2)).Finding, Does.StartWith(
            "medians 100, 300, > 1000 steps over width 1 to 3; last above first by more than a factor 2 in 16 of 16 seeds; p = "));
        Assert.That(sweep.Rises(Margin.Ratio(20)).Verdict, Is.Not.EqualTo(Supported), "beyond 1000 is not known to be beyond 2000");
    }
}
