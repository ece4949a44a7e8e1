using System.Globalization;
using Reproducibility.Fixtures.Snapshots;

namespace Reproducibility.Units.Snapshots;

public class NumberFormatTests
{
    [TestCase(1.5, "1.50")]
    [TestCase(0.012345, "0.0123")]
    [TestCase(0.0001, "0.000100")]
    [TestCase(1.57e-5, "1.57e-05")]
    [TestCase(-1.57e-5, "-1.57e-05")]
    [TestCase(9.999, "10.0")]
    [TestCase(999.9, "1000")]
    [TestCase(12345, "12300")]
    [TestCase(999999, "1.00e+06")]
    [TestCase(1.234e120, "1.23e+120")]
    [TestCase(0, "0")]
    [TestCase(-0.0, "0")]
    [TestCase(-2.5, "-2.50")]
    [TestCase(double.NaN, "–")]
    [TestCase(double.PositiveInfinity, "∞")]
    [TestCase(double.NegativeInfinity, "-∞")]
    public void ThreeSignificantDigits(double value, string printed) =>
        Assert.That(NumberFormat.Significant(3).Print(value), Is.EqualTo(printed));

    [TestCase(0.12345, "0.12")]
    [TestCase(16.0, "16.00")]
    [TestCase(-0.001, "0.00")]
    [TestCase(1e7, "10000000.00")]
    public void TwoDecimals(double value, string printed) => Assert.That(NumberFormat.Decimals(2).Print(value), Is.EqualTo(printed));

    [Test]
    public void APrintedNumberIsHalfAUnitOfItsLastDigitAway([Range(1, 8)] int digits)
    {
        var random = new Bogus.Randomizer(digits);
        for (var i = 0; i < 500; i++)
        {
            var value = random.Double(-1, 1) * Math.Pow(10, random.Int(-12, 12));
            var printed = double.Parse(NumberFormat.Significant(digits).Print(value), CultureInfo.InvariantCulture);
            Assert.That(Math.Abs(printed - value), Is.LessThanOrEqualTo(0.5001 * Math.Abs(value) * Math.Pow(10, 1 - digits)), $"{value:R}");
        }
    }

    [Test]
    public void NoDigitsAreRefused() => Assert.That(() => NumberFormat.Significant(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
