using Reproducibility.Metrics.Judging;
using Reproducibility.Metrics.Statistics;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Units.Judging;

public sealed class ThroughoutTests
{
    private static readonly Sweep Low = Data.Curve(16, 0.01, 3, 2, 1);
    private static readonly Sweep High = Data.Curve(16, 0.01, 4, 3, 2);
    private static readonly Sweep Crossing = Data.Curve(16, 0.01, 4, 1, 2);

    [Test]
    public void At_every_level()
    {
        Assert.That(Low.IsLowestThroughout([Low, High], Margin.Ratio(1.2)).Verdict, Is.EqualTo(Supported));
        Assert.That(High.IsHighestThroughout([Low], Margin.Absolute(0.5)).Verdict, Is.EqualTo(Supported));
        Assert.That(Low.IsLowestThroughout([High], Margin.Absolute(0.5)).Finding,
            Is.EqualTo("16 of 16 seeds the lowest at every size by more than 0.5; share 1.00 [0.79, 1.00]; p = 3.1e-5"));
    }

    [Test]
    public void One_level_is_enough_to_fail()
    {
        Assert.That(Low.IsLowestThroughout([High, Crossing], Margin.None).Verdict, Is.EqualTo(Refuted));
        Assert.That(Low.IsLowestThroughout([High], Margin.Absolute(1.5)).Verdict, Is.EqualTo(Refuted));
    }

    [Test]
    public void Some_seeds_decide_nothing()
    {
        var sometimes = Sweep.Of("loss", "", "size", [1, 2], [[.. Enumerable.Repeat(0.0, 16)], [.. Enumerable.Range(0, 16).Select(i => i < 9 ? 0.0 : 2)]]);
        var one = Sweep.Of("other", "", "size", [1, 2], [[.. Enumerable.Repeat(1.0, 16)], [.. Enumerable.Repeat(1.0, 16)]]);

        Assert.That(sometimes.IsLowestThroughout([one], Margin.None).Verdict, Is.EqualTo(Undecided));
    }

    [Test]
    public void Other_levels_are_an_error() =>
        Assert.That(() => Low.IsLowestThroughout([Data.Curve(16, 1, 1, 2)], Margin.None), Throws.TypeOf<AssumptionException>());
}
