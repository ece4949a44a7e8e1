using Reproducibility.Fixtures.Figures;

namespace Reproducibility.Units.Figures;

public class ThinningTests
{
    private static readonly double[] Steps = [.. Enumerable.Range(0, 20_001).Select(i => (double)i)];

    [Test]
    public void FewPointsAllStay() => Assert.That(Thinning.Indices([3, 1, 2], log: true, 200), Is.EqualTo(new[] { 0, 1, 2 }));

    [Test]
    public void ManyPointsAreThinnedEvenly()
    {
        var kept = Thinning.Indices(Steps, log: false, 200);
        Assert.That(kept, Has.Length.EqualTo(200).And.Ordered.Ascending);
        Assert.That((kept[0], kept[^1]), Is.EqualTo((0, 20_000)));
        Assert.That(kept.Zip(kept.Skip(1), (a, b) => b - a), Is.All.InRange(100, 101));
    }

    [Test]
    public void OnALogarithmicAxisTheBeginningKeepsItsPoints()
    {
        var kept = Thinning.Indices(Steps, log: true, 200);
        Assert.That(kept, Has.Length.InRange(120, 200).And.Ordered.Ascending.And.Unique);
        Assert.That(kept.Count(i => i <= 100), Is.GreaterThan(40));
        Assert.That(kept[^1], Is.EqualTo(20_000));
    }
}
