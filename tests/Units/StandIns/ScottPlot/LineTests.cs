using ScottPlot;

namespace Reproducibility.Units.StandIns.ScottPlot;

/// <summary>Everything lands where its coordinates say, to the tenth of a pixel that is written.</summary>
public class LineTests
{
    private static readonly AxisLimits Limits = new(0, 10, -1, 1);

    private static Plot NewPlot()
    {
        var plot = new Plot();
        plot.Axes.SetLimits(Limits.Left, Limits.Right, Limits.Bottom, Limits.Top);
        return plot;
    }

    [Test]
    public void MarkersLieAtTheirCoordinates()
    {
        var plot = NewPlot();
        plot.Add.Markers([new Coordinates(0, -1), new Coordinates(2.5, 0.5), new Coordinates(10, 1)]);
        var drawing = new Drawing(plot);

        var centers = drawing.Shapes("circle").Select(c => new[] { Drawing.At(c, "cx"), Drawing.At(c, "cy") });
        Assert.That(centers, Is.EqualTo(new[]
        {
            drawing.Pixel(0, -1, Limits), drawing.Pixel(2.5, 0.5, Limits), drawing.Pixel(10, 1, Limits),
        }).Within(0.051));
    }

    [Test]
    public void PropertyARandomPointLandsWhereItsCoordinatesSay([Range(1, 20)] int seed)
    {
        var random = new Bogus.Randomizer(seed);
        var limits = new AxisLimits(random.Double(-1e3, 0), random.Double(0, 1e-3), random.Double(-5, 0), random.Double(0, 5e6));
        var (x, y) = (random.Double(limits.Left, limits.Right), random.Double(limits.Bottom, limits.Top));
        var plot = new Plot();
        plot.Axes.SetLimits(limits.Left, limits.Right, limits.Bottom, limits.Top);
        plot.Add.Markers([new Coordinates(x, y)]);

        var drawing = new Drawing(plot, random.Int(300, 900), random.Int(200, 600));
        var circle = drawing.Shapes("circle").Single();
        Assert.That(new[] { Drawing.At(circle, "cx"), Drawing.At(circle, "cy") }, Is.EqualTo(drawing.Pixel(x, y, limits)).Within(0.06));
    }

    [Test]
    public void ALineIsOnePathThroughItsPoints()
    {
        var plot = NewPlot();
        plot.Add.ScatterLine([0, 5, 10], [0, 1, -1]);
        var drawing = new Drawing(plot);

        var line = Drawing.Lines(drawing.Shapes("path").Single().Attribute("d")!.Value).Single();
        Assert.That(line, Is.EqualTo(new[]
        {
            drawing.Pixel(0, 0, Limits), drawing.Pixel(5, 1, Limits), drawing.Pixel(10, -1, Limits),
        }).Within(0.051));
    }

    [Test]
    public void PointsOnOneStraightLineAreWrittenAsItsEnds()
    {
        var plot = NewPlot();
        plot.Add.ScatterLine([0, 1, 2, 3, 4], [0, 0.1, 0.2, 0.3, -0.4]);
        Assert.That(Drawing.Lines(new Drawing(plot).Shapes("path").Single().Attribute("d")!.Value).Single(), Has.Length.EqualTo(3));
    }

    [Test]
    public void ASinglePointBetweenGapsDoesNoHarm()
    {
        var plot = NewPlot();
        plot.Add.ScatterLine([1, 2, 3, 4], [double.NaN, 0, double.NaN, 1]);
        Assert.That(Drawing.Lines(new Drawing(plot).Shapes("path").Single().Attribute("d")!.Value), Has.Length.EqualTo(2));
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void AValueThatIsNotFiniteSplitsTheLine(double gap)
    {
        var plot = NewPlot();
        plot.Add.ScatterLine([1, 2, 3, 4, 5], [0, 0.5, gap, 0.5, 0]);
        var lines = Drawing.Lines(new Drawing(plot).Shapes("path").Single().Attribute("d")!.Value);
        Assert.That(lines.Select(line => line.Length), Is.EqualTo(new[] { 2, 2 }));
    }

    [Test]
    public void ALongLineKeepsItsExtremesAndLosesItsExcess()
    {
        var random = new Bogus.Randomizer(1);
        var xs = Enumerable.Range(0, 100_000).Select(i => i / 10_000.0).ToArray();
        var ys = xs.Select(_ => random.Double(-0.9, 0.9)).ToArray();
        var plot = NewPlot();
        plot.Add.ScatterLine(xs, ys);
        var drawing = new Drawing(plot);

        var line = Drawing.Lines(drawing.Shapes("path").Single().Attribute("d")!.Value).Single();
        Assert.That(line, Has.Length.LessThan(4 * 701));
        Assert.That(line.Min(p => p[1]), Is.EqualTo(drawing.Pixel(0, ys.Max(), Limits)[1]).Within(0.051));
        Assert.That(line.Max(p => p[1]), Is.EqualTo(drawing.Pixel(0, ys.Min(), Limits)[1]).Within(0.051));
    }
}
