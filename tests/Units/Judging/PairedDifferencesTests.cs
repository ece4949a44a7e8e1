using Reproducibility.Metrics.Judging;
using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Units.Judging;

public class PairedDifferencesTests
{
    private static readonly Sample Two = Sample(2, 4, 6, 8, 10, 12), Ones = Sample(1, 1, 1, 1, 1, 1);

    [Test]
    public void Differences_are_of_the_first_less_the_second() =>
        Assert.That(PairedDifferences.Of(Two, Ones, Margin.Absolute(0.1)).Values, Is.EqualTo(new[] { 1.0, 3, 5, 7, 9, 11 }));

    [Test]
    public void Under_a_ratio_they_are_quotients_and_have_no_unit()
    {
        var ratios = PairedDifferences.Of(Two, Ones, Margin.Ratio(1.1));
        Assert.That((ratios.Name, ratios.Unit, ratios.AreRatios), Is.EqualTo(("loss / loss", "", true)));
        Assert.That(ratios.Values, Is.EqualTo(Two.Values));
    }

    [Test]
    public void The_median_stands_with_the_interval_of_order_statistics() =>
        Assert.That(PairedDifferences.Of(Two, Ones, Margin.None).ToString(), Is.EqualTo("median difference 6 [1, 11]"));

    [Test]
    public void What_both_did_not_reach_is_no_difference()
    {
        var never = double.PositiveInfinity;
        Assert.That(PairedDifferences.Of(Sample(never, 3, never), Sample(never, never, 3), Margin.None).Values, Is.EqualTo(new[] { 0, -never, never }));
        Assert.That(PairedDifferences.Of(Sample(never, 3, 0), Sample(never, never, 0), Margin.Ratio(2)).Values, Is.EqualTo(new[] { 1.0, 0, 1 }));
    }

    [Test]
    public void Where_most_have_no_end_the_median_has_none()
    {
        var never = Sample([.. Enumerable.Repeat(double.PositiveInfinity, 6)]);
        Assert.That(PairedDifferences.Of(Two, never, Margin.None).ToString(), Is.EqualTo("median difference -∞ [-∞, -∞]"));
        Assert.That(PairedDifferences.Of(never, Two, Margin.None).ToString(), Is.EqualTo("median difference ∞ [∞, ∞]"));
    }

    [Test]
    public void A_ratio_to_what_was_not_reached_says_not_how_much()
    {
        var never = Sample([.. Enumerable.Repeat(double.PositiveInfinity, 6)]);
        Assert.That(PairedDifferences.Of(Two, Ones, Margin.Ratio(2)).SaysHowMuch);
        Assert.That(PairedDifferences.Of(Two, never, Margin.None).SaysHowMuch);
        Assert.That(PairedDifferences.Of(Two, never, Margin.Ratio(2)).SaysHowMuch, Is.False);
        Assert.That(PairedDifferences.Of(never, Two, Margin.Ratio(2)).SaysHowMuch, Is.False);
        Assert.That(Two.IsLowerThan(never, Margin.Ratio(2)).Finding, Does.Not.Contain("median ratio"));
    }

    [Test]
    public void Two_samples_of_unequal_length_are_no_pairs() =>
        Assert.That(() => PairedDifferences.Of(Two, Sample(1), Margin.None), Throws.TypeOf<AssumptionException>());

    [Test]
    public void A_claim_that_was_not_judged_has_none()
    {
        var evidence = Two.IsLowerThan(Ones, Margin.None);
        Assert.That(evidence.Differences!.Median.Value, Is.EqualTo(6));
        Assert.That(evidence.Given(new Requirement("more", "less", IsMet: false)).Differences, Is.Null);
    }

    private static Sample Sample(params double[] values) => new("loss", "", values);
}
