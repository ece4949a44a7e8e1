using Reproducibility.Metrics;

namespace Reproducibility.Units.Curves;

public class BurstsTests
{
    [Test]
    public void AFlatCurveHasNoBurst() => Assert.That(Bursts.Count([1, 1, 1, 1, 1]), Is.Zero);

    [Test]
    public void EveryReturnToCalmAllowsAnotherBurst() => Assert.That(Bursts.Count([1, 1, 9, 1, 1, 8, 1, 1, 7, 1, 1]), Is.EqualTo(3));

    [Test]
    public void ARaggedPeakCountsOnce() => Assert.That(Bursts.Count([1, 1, 1, 9, 4, 9, 3, 8, 1, 1, 1, 1, 1]), Is.EqualTo(1));

    [Test]
    public void ARiseBelowTheFirstLevelIsNoBurst() => Assert.That(Bursts.Count([1, 1, 4.9f, 1, 1, 5, 1, 1]), Is.Zero);

    [Test]
    public void AFallFromTheStartIsNoBurst() => Assert.That(Bursts.Count([90, 30, 10, 3, 1, 1, 1, 1, 1, 1, 1]), Is.Zero);

    [Test]
    public void TheUnitOfTheCurveDoesNotMatter([Values(1e-6f, 1, 1e6f)] float unit)
    {
        var random = new Bogus.Randomizer(7);
        var curve = Enumerable.Range(0, 500).Select(i => i % 50 == 49 ? 20f : 1 + random.Float()).ToArray();
        Assert.That(Bursts.Count([.. curve.Select(v => v * unit)]), Is.EqualTo(10));
    }

    [Test]
    public void TheLevelsCanBeSet()
    {
        float[] curve = [1, 1, 3, 1.8f, 3, 1, 1];
        Assert.That(Bursts.Count(curve, above: 2), Is.EqualTo(2));
        Assert.That(Bursts.Count(curve, above: 2, calm: 1.5), Is.EqualTo(1));
    }

    [Test]
    public void TheHeightIsTheHighestValueInMedians() => Assert.That(Bursts.Height([2, 2, 2, 30, 1]), Is.EqualTo(15));
}
