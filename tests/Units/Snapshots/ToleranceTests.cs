using Reproducibility.Fixtures.Snapshots;

namespace Reproducibility.Units.Snapshots;

public class ToleranceTests
{
    private static readonly TestCaseData[] stated =
    [
        new(Tolerance.Exact, "loss"),
        new(Tolerance.Percent(5), "loss (±5 %)"),
        new(Tolerance.Percent(0.1), "loss (±0.1 %)"),
        new(Tolerance.Percent(7), "loss (±7 %)"),
        new(Tolerance.Absolute(0.01), "loss (±0.01)"),
        new(Tolerance.Absolute(1e-7), "loss (±1E-07)"),
        new(Tolerance.Absolute(3), "loss (±3)"),
        new(Tolerance.Any, "loss (±∞)"),
    ];

    [TestCaseSource(nameof(stated))]
    public void AHeaderStatesIt(Tolerance tolerance, string header)
    {
        Assert.That(new Column("loss", tolerance).Header, Is.EqualTo(header));
        Assert.That(Tolerance.InHeader(header), Is.EqualTo(tolerance));
    }

    [TestCase("loss (5 %)")]
    [TestCase("loss (±5 %) of seeds")]
    [TestCase("loss (±x)")]
    public void OtherHeadersAreExact(string header) => Assert.That(Tolerance.InHeader(header), Is.EqualTo(Tolerance.Exact));

    [Test]
    public void APercentageIsOfTheVerifiedValue()
    {
        var tolerance = Tolerance.Percent(5);

        Assert.That(tolerance.Admits(1.00, 1.05), Is.True);
        Assert.That(tolerance.Admits(-1.00, -0.95), Is.True);
        Assert.That(tolerance.Admits(1.00, 1.06), Is.False);
        Assert.That(tolerance.Admits(0, 1e-9), Is.False);
    }

    [Test]
    public void AnAmountIsInTheColumnsUnit()
    {
        var tolerance = Tolerance.Absolute(0.01);

        Assert.That(tolerance.Admits(0, 0.01), Is.True);
        Assert.That(tolerance.Admits(0.95, 0.94), Is.True);
        Assert.That(tolerance.Admits(0.95, 0.93), Is.False);
    }

    [TestCase(0, 1e300)]
    [TestCase(-1e300, 1e300)]
    [TestCase(1e-56, 0)]
    public void AnyNumberPassesWhereTheTextAloneCounts(double verified, double received) =>
        Assert.That(Tolerance.Any.Admits(verified, received), Is.True);

    [Test]
    public void NotANumberIsBeyondEveryTolerance()
    {
        Assert.That(Tolerance.Percent(5).Admits(1, double.NaN), Is.False);
        Assert.That(Tolerance.Any.Admits(1, double.NaN), Is.False);
    }

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void ItIsPositive(double value)
    {
        Assert.That(() => Tolerance.Percent(value), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => Tolerance.Absolute(value), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
