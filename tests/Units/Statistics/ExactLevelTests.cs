using MathNet.Numerics;
using Reproducibility.Metrics.Judging;
using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Units.Statistics;

/// <summary>
/// Every arrangement that the null allows, listed: no p-value may come at or below any level more often than that level says. The
/// strictest statement of a test's error rate, free of chance.
/// </summary>
public sealed class ExactLevelTests
{
    private static readonly double[] Magnitudes = [0.3, 1.1, 1.1, 2.0, 2.7, 3.1, 3.1, 4.4, double.PositiveInfinity, double.PositiveInfinity];

    [Test]
    public void Sign_flip_with_ties_and_censored_differences() => KeepsEveryLevel(
        SignPatterns(10).Select(signs => (SignFlip.Test(signs.Zip(Magnitudes, (s, m) => s * m).ToArray()), 1.0)));

    [TestCase(12, 0)]
    [TestCase(13, 2)]
    [TestCase(16, 16)]
    public void Sign_flip_at_the_level_of_a_claim(int seeds, int rejected)
    {
        // Powers of two: no two sign patterns have the same sum, so the level is used up as far as it can be.
        var count = SignPatterns(seeds).Count(signs => SignFlip.Test(signs.Select((s, i) => s * Math.Pow(2, i)).ToArray()).TwoSided <= ErrorBudget.PerClaim);

        Assert.That(count, Is.EqualTo(rejected));
        Assert.That(count / Math.Pow(2, seeds), Is.LessThanOrEqualTo(ErrorBudget.PerClaim));
    }

    [Test]
    public void Page_with_ties()
    {
        double[][] seeds = [[1, 2, 3], [1, 1, 2], [5, double.PositiveInfinity, double.PositiveInfinity], [3, 2, 1]];
        KeepsEveryLevel(Orders(seeds).Select(rows => (PageTrend.Test(rows), 1.0)));
    }

    [Test]
    public void Page_at_the_level_of_a_claim()
    {
        // Six seeds of three conditions: 6^6 arrangements, listed by how many seeds have each of the six orders.
        var orders = Permutations([1, 2, 3]).ToArray();
        double total = 0, rejected = 0;
        foreach (var counts in Compositions(6, orders.Length))
        {
            var arrangements = SpecialFunctions.Multinomial(6, counts);
            total += arrangements;
            if (PageTrend.Test([.. counts.SelectMany((count, i) => Enumerable.Repeat(orders[i], count))]).TwoSided <= ErrorBudget.PerClaim)
                rejected += arrangements;
        }

        Assert.That(total, Is.EqualTo(46656));
        Assert.That(rejected, Is.EqualTo(2), "all rising or all falling");
    }

    [Test]
    public void Spearman_with_ties()
    {
        double[] x = [1, 2, 2, 3, 4, double.PositiveInfinity];
        KeepsEveryLevel(Permutations([1, 1, 2, 3, 4, 5]).Select(y => (Spearman.Test(x, y), 1.0)));
    }

    [TestCase(16, 0.5)]
    [TestCase(20, 0.8)]
    public void Binomial(int trials, double share) => KeepsEveryLevel(
        Enumerable.Range(0, trials + 1).Select(k => (BinomialTest.Test(k, trials, share), MathNet.Numerics.Distributions.Binomial.PMF(share, trials, k))));

    private static void KeepsEveryLevel(IEnumerable<(Tails Tails, double Weight)> arrangements)
    {
        var all = arrangements.ToArray();
        var total = all.Sum(a => a.Weight);
        foreach (Func<Tails, double> side in new Func<Tails, double>[] { t => t.Less, t => t.Greater, t => t.TwoSided })
        {
            var cumulative = 0.0;
            foreach (var group in all.GroupBy(a => Math.Round(side(a.Tails), 12)).OrderBy(g => g.Key))
            {
                cumulative += group.Sum(a => a.Weight) / total;
                Assert.That(cumulative, Is.LessThanOrEqualTo(group.Key * 1.001 + 1e-9), $"as small as {group.Key} is too frequent");
            }
        }
    }

    private static IEnumerable<double[]> SignPatterns(int n) =>
        Enumerable.Range(0, 1 << n).Select(bits => Enumerable.Range(0, n).Select(i => (bits >> i & 1) == 0 ? 1.0 : -1.0).ToArray());

    private static IEnumerable<double[][]> Orders(double[][] seeds) => seeds.Length == 0
        ? [[]]
        : Permutations(seeds[0]).SelectMany(first => Orders(seeds[1..]).Select(rest => (double[][])[first, .. rest]));

    private static IEnumerable<int[]> Compositions(int sum, int parts) => parts == 1
        ? [[sum]]
        : Enumerable.Range(0, sum + 1).SelectMany(first => Compositions(sum - first, parts - 1).Select(rest => (int[])[first, .. rest]));

    private static IEnumerable<double[]> Permutations(double[] values) => values.Length == 0
        ? [[]]
        : values.SelectMany((value, i) => Permutations([.. values[..i], .. values[(i + 1)..]]).Select(rest => (double[])[value, .. rest]));
}
