using Reproducibility.Fixtures.Figures;

namespace Reproducibility.Units.Figures;

public class EndLabelsTests
{
    [Test]
    public void LabelsThatAreFarApartStay() =>
        Assert.That(EndLabels.Spread([1, 3, 9], 1, 0, 10), Is.EqualTo(new[] { 1.0, 3, 9 }));

    [Test]
    public void LabelsOfOnePlaceMoveApartEvenly() =>
        Assert.That(EndLabels.Spread([5, 5, 5], 1, 0, 10), Is.EqualTo(new[] { 4.0, 5, 6 }).Within(1e-12));

    [Test]
    public void LabelsStayWithinTheLimits() =>
        Assert.That(EndLabels.Spread([9.8, 9.9], 1, 0, 10), Is.EqualTo(new[] { 8.5, 9.5 }).Within(1e-12));

    [Test]
    public void PropertyOrderDistanceAndLimitsHold([Range(1, 30)] int seed)
    {
        var random = new Bogus.Randomizer(seed);
        double[] wanted = [.. Enumerable.Range(0, random.Int(1, 9)).Select(_ => random.Double(0, 10)).Order()];
        var places = EndLabels.Spread(wanted, 1, 0, 10);
        Assert.That(places.Zip(places.Skip(1), (a, b) => b - a), Is.All.GreaterThanOrEqualTo(1 - 1e-9));
        Assert.That(places, Is.All.InRange(0.5 - 1e-9, 9.5 + 1e-9));
    }
}
