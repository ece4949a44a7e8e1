using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Units.Statistics;

/// <summary>Rates of false alarm at an inflated level, under distributions that no procedure may mind; and of discovery at stated effects.</summary>
public sealed class SimulationTests
{
    private const double Level = 0.05;

    private static IEnumerable<TestCaseData> Distributions => Null.Distributions.Select(d => new TestCaseData(d.Draw).SetArgDisplayNames(d.Name));

    [TestCaseSource(nameof(Distributions))]
    public void Paired_sign_flip_of_seeds_with_an_effect_of_their_own(Null.Noise noise)
    {
        var random = new Random(1);
        AssertLevel(2000, () =>
        {
            // Both conditions of a seed share its luck; only what differs between them is tested.
            var (a, b) = (Null.Draw(noise, random, 16), Null.Draw(noise, random, 16));
            return SignFlip.Test([.. a.Zip(b, (x, y) => x == y ? 0 : x - y)]);
        });
    }

    [TestCaseSource(nameof(Distributions))]
    public void Page_of_five_conditions_and_five_seeds(Null.Noise noise)
    {
        var random = new Random(2);
        AssertLevel(2000, () => PageTrend.Test([.. Enumerable.Range(0, 5).Select(_ => Null.Draw(noise, random, 5))]));
    }

    [TestCaseSource(nameof(Distributions))]
    public void Spearman_of_eight_runs(Null.Noise noise)
    {
        var random = new Random(4);
        AssertLevel(2000, () => Spearman.Test(Null.Draw(noise, random, 8), Null.Draw(noise, random, 8)));
    }

    [Test]
    public void Friedman_of_four_seeds()
    {
        var random = new Random(5);
        AssertLevel(400, () => new Tails(Friedman.Test([.. Enumerable.Range(0, 4).Select(_ => Null.Draw(Null.Normal, random, 3))]), 1));
    }

    [Test]
    public void Mantel_of_unrelated_arrangements()
    {
        var random = new Random(6);
        AssertLevel(400, () => Mantel.Test(Distances(random), Distances(random)));
    }

    [Test]
    public void A_jackknife_of_unrelated_arrangements_against_no_correlation()
    {
        var random = new Random(8);
        AssertLevel(2000, () => Mantel.TestAgainst(Distances(random), Distances(random), 0));
    }

    [Test]
    public void A_correlation_of_just_the_null_value_is_found_no_more_often_than_the_level()
    {
        // A normal pair of correlation 2 sin(π ρ / 6) has rank correlation ρ.
        var random = new Random(7);
        var pearson = 2 * Math.Sin(Math.PI * 0.3 / 6);
        AssertLevel(4000, () =>
        {
            var x = Null.Draw(Null.Normal, random, 40);
            double[] y = [.. x.Select(v => pearson * v + Math.Sqrt(1 - pearson * pearson) * Null.Normal(random))];
            return Spearman.TestAgainst(Spearman.Correlation(x, y), 40, 0.3);
        });
    }

    [Test]
    public void Power_of_the_sign_flip_test()
    {
        // 13 seeds reject at 2.5e-4 exactly when all differences have one sign.
        var random = new Random(8);
        var power = Null.Rate(4000, () => SignFlip.Test([.. Null.Draw(Null.Normal, random, 13).Select(d => d - 2.2)]).TwoSided <= 2.5e-4);

        var expected = Math.Pow(MathNet.Numerics.Distributions.Normal.CDF(0, 1, 2.2), 13); // 0.83
        Assert.That(power, Is.EqualTo(expected).Within(4 * Math.Sqrt(expected * (1 - expected) / 4000)));
    }

    [Test]
    public void Power_of_page_s_test()
    {
        // Six seeds of three conditions reject exactly when each is in order, here with probability 0.97.
        var random = new Random(9);
        var power = Null.Rate(4000, () => PageTrend.Test([
            .. Enumerable.Range(0, 6).Select(_ => random.NextDouble() < 0.97 ? new double[] { 1, 2, 3 } : [1, 3, 2])]).TwoSided <= 2.5e-4);

        var expected = Math.Pow(0.97, 6);
        Assert.That(power, Is.EqualTo(expected).Within(4 * Math.Sqrt(expected * (1 - expected) / 4000)));
    }

    // Each tail, and the doubled smaller one.
    private static void AssertLevel(int repeats, Func<Tails> test)
    {
        var all = Enumerable.Range(0, repeats).Select(_ => test()).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(all.Count(t => t.Less <= Level) / (double)repeats, Is.LessThanOrEqualTo(Null.AtMost(Level, repeats)));
            Assert.That(all.Count(t => t.Greater <= Level) / (double)repeats, Is.LessThanOrEqualTo(Null.AtMost(Level, repeats)));
            Assert.That(all.Count(t => t.TwoSided <= Level) / (double)repeats, Is.LessThanOrEqualTo(Null.AtMost(Level, repeats)));
        });
    }

    private static double[,] Distances(Random random)
    {
        var points = Null.Draw(Null.Normal, random, 6);
        var distances = new double[6, 6];
        for (var i = 0; i < 6; i++)
            for (var j = 0; j < 6; j++)
                distances[i, j] = Math.Abs(points[i] - points[j]);
        return distances;
    }
}
