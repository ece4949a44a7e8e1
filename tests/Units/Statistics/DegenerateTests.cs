using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Units.Statistics;

/// <summary>Input that no procedure can use is a typed error that says why; input that decides nothing gives p = 1.</summary>
public sealed class DegenerateTests
{
    private const double NaN = double.NaN;

    private static IEnumerable<TestCaseData> Unusable
    {
        get
        {
            yield return Case("no differences", Assumption.NotEmpty, () => SignFlip.Test([]));
            yield return Case("NaN difference", Assumption.NoNaN, () => SignFlip.Test([1, NaN]));
            yield return Case("superiority of nothing", Assumption.NotEmpty, () => Superiority.Paired([]));
            yield return Case("superiority of NaN", Assumption.NoNaN, () => Superiority.Paired([NaN]));
            yield return Case("ranks of negative infinity", Assumption.NoNaN, () => Ranking.MidRanks([double.NegativeInfinity]));
            yield return Case("quantile of nothing", Assumption.NotEmpty, () => Quantile.Of([], 0.5));
            yield return Case("quantile of NaN", Assumption.NoNaN, () => Quantile.Of([1, NaN], 0.5));
            yield return Case("a quantile of 2", Assumption.InRange, () => Quantile.Of([1], 2));
            yield return Case("median of nothing", Assumption.NotEmpty, () => MedianInterval.Of([]));
            yield return Case("mean of a censored value", Assumption.Finite, () => Bootstrap.OfMean([1, double.PositiveInfinity]));
            yield return Case("bootstrap weights", Assumption.SameLength, () => Bootstrap.BiasCorrected([1, 2], [1], 1, 0));
            yield return Case("Page without seeds", Assumption.NotEmpty, () => PageTrend.Test([]));
            yield return Case("Page of one condition", Assumption.NotEmpty, () => PageTrend.Test([[1], [2]]));
            yield return Case("Page of ragged rows", Assumption.SameLength, () => PageTrend.Test([[1, 2], [1, 2, 3]]));
            yield return Case("Page of NaN", Assumption.NoNaN, () => PageTrend.Test([[1, NaN]]));
            yield return Case("Spearman of unequal lengths", Assumption.SameLength, () => Spearman.Test([1, 2], [1]));
            yield return Case("Spearman within no seeds", Assumption.NotEmpty, () => Spearman.TestWithin([], []));
            yield return Case("correlation of 1 under the null", Assumption.InRange, () => Spearman.TestAgainst(0.5, 10, 1));
            yield return Case("Friedman without seeds", Assumption.NotEmpty, () => Friedman.Test([]));
            yield return Case("Friedman of NaN", Assumption.NoNaN, () => Friedman.Test([[1, NaN]]));
            yield return Case("more successes than trials", Assumption.InRange, () => BinomialTest.Test(3, 2, 0.5));
            yield return Case("no trials", Assumption.NotEmpty, () => BinomialTest.ClopperPearson(0, 0));
            yield return Case("a share of 2", Assumption.InRange, () => BinomialTest.Test(1, 2, 2));
            yield return Case("two runs arranged", Assumption.NotEmpty, () => Mantel.Test(new double[2, 2], new double[2, 2]));
            yield return Case(
                "a distance of NaN", Assumption.Finite, () => Mantel.Test(new[,] { { 0, NaN, 1 }, { NaN, 0, 1 }, { 1, 1, 0 } }, new double[3, 3]));
            yield return Case("other runs", Assumption.SameLength, () => Mantel.Test(new double[3, 3], new double[4, 4]));
        }
    }

    [TestCaseSource(nameof(Unusable))]
    public void Unusable_input_names_the_broken_assumption(Assumption expected, Action procedure) => Assert.That(
        () => procedure(),
        Throws.TypeOf<AssumptionException>().With.Property(nameof(AssumptionException.Violated)).EqualTo(expected).And.Message.Not.Empty);

    [Test]
    public void Equal_values_decide_nothing() => Assert.Multiple(() =>
    {
        Assert.That(SignFlip.Test([0, 0, 0]), Is.EqualTo(new Tails(1, 1)));
        Assert.That(PageTrend.Test([[2, 2, 2], [1, 1, 1]]), Is.EqualTo(new Tails(1, 1)));
        Assert.That(Spearman.Test([1, 1, 1], [1, 2, 3]), Is.EqualTo(new Tails(1, 1)));
        Assert.That(Spearman.Correlation([1, 1, 1], [1, 2, 3]), Is.Zero);
        Assert.That(Friedman.Test([[1, 1], [1, 1]]), Is.EqualTo(1));
        Assert.That(Superiority.Paired([0, 0]), Is.EqualTo(new Estimate(0.5, new Interval(0, 1, 0.95))));
        Assert.That(Bootstrap.OfMean([3, 3, 3]), Is.EqualTo(new Interval(3, 3, 0.95)));
        Assert.That(Mantel.Correlation(new double[3, 3], new double[3, 3]), Is.Zero);
        Assert.That(Mantel.TestAgainst(new double[4, 4], new double[4, 4], 0.5).TwoSided, Is.EqualTo(1));
    });

    [Test]
    public void One_value_is_enough_to_ask_and_too_few_to_tell() => Assert.Multiple(() =>
    {
        Assert.That(SignFlip.Test([-3]), Is.EqualTo(new Tails(0.5, 1)));
        Assert.That(MedianInterval.Of([3]), Is.EqualTo(new Interval(double.NegativeInfinity, double.PositiveInfinity, 0.95)));
        Assert.That(Spearman.Test([1], [2]), Is.EqualTo(new Tails(1, 1)));
    });

    [Test]
    public void What_was_not_reached_ranks_last_in_a_quantile() => Assert.Multiple(() =>
    {
        double[] times = [3, double.PositiveInfinity, 1, 2];
        Assert.That(Quantile.Of(times, 0.5), Is.EqualTo(2.5));
        Assert.That(Quantile.Of(times, 0.75), Is.EqualTo(double.PositiveInfinity));
        Assert.That(Quantile.Of(times, 0), Is.EqualTo(1));
    });

    /// <summary>The sum of products of 2,000 ranks is beyond 2^31.</summary>
    [Test]
    public void Ranks_of_many_runs_do_not_overflow()
    {
        double[] rising = [.. Enumerable.Range(0, 2000).Select(i => (double)i)];
        Assert.That(Spearman.Test(rising, rising).Greater, Is.LessThan(1e-4));
    }

    private static TestCaseData Case(string name, Assumption violated, Action procedure) => new TestCaseData(violated, procedure).SetArgDisplayNames(name);
}
