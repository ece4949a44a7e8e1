using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Units.Statistics;

/// <summary>Every procedure against scipy or a plain enumeration.</summary>
public sealed class ReferenceTests
{
    private const double Relative = 1e-9;

    [Test]
    public void Sign_flip()
    {
        Assert.Multiple(() =>
        {
            foreach (var expected in Reference.Cases("signFlip"))
                AssertTails(SignFlip.Test(expected.Numbers("differences")), expected);
        });
    }

    [Test]
    public void Binomial_and_its_interval()
    {
        Assert.Multiple(() =>
        {
            foreach (var expected in Reference.Cases("binomial"))
            {
                var (k, n) = (expected.Whole("successes"), expected.Whole("trials"));
                AssertTails(BinomialTest.Test(k, n, expected.Number("share")), expected);
                var interval = BinomialTest.ClopperPearson(k, n);
                Assert.That(interval.Lower, Is.EqualTo(expected.Number("lower")).Within(1e-8));
                Assert.That(interval.Upper, Is.EqualTo(expected.Number("upper")).Within(1e-8));
            }
        });
    }

    [Test]
    public void Interval_of_the_median()
    {
        Assert.Multiple(() =>
        {
            foreach (var expected in Reference.Cases("median"))
            {
                var n = expected.Whole("n");
                var (from, to) = (expected.Whole("from"), expected.Whole("to"));
                var interval = MedianInterval.Of(Enumerable.Range(1, n).Reverse().Select(i => (double)i).ToArray(), expected.Number("confidence"));
                Assert.That(interval.Lower, Is.EqualTo(from == 0 ? double.NegativeInfinity : from));
                Assert.That(interval.Upper, Is.EqualTo(from == 0 ? double.PositiveInfinity : to));
            }
        });
    }

    [Test]
    public void Page()
    {
        Assert.Multiple(() =>
        {
            foreach (var expected in Reference.Cases("page"))
                AssertTails(PageTrend.Test(expected.Rows("rows")), expected);
        });
    }

    [Test]
    public void Spearman_exact()
    {
        Assert.Multiple(() =>
        {
            foreach (var expected in Reference.Cases("spearman"))
            {
                AssertTails(Spearman.Test(expected.Numbers("x"), expected.Numbers("y")), expected);
                Assert.That(Spearman.Correlation(expected.Numbers("x"), expected.Numbers("y")), Is.EqualTo(expected.Number("correlation")).Within(1e-12));
            }
        });
    }

    [Test]
    public void Sampled_procedures_agree_within_the_noise_of_their_samples()
    {
        var spearman = Reference.Case("spearmanSampled");
        var mantel = Reference.Case("mantel");
        Assert.Multiple(() =>
        {
            AssertSampled(Spearman.Test(spearman.Numbers("x"), spearman.Numbers("y")), spearman.Number("less"), spearman.Number("greater"));
            AssertSampled(Mantel.Test(mantel.Matrix("first"), mantel.Matrix("second")), mantel.Number("less"), mantel.Number("greater"));
            Assert.That(Mantel.Correlation(mantel.Matrix("first"), mantel.Matrix("second")), Is.EqualTo(mantel.Number("correlation")).Within(1e-12));
            foreach (var expected in Reference.Cases("friedman"))
                Assert.That(Friedman.Test(expected.Rows("rows")), Is.EqualTo(expected.Number("p")).Within(Noise(expected.Number("p"))));
        });
    }

    [Test]
    public void Bootstrap_where_every_resample_can_be_listed()
    {
        Assert.Multiple(() =>
        {
            foreach (var expected in Reference.Cases("bootstrap"))
            {
                var values = expected.Numbers("values");
                var mean = Math.Round(values.Average(), 12);
                var influence = Array.ConvertAll(values, v => v - values.Average());
                Assert.That(Bootstrap.Acceleration(influence), Is.EqualTo(expected.Number("acceleration")).Within(1e-12));
                var interval = Bootstrap.BiasCorrected(ResampledMeans(values), [], mean, expected.Number("acceleration"));
                Assert.That(interval.Lower, Is.EqualTo(expected.Number("lower")).Within(1e-9));
                Assert.That(interval.Upper, Is.EqualTo(expected.Number("upper")).Within(1e-9));
            }
        });
    }

    [Test]
    public void Superiority_needs_no_resampling()
    {
        Assert.Multiple(() =>
        {
            foreach (var expected in Reference.Cases("superiority"))
            {
                var differences = Array.ConvertAll(expected.Numbers("scores"), score => 0.5 - score); // 1 is lower, 1/2 a tie
                var estimate = Superiority.Paired(differences);
                Assert.That(estimate.Value, Is.EqualTo(expected.Numbers("scores").Average()).Within(1e-12));
                Assert.That(estimate.Interval.Lower, Is.EqualTo(expected.Number("lower")).Within(1e-9));
                Assert.That(estimate.Interval.Upper, Is.EqualTo(expected.Number("upper")).Within(1e-9));
            }
        });
    }

    private static double[] ResampledMeans(double[] values)
    {
        var n = values.Length;
        var means = new double[(int)Math.Pow(n, n)];
        for (var i = 0; i < means.Length; i++)
        {
            var sum = 0.0;
            for (int j = 0, digits = i; j < n; j++, digits /= n)
                sum += values[digits % n];
            means[i] = Math.Round(sum / n, 12);
        }

        return means;
    }

    private static void AssertTails(Tails actual, System.Text.Json.JsonElement expected)
    {
        Assert.That(actual.Exact, Is.True);
        Assert.That(actual.Less, Is.EqualTo(expected.Number("less")).Within(100 * Relative).Percent);
        Assert.That(actual.Greater, Is.EqualTo(expected.Number("greater")).Within(100 * Relative).Percent);
    }

    private static void AssertSampled(Tails actual, double less, double greater)
    {
        Assert.That(actual.Exact, Is.False);
        Assert.That(actual.Less, Is.EqualTo(less).Within(Noise(less)));
        Assert.That(actual.Greater, Is.EqualTo(greater).Within(Noise(greater)));
    }

    // Five standard errors of a share among 99,999 samples (the reference's own are fewer times smaller), and the +1.
    private static double Noise(double p) => 5 * Math.Sqrt(p * (1 - p) * 1.25 / 99_999) + 1e-5;
}
