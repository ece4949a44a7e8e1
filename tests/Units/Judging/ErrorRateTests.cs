using Reproducibility.Metrics.Judging;
using Reproducibility.Units.Statistics;

namespace Reproducibility.Units.Judging;

/// <summary>
/// False verdicts at an inflated level, exactly where they are likeliest: on a truth that lies at the claim's own boundary, where both
/// "supported" and "refuted" are wrong.
/// </summary>
public sealed class ErrorRateTests
{
    private const double Inflated = 0.05;
    private const int Repeats = 1000;

    private static IEnumerable<TestCaseData> Distributions => Null.Distributions.Select(d => new TestCaseData(d.Draw).SetArgDisplayNames(d.Name));

    [TestCaseSource(nameof(Distributions))]
    public void Lower_than_without_a_difference(Null.Noise noise) => AssertRate(random =>
        Draw(noise, random).IsLowerThan(Draw(noise, random), Margin.None));

    [Test]
    public void Lower_than_by_just_the_ratio() => AssertRate(random =>
        Draw(Positive, random).IsLowerThan(Draw(Positive, random).Map("b", "", v => 1.5 * v), Margin.Ratio(1.5)));

    [Test]
    public void Lower_than_by_just_the_ratio_within_a_budget() => AssertRate(random =>
    {
        static double Censor(double time) => time > 2 ? double.PositiveInfinity : time;
        var a = Data.Sample("a", 16, _ => Censor(Positive(random)), budget: 2);
        var b = Data.Sample("b", 16, _ => Censor(1.5 * Positive(random)), budget: 2);
        return a.IsLowerThan(b, Margin.Ratio(1.5));
    });

    [TestCaseSource(nameof(Distributions))]
    public void Higher_than_by_just_the_difference(Null.Noise noise) => AssertRate(random =>
        Draw(noise, random).Map("a", "", v => v + 2).IsHigherThan(Draw(noise, random), Margin.Absolute(2)));

    [Test]
    public void Equal_with_a_difference_of_just_the_margin() => AssertRate(random =>
        Draw(Null.Normal, random).Map("a", "", v => v + 3).IsAboutEqualTo(Draw(Null.Normal, random), Margin.Absolute(3)));

    [Test]
    public void Below_the_median_itself() => AssertRate(random => Draw(Null.Normal, random).IsBelow(0));

    [Test]
    public void Within_a_range_that_begins_at_the_median() => AssertRate(random => Draw(Null.Normal, random).StaysWithin(0, 3));

    [Test]
    public void In_more_than_the_true_share() => AssertRate(random =>
        Data.Sample("a", 30, _ => random.NextDouble()).HoldsInMoreThan(0.7, "below 0.7", v => v < 0.7));

    [TestCaseSource(nameof(Distributions))]
    public void A_trend_without_one(Null.Noise noise) => AssertRate(random => Curve(noise, random, 8, 0).Rises(Margin.None), 400);

    [Test]
    public void A_trend_of_just_the_margin([Values(5, 14)] int seeds) =>
        AssertRate(random => Curve(Null.Normal, random, seeds, 1).Rises(Margin.Absolute(3)), 400);

    [Test]
    public void Runs_that_are_not_related() => AssertRate(random =>
        Data.Sample("x", 9, _ => Null.Normal(random)).RisesWith(Data.Sample("y", 9, _ => Null.Normal(random)), atLeast: 0), 600);

    [Test]
    public void Curves_that_are_not_related() =>
        AssertRate(random => Curve(Null.Normal, random, 6, 0).RisesWith(Curve(Null.Normal, random, 6, 0), atLeast: 0), 400);

    [Test]
    public void The_lowest_of_equals() => AssertRate(random =>
        Draw(Null.Normal, random).IsLowestOf([Draw(Null.Normal, random), Draw(Null.Normal, random)], Margin.None));

    private static double Positive(Random random) => -Math.Log(1 - random.NextDouble());

    private static Sample Draw(Null.Noise noise, Random random) => Data.Sample("sample", 16, _ => noise(random));

    // Four levels that rise by a slope, each seed with a level of its own.
    private static Sweep Curve(Null.Noise noise, Random random, int seeds, double slope) => Sweep.Of(
        "curve",
        "",
        "level",
        [1, 2, 3, 4],
        [.. Enumerable.Range(0, 4).Select(i => Enumerable.Range(0, seeds).Select(_ => noise(random) + slope * i).ToArray())]);

    private static void AssertRate(Func<Random, Evidence> claim, int repeats = Repeats)
    {
        var random = new Random(11);
        var verdicts = Enumerable.Range(0, repeats).Select(_ => claim(random).At(Inflated).Verdict).ToArray();
        Assert.That(verdicts.Count(v => v != Verdict.Undecided) / (double)repeats, Is.LessThanOrEqualTo(Null.AtMost(Inflated, repeats)));
    }
}
