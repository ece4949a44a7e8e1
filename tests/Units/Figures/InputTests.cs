using Reproducibility.Fixtures.Figures;

namespace Reproducibility.Units.Figures;

public class InputTests
{
    [Test]
    public void ABandHoldsMedianAndQuartilesOverTheSeeds()
    {
        var band = Band.Of("deep", [1, 2], [[1, 50], [2, 40], [3, 30], [4, 20], [5, 10]]);
        Assert.That(band.Median, Is.EqualTo(new[] { 3.0, 30 }));
        Assert.That(band.Lower, Is.EqualTo(new[] { 2.0, 20 }));
        Assert.That(band.Upper, Is.EqualTo(new[] { 4.0, 40 }));
    }

    [Test]
    public void QuartilesLieBetweenOrderStatistics() =>
        Assert.That(new[] { 0.25, 0.5, 0.75 }.Select(share => Strip.Quantile([4, 1, 2, 3], share)), Is.EqualTo(new[] { 1.75, 2.5, 3.25 }));

    [Test]
    public void AQuantileThatWasNotReachedIsAGapAndNaNIsMissing()
    {
        var band = Band.Of("slow", [1, 2, 3], [[1, double.NaN, 1], [double.PositiveInfinity, double.NaN, double.NaN], [3, double.NaN, 3]]);
        Assert.That(band.Median, Is.EqualTo(new[] { 3, double.NaN, 2 }));
        Assert.That(band.Upper, Is.EqualTo(new[] { double.NaN, double.NaN, 2.5 }));
    }

    [Test]
    public void APairIsTwoRunsOfOneSeed()
    {
        Assert.That(Strip.Difference("d", [3, 5], [1, 10]).Values, Is.EqualTo(new[] { 2.0, -5 }));
        Assert.That(Strip.Ratio("r", [3, 5], [1, 10]).Values, Is.EqualTo(new[] { 3, 0.5 }));
        Assert.That(() => Strip.Ratio("r", [3, 5], [1]), Throws.ArgumentException.With.Message.Contains("2 runs with 1"));
    }

    [Test]
    public void TooFewSeedsDoNotBoundTheMedian() => Assert.That(new Strip("few", [1, 2, 3, 4, double.NaN]).Interval.Upper, Is.EqualTo(double.PositiveInfinity));
}
