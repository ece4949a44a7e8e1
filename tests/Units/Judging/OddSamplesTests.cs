using Reproducibility.Metrics.Judging;
using Reproducibility.Metrics.Statistics;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Units.Judging;

/// <summary>Exact ties, constants, perfect agreement and few seeds: what the data cannot tell is undecided, wherever rounding falls.</summary>
public sealed class OddSamplesTests
{
    private static readonly Margin Point = Margin.Absolute(0.01);

    /// <summary>The first whole image of a thousand from which accuracies are counted.</summary>
    private static readonly int[] From = [1, 91, 300, 489, 500, 700, 900, 928, 948, 973];

    [TestCaseSource(nameof(From))]
    public void Pairs_exactly_at_the_margin_are_ties(int from)
    {
        var (low, high) = (Images(from), Images(from + 10));

        foreach (var evidence in new[] { low.IsLowerThan(high, Point), high.IsHigherThan(low, Point) })
        {
            Assert.That(evidence.Verdict, Is.EqualTo(Undecided));
            Assert.That(evidence.Finding, Does.Contain("0 of 16 seeds by more than 0.01 (16 tied)"));
        }

        Assert.That(low.IsAboutEqualTo(high, Point).Verdict, Is.EqualTo(Undecided));
        Assert.That(low.IsAboutEqualTo(high, Point).PFor, Is.EqualTo(1));
        Assert.That((high - low).IsLowerThan(Data.Sample("a point", 16, _ => 0.01), Margin.None).Finding, Does.Contain("(16 tied)"));
        Assert.That((low - Images(from)).IsLowerThan(high - low, Point).Finding, Does.Contain("(16 tied)"));
        Assert.That(Sweep.Of("accuracy", "size", (1, low), (2, high)).Rises(Point).Verdict, Is.EqualTo(Undecided));
        Assert.That(Sweep.Of("accuracy", "size", (1, low), (2, high)).Varies(Point).Verdict, Is.EqualTo(Undecided));
    }

    [TestCaseSource(nameof(From))]
    public void Pairs_exactly_at_a_ratio_are_ties(int from)
    {
        var (low, high) = (Data.Sample("low", 16, i => (from + i) / 1000.0), Data.Sample("high", 16, i => 11 * (from + i) / 10_000.0));

        Assert.That(low.IsLowerThan(high, Margin.Ratio(1.1)).Finding, Does.Contain("(16 tied)"));
        Assert.That(low.IsAboutEqualTo(high, Margin.Ratio(1.1)).Verdict, Is.EqualTo(Undecided));
        Assert.That((high / low).IsAtMost(1.1).Verdict, Is.EqualTo(Supported));
    }

    [TestCaseSource(nameof(From))]
    public void A_value_at_a_bound_is_as_the_word_says(int from)
    {
        var raised = Data.Sample("accuracy", 16, _ => from / 1000.0 + 0.01);
        var (bound, gap) = ((from + 10) / 1000.0, Images(from + 10) - Images(from));

        Assert.That(raised.IsAtMost(bound).Verdict, Is.EqualTo(Supported));
        Assert.That(raised.IsAtLeast(bound).Verdict, Is.EqualTo(Supported));
        Assert.That(raised.IsBelow(bound).Verdict, Is.EqualTo(Refuted));
        Assert.That(raised.IsAbove(bound).Verdict, Is.EqualTo(Refuted));
        Assert.That(raised.StaysAt(from / 1000.0, Point).Verdict, Is.EqualTo(Supported));
        Assert.That(gap.StaysAt(0, Point).Verdict, Is.EqualTo(Supported));
        Assert.That(gap.IsAbove(0.01).Verdict, Is.EqualTo(Refuted));
        Assert.That((gap - gap).IsAbove(0).Verdict, Is.EqualTo(Refuted));
    }

    [Test]
    public void Slopes_and_means_that_are_equal_tie()
    {
        var accuracy = Sweep.Of("accuracy", "size", (1, Images(900)), (2, Images(910)), (4, Images(920)), (8, Images(930)));

        Assert.That(accuracy.SlopesPerDoubling().Rises(Margin.None).Verdict, Is.EqualTo(Undecided));
        Assert.That(accuracy.SlopesPerDoubling().BySeed(), Is.All.Matches<double[]>(row => row.Distinct().Count() == 1));
        Assert.That(accuracy.Mean(1, 2).IsLowerThan(accuracy.Mean(4, 8), Margin.Absolute(0.02)).Finding, Does.Contain("(16 tied)"));
        Assert.That(accuracy.Between(1, 4).Flattens(2, Margin.Ratio(2)).Finding, Does.Contain("(16 tied)"), "0.01 per 1 is twice 0.01 per 2");
        Assert.That(accuracy.Plateau(Point).Values, Is.All.EqualTo(4), "a point off the last is within a point");
    }

