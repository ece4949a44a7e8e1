using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Units.Statistics;

public sealed class RoundingTests
{
    [TestCase(0.928 + 0.01, 0.938)]
    [TestCase(0.1 + 0.2, 0.3)]
    [TestCase(1e300, 1e300)]
    [TestCase(double.PositiveInfinity, double.PositiveInfinity)]
    [TestCase(0.0, -0.0)]
    public void Equal_up_to_rounding(double a, double b) => Assert.That(Rounding.Compare(a, b), Is.Zero);

    [TestCase(0.9280000001, 0.928)]
    [TestCase(double.Epsilon, 0)]
    [TestCase(3 * double.Epsilon, 2 * double.Epsilon)]
    [TestCase(double.PositiveInfinity, double.MaxValue)]
    [TestCase(double.MaxValue, -double.MaxValue)]
    [TestCase(0, double.NegativeInfinity)]
    public void Not_equal(double larger, double smaller)
    {
        Assert.That(Rounding.Compare(larger, smaller), Is.EqualTo(1));
        Assert.That(Rounding.Compare(smaller, larger), Is.EqualTo(-1));
    }

    [Test]
    public void A_gap_is_as_exact_as_the_numbers_it_is_between()
    {
        Assert.That(Rounding.Compare(0.938 - 0.928, 0.01), Is.Not.Zero);
        Assert.That(Rounding.Compare(0.938 - 0.928, 0.01, magnitude: 0.938), Is.Zero);
    }

    [Test]
    public void Powers_of_two_change_no_answer([Random(-900, 900, 20, Distinct = true)] int power)
    {
        var scale = Math.ScaleB(1, power);
        foreach (var (a, b) in new[] { (0.928 + 0.01, 0.938), (1.0, 1 + 1e-14), (1.0, 1 + 1e-15), (-1, 1) })
            Assert.That(Rounding.Compare(a * scale, b * scale), Is.EqualTo(Rounding.Compare(a, b)));
    }
}
