using ScottPlot;
using ScottPlot.TickGenerators;

namespace Reproducibility.Units.StandIns.ScottPlot;

public class TickTests
{
    private static string[] Labels(IAxis axis) => [.. axis.TickGenerator.Ticks.Where(t => t.IsMajor).Select(t => t.Label)];

    private static double[] Minor(IAxis axis) => [.. axis.TickGenerator.Ticks.Where(t => !t.IsMajor).Select(t => t.Position).Order()];

    private static Plot Drawn(double left, double right, Action<IAxis>? set = null)
    {
        var plot = new Plot();
        plot.Axes.SetLimits(left, right, 0, 1);
        set?.Invoke(plot.Axes.Bottom);
        plot.GetSvgXml(700, 450);
        return plot;
    }

    [Test]
    public void TicksAreRoundNumbers()
    {
        Assert.That(Labels(Drawn(0, 10).Axes.Bottom), Is.EqualTo(new[] { "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10" }));
        Assert.That(Labels(Drawn(-0.31, 0.62).Axes.Bottom), Is.EqualTo(new[] { "-0.3", "-0.2", "-0.1", "0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6" }));
        Assert.That(Labels(Drawn(0, 20_000).Axes.Bottom), Is.EqualTo(new[] { "0", "2,000", "4,000", "6,000", "8,000", "10,000", "12,000", "14,000", "16,000", "18,000", "20,000" }));
    }

    [Test]
    public void PropertyStepsAreOneTwoOrFiveAndLabelsDoNotTouch([Range(1, 40)] int seed)
    {
        var random = new Bogus.Randomizer(seed);
        var scale = Math.Pow(10, random.Int(-6, 6));
        var left = random.Double(-1, 1) * scale;
        var plot = Drawn(left, left + random.Double(0.01, 3) * scale);
        var drawing = new Drawing(plot);

        var ticks = plot.Axes.Bottom.TickGenerator.Ticks.Where(t => t.IsMajor).ToArray();
        Assert.That(ticks, Has.Length.GreaterThanOrEqualTo(2));
        var step = ticks[1].Position - ticks[0].Position;
        Assert.That(Math.Round(step / Math.Pow(10, Math.Floor(Math.Log10(step * 1.0001))), 6), Is.AnyOf(1, 2, 5));
        var labels = ticks.Select(t => t.Label).Distinct().ToArray();
        Assert.That(labels, Has.Length.EqualTo(ticks.Length), "two ticks with one label");
        var places = ticks.Select(t => (X: drawing.Pixel(t.Position, 0, plot.Axes.GetLimits())[0], Half: t.Label.Length * 12 * 0.3)).ToArray();
        foreach (var (a, b) in places.Zip(places.Skip(1)))
            Assert.That(a.X + a.Half, Is.LessThan(b.X - b.Half));
    }

    [Test]
    public void TickLabelsLieBelowTheirTicks()
    {
        var drawing = new Drawing(Drawn(0, 10));
        var five = drawing.Texts.Single(t => t.Value == "5" && Drawing.At(t, "y") > drawing.Data.Bottom);
        Assert.That(Drawing.At(five, "x"), Is.EqualTo(drawing.Data.HorizontalCenter).Within(0.051));
    }

    [Test]
    public void EvenMinorTicksSplitTheStep()
    {
        var minor = new EvenlySpacedMinorTickGenerator(5).GetMinorTicks([10, 20], new CoordinateRange(7, 24));
        Assert.That(minor, Is.EqualTo(new double[] { 8, 12, 14, 16, 18, 22, 24 }).Within(1e-9));
    }

    [Test]
    public void IntegersOnlyMeansIntegersOnly() => Assert.That(
        Labels(Drawn(0.2, 3.1, axis => axis.TickGenerator = new NumericAutomatic { IntegerTicksOnly = true }).Axes.Bottom),
        Is.EqualTo(new[] { "1", "2", "3" }));

    [Test]
    public void ManualTicksOutsideTheLimitsAreNotShown() => Assert.That(
        Labels(Drawn(0, 2, axis => axis.SetTicks([1, 2, 3], ["shallow", "deep", "deepest"])).Axes.Bottom),
        Is.EqualTo(new[] { "shallow", "deep" }));

    [Test]
    public void ALabelThatWouldTouchItsNeighbourIsLeftOut()
    {
        var drawing = new Drawing(Drawn(0, 100, axis => axis.SetTicks([50, 51, 90], ["first", "second", "third"])));
        Assert.That(drawing.Texts.Select(t => t.Value), Has.Member("first").And.Member("third").And.No.Member("second"));
    }

    [Test]
    public void NoTicksWhereNoneAreWanted() =>
        Assert.That(Labels(Drawn(0, 1, axis => axis.TickGenerator = new EmptyTickGenerator()).Axes.Bottom), Is.Empty);
}
