using Reproducibility.Fixtures.Figures;

namespace Reproducibility.Units.Figures;

public class NumberTextTests
{
    [TestCase(1234567.0, 0, "1,234,567")]
    [TestCase(-0.5, 2, "−0.50")]
    [TestCase(-0.001, 2, "0.00")]
    public void PlainNumbersHaveTheirDecimals(double value, int decimals, string text) =>
        Assert.That(NumberText.Plain(value, decimals), Is.EqualTo(text));

    [TestCase(0.0, "0")]
    [TestCase(99.16, "99.2")]
    [TestCase(1573.4, "1,570")]
    [TestCase(0.0471, "0.0471")]
    [TestCase(9.996, "10.0")]
    [TestCase(1.5e-7, "1.50 × 10⁻⁷")]
    [TestCase(2e12, "2.00 × 10¹²")]
    [TestCase(double.NaN, "–")]
    [TestCase(double.PositiveInfinity, "∞")]
    public void ShortNumbersHaveThreeDigits(double value, string text) => Assert.That(NumberText.Significant(value), Is.EqualTo(text));

    [Test]
    public void PowersAreRaised() => Assert.That(NumberText.Power(-12), Is.EqualTo("10⁻¹²"));
}
