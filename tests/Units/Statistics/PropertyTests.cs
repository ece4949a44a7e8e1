using Bogus;
using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Units.Statistics;

/// <summary>What must hold of every sample, on random ones with ties and censored values.</summary>
public sealed class PropertyTests
{
    [Test]
    public void Sign_flip_mirrors_and_ignores_order_scale_and_zeros([Range(1, 12)] int seed)
    {
        var random = new Randomizer(seed);
        double[] differences = [.. Values(random, random.Int(1, 14)).Select(v => double.IsInfinity(v) ? v : v - 4)];
        var tails = SignFlip.Test(differences);

        Assert.Multiple(() =>
        {
            Assert.That(SignFlip.Test([.. differences.Select(d => -d)]), Is.EqualTo(tails.Swapped));
            Assert.That(SignFlip.Test([.. random.Shuffle(differences)]), Is.EqualTo(tails));
            Assert.That(SignFlip.Test([.. differences.Select(d => 3 * d)]), Is.EqualTo(tails));
            Assert.That(SignFlip.Test([.. differences, 0, 0]), Is.EqualTo(tails));
            Assert.That(tails.Less + tails.Greater, Is.GreaterThanOrEqualTo(1));
        });
    }

    [Test]
    public void Of_many_pairs_signs_alone_count([Range(1, 6)] int seed)
    {
        var random = new Randomizer(seed);
        double[] signs = [.. Enumerable.Range(0, random.Int(SignFlip.MostSizes + 1, 300)).Select(_ => random.Bool(0.4f) ? -1.0 : 1.0)];
        var tails = SignFlip.Test([.. signs.Select(sign => sign * Math.Exp(random.Double(-9, 9)))]);

        Assert.That(tails, Is.EqualTo(BinomialTest.Test(signs.Count(sign => sign > 0), signs.Length, 0.5)));
        Assert.That(SignFlip.Test([.. signs, 0, 0]), Is.EqualTo(tails));
        Assert.That(SignFlip.Test([.. signs.Select(sign => sign / 0)]), Is.EqualTo(tails), "censored");
        Assert.That(SignFlip.Test([.. signs.Select(sign => -sign)]), Is.EqualTo(tails.Swapped));
    }

    [Test]
    public void A_few_seeds_that_go_astray_do_not_outweigh_many()
    {
        double[] differences = [.. Enumerable.Range(0, 230).Select(i => -0.05 - 1e-4 * i), .. Enumerable.Range(0, 26).Select(i => 0.4 + 0.01 * i)];

        Assert.That(differences.Sum(), Is.Negative.And.GreaterThan(-9));
        Assert.That(SignFlip.Test(differences).Less, Is.LessThan(1e-40));
    }

    [Test]
    public void Sign_flip_at_the_limit_is_still_exact() =>
        Assert.That(SignFlip.Test([.. Enumerable.Repeat(-1.0, SignFlip.MostSizes)]), Is.EqualTo(new Tails(Math.Pow(2, -32), 1)));

    [Test]
    public void Rank_tests_see_order_alone([Range(1, 8)] int seed)
    {
        var random = new Randomizer(seed);
        double[][] rows = [.. Enumerable.Range(0, 4).Select(_ => Values(random, 5))];
        var (x, y) = (Values(random, 9), Values(random, 9));

        Assert.Multiple(() =>
        {
            Assert.That(PageTrend.Test([.. rows.Select(Stretched)]), Is.EqualTo(PageTrend.Test(rows)));
            Assert.That(Spearman.Test(Stretched(x), Stretched(y)), Is.EqualTo(Spearman.Test(x, y)));
        });

        static double[] Stretched(double[] values) => Array.ConvertAll(values, v => Math.Exp(v) - 7);
    }

    [Test]
    public void Reversing_the_order_swaps_the_tails([Range(1, 8)] int seed)
    {
        var random = new Randomizer(seed);
        double[][] rows = [.. Enumerable.Range(0, 4).Select(_ => Values(random, 4))];

        Assert.Multiple(() =>
        {
            AssertClose(PageTrend.Test([.. rows.Select(row => row.Reverse().ToArray())]), PageTrend.Test(rows).Swapped);
            AssertClose(
                Spearman.TestWithin(rows, [.. rows.Select(row => row.Select(v => -Math.Min(v, 1e9)).ToArray())]), Spearman.TestWithin(rows, rows).Swapped);
        });
    }

    [Test]
    public void Page_of_one_seed_is_spearman_against_the_order([Range(1, 8)] int seed)
    {
        var values = Values(new Randomizer(seed), 7);

        AssertClose(PageTrend.Test([values]), Spearman.Test([1, 2, 3, 4, 5, 6, 7], values));
        AssertClose(PageTrend.Test([values, values]), Spearman.TestWithin([[1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4, 5, 6, 7]], [values, values]));
    }

    [Test]
    public void Censored_values_rank_last_and_tie() =>
        Assert.That(Ranking.MidRanks([double.PositiveInfinity, 3, double.PositiveInfinity, 1, 3]), Is.EqualTo(new[] { 4.5, 2.5, 4.5, 1, 2.5 }));

    [Test]
    public void Superiority_of_one_side_is_the_other_s_complement([Range(1, 8)] int seed)
    {
        var random = new Randomizer(seed);
        var (a, b) = (Values(random, 9), Values(random, 9));
        double[] differences = [.. a.Zip(b, (x, y) => x == y ? 0 : x - y)];

        Assert.That(Superiority.Paired(differences).Value + Superiority.Paired([.. differences.Select(d => -d)]).Value, Is.EqualTo(1).Within(1e-12));
    }

    // Small whole numbers, so many ties, and now and then one that was not reached.
    private static double[] Values(Randomizer random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => random.Bool(0.15f) ? double.PositiveInfinity : random.Int(0, 8))];

    private static void AssertClose(Tails actual, Tails expected)
    {
        Assert.That(actual.Less, Is.EqualTo(expected.Less).Within(1e-12));
        Assert.That(actual.Greater, Is.EqualTo(expected.Greater).Within(1e-12));
    }
}