    [Test]
    public void A_constant_has_no_correlation()
    {
        var (noise, constant) = (Data.Noisy("noise", 100, 0, 1, 1), Data.Sample("constant", 100, _ => 1));

        foreach (var evidence in new[] { constant.RisesWith(noise, 0.5), noise.FallsWith(constant, 0.5), noise.RisesWith(constant, 0) })
        {
            Assert.That((evidence.Verdict, evidence.PFor, evidence.PAgainst), Is.EqualTo((Undecided, 1.0, 1.0)));
            Assert.That(evidence.Finding, Is.EqualTo("constant does not vary over 100 runs; undecided: a constant has no correlation"));
        }

        Assert.That(constant.RisesWith(constant.Named("other"), 0.5).Finding, Does.StartWith("constant and other do not vary over 100 runs"));
    }

    [Test]
    public void A_constant_within_seeds_has_no_correlation()
    {
        var varying = Data.Curve(16, 0.1, 1, 2, 3, 4);
        var constant = Sweep.Of("accuracy", "", "size", varying.Levels, [.. varying.Samples.Select(_ => Enumerable.Repeat(1.0, 16).ToArray())]);

        var evidence = varying.RisesWith(constant, 0.5);

        Assert.That((evidence.Verdict, evidence.PAgainst), Is.EqualTo((Undecided, 1.0)));
        Assert.That(evidence.Finding, Is.EqualTo("accuracy does not vary with size in 16 of 16 seeds; undecided: a constant has no correlation"));
        Assert.That(() => varying.CorrelationWith(constant), Throws.TypeOf<AssumptionException>().With.Message.Contains("accuracy does not vary"));
    }

    [Test]
    public void Seeds_without_variation_are_left_out()
    {
        var varying = Data.Curve(16, 0.1, 1, 2, 3, 4);
        var other = Sweep.Of("accuracy", "", "size", varying.Levels, [.. varying.Samples.Select(s => s.Values.Select((v, i) => i < 9 ? 1 : v).ToArray())]);

        var evidence = varying.RisesWith(other, 0.5);

        Assert.That((evidence.Verdict, evidence.Seeds), Is.EqualTo((Supported, 7)));
        Assert.That(evidence.Finding, Does.Contain("over 7 seeds (accuracy does not vary with size in 9 of 16 seeds)"));
        Assert.That(varying.CorrelationWith(other).Values, Has.Count.EqualTo(7));
    }

    [Test]
    public void No_p_value_is_zero()
    {
        var x = Data.Noisy("x", 100, 0, 1, 1);
        var perfect = x.RisesWith(x.Map("y", "", v => 2 * v), atLeast: 0.3);
        var distances = new double[8, 8];
        for (var i = 0; i < 8; i++)
            for (var j = 0; j < 8; j++)
                distances[i, j] = Math.Abs(i * i - j * j);
        var same = Arrangements.AreAlike("layer", distances, "net", distances, 0.8);

        Assert.That((perfect.Verdict, Math.Round(perfect.PFor, 12)), Is.EqualTo((Supported, 2e-5)));
        Assert.That(perfect.Finding, Does.EndWith("p = 2.0e-5 (none), p < 2.0e-5 (against 0.3)"));
        Assert.That(same.Finding, Does.EndWith("p < 2.0e-5 (against 0.8)"));
        Assert.That(same.PFor, Is.GreaterThan(0));
        Assert.That(Data.Sample("many", 2000, i => i + 1).IsAbove(0).PFor, Is.GreaterThan(0), "2^-2000 underflows");
        Assert.That(Data.Sample("many", 2000, i => i + 1).IsAbove(0).Finding, Does.EndWith("p < 2.0e-300"));
    }

    [TestCase(1)]
    [TestCase(2)]
    public void Few_seeds_are_undecided_and_say_how_many_could_decide(int seeds)
    {
        foreach (var (name, verb) in Verbs.All)
        {
            var (a, b) = (Data.Sample("a", seeds, i => i + 1), Data.Sample("b", seeds, i => 5 + 3 * i));
            var evidence = verb(a, b, 1);
            Assert.That(evidence.Verdict, Is.EqualTo(Undecided), name);
            Assert.That(evidence.Finding, Does.Match(@"\d+ can|\d+ seeds would decide"), $"{name}: {evidence.Finding}");
        }
    }

    private static Sample Images(int from) => Data.Sample($"accuracy from {from}", 16, i => (from + i) / 1000.0);
}
