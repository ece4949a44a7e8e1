using MathNet.Numerics.Distributions;
using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Units.Statistics;

/// <summary>An interval covers the truth as often as it says; where outcomes can be listed, exactly computed.</summary>
public sealed class CoverageTests
{
    [Test]
    public void Clopper_and_Pearson([Values(5, 16, 100)] int trials, [Values(0.02, 0.3, 0.5, 0.85)] double share) =>
        Assert.That(OverCounts(trials, share, k => BinomialTest.ClopperPearson(k, trials)), Is.GreaterThanOrEqualTo(0.95));

    [Test]
    public void Paired_superiority([Values(8, 16, 32)] int seeds, [Values(0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98)] double superiority) => Assert.That(
        OverCounts(seeds, superiority, wins => Superiority.Paired([.. Enumerable.Range(0, seeds).Select(i => i < wins ? -1.0 : 1)]).Interval),
        Is.GreaterThan(0.94)); // BCa is approximate; it lacks less than a point

    [TestCase(6, 0.95)]
    [TestCase(16, 0.95)]
    [TestCase(16, 0.99)]
    public void Median_of_heavy_tails(int seeds, double confidence)
    {
        var random = new Random(2);
        var coverage = Null.Rate(4000, () => MedianInterval.Of(Null.Draw(Null.Distributions[1].Draw, random, seeds), confidence).Contains(0));
        Assert.That(coverage, Is.GreaterThan(confidence - 4 * Math.Sqrt(confidence * (1 - confidence) / 4000)));
    }

    [Test]
    public void Mean_of_sixteen()
    {
        var random = new Random(3);
        var coverage = Null.Rate(200, () => Bootstrap.OfMean(Null.Draw(Null.Normal, random, 16)).Contains(0));
        Assert.That(coverage, Is.GreaterThan(0.92 - 4 * Math.Sqrt(0.92 * 0.08 / 200)), "a bootstrap of 16 is a little short: n for n - 1, normal for t");
    }

    [TestCase(0)]
    [TestCase(0.4)]
    [TestCase(0.8)]
    public void Rank_correlation(double correlation)
    {
        var random = new Random(4);
        var pearson = 2 * Math.Sin(Math.PI * correlation / 6); // of the normal pair with that rank correlation
        var coverage = Null.Rate(2000, () =>
        {
            var x = Null.Draw(Null.Normal, random, 30);
            double[] y = [.. x.Select(v => pearson * v + Math.Sqrt(1 - pearson * pearson) * Null.Normal(random))];
            return Spearman.Interval(Spearman.Correlation(x, y), 30).Contains(correlation);
        });
        Assert.That(coverage, Is.GreaterThan(0.93));
    }

    private static double OverCounts(int trials, double share, Func<int, Interval> interval) => Enumerable.Range(0, trials + 1)
        .Where(k => interval(k).Contains(share))
        .Sum(k => Binomial.PMF(share, trials, k));
}
