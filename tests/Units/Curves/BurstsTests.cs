using Reproducibility.Metrics;

namespace Reproducibility.Units.Curves;

public sealed class BurstsTests
{
    [Test]
    public void A_jagged_burst_counts_once()
    {
        var curve = Flat(100);
        (curve[40], curve[41], curve[42], curve[43]) = (5, 2, 8, 1.5f);

        Assert.That(Bursts.Of(curve, factor: 3, window: 21), Is.EqualTo(new[] { new Burst(41, 43, 44, 8) }));
    }

    [Test]
    public void Separate_bursts_count_each()
    {
        var curve = Flat(300);
        foreach (var i in new[] { 50, 120, 299 })
            curve[i] = 10;

        Assert.That(Bursts.Of(curve, factor: 3, window: 41).Select(b => b.Peak), Is.EqualTo(new[] { 51, 121, 300 }));
    }

    [Test]
    public void A_slow_rise_is_no_burst()
    {
        float[] curve = [.. Enumerable.Range(0, 2000).Select(i => MathF.Exp(i / 400f))];

        Assert.That(Bursts.Of(curve, factor: 3, window: 401), Is.Empty);
    }

    [Test]
    public void What_stays_below_the_factor_is_no_burst()
    {
        var curve = Flat(100);
        curve[50] = 3;

        Assert.That(Bursts.Of(curve, factor: 3, window: 21), Is.Empty);
    }

    [Test]
    public void Running_medians_equal_sorting_each_window([Range(1, 9, 2)] int window)
    {
        var random = new Bogus.Randomizer(window);
        float[] curve = [.. Enumerable.Range(0, 40).Select(_ => random.Int(0, 9))];
        float[] expected = [.. curve.Select((_, i) => Middle(curve[Math.Max(0, i - window / 2)..Math.Min(40, i + window / 2 + 1)]))];

        Assert.That(Bursts.RunningMedian(curve, window), Is.EqualTo(expected));
    }

    private static float Middle(float[] values) => values.Order().ElementAt(values.Length / 2);

    private static float[] Flat(int count) => [.. Enumerable.Repeat(1f, count)];
}
