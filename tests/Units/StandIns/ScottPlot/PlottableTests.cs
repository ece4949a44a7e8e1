using ScottPlot;

namespace Reproducibility.Units.StandIns.ScottPlot;

/// <summary>Everything lands where its coordinates say, to the tenth of a pixel that is written.</summary>
public class PlottableTests
{
    private static readonly AxisLimits Limits = new(0, 10, -1, 1);

    private static Plot NewPlot()
    {
        var plot = new Plot();
        plot.Axes.SetLimits(Limits);
        return plot;
    }

    [Test]
    public void MarkersLieAtTheirCoordinates()
    {
        var plot = NewPlot();
        plot.Add.ScatterPoints([0, 2.5, 10], [-1, 0.5, 1]);
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
        plot.Axes.SetLimits(limits);
        plot.Add.Marker(x, y);

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

    [Test]
    public void StepsHaveCornersBetweenThePoints()
    {
        var plot = NewPlot();
        plot.Add.ScatterLine([0, 5], [0, 1]).ConnectStyle = ConnectStyle.StepHorizontal;
        var drawing = new Drawing(plot);
        var line = Drawing.Lines(drawing.Shapes("path").Single().Attribute("d")!.Value).Single();
        Assert.That(line[1], Is.EqualTo(drawing.Pixel(5, 0, Limits)).Within(0.051));
    }

    [Test]
    public void AFillIsThePolygonBetweenTwoCurves()
    {
        var plot = NewPlot();
        var fill = plot.Add.FillY([2, 4], [0.2, 0.4], [-0.2, -0.4]);
        fill.FillColor = Colors.Red.WithAlpha(0.25);
        fill.LineWidth = 0;
        var drawing = new Drawing(plot);

        var path = drawing.Shapes("path").Single();
        var corners = Drawing.Lines(path.Attribute("d")!.Value).Single();
        Assert.That(corners, Is.EquivalentTo(new[]
        {
            drawing.Pixel(2, -0.2, Limits), drawing.Pixel(4, -0.4, Limits),
            drawing.Pixel(4, 0.4, Limits), drawing.Pixel(2, 0.2, Limits),
        }).Using<float[]>((a, b) => Math.Abs(a[0] - b[0]) < 0.06 && Math.Abs(a[1] - b[1]) < 0.06));
        Assert.That(path.Attribute("fill")!.Value, Is.EqualTo("#FF0000"));
        Assert.That(path.Attribute("fill-opacity")!.Value, Is.EqualTo("0.25"));
        Assert.That(path.Attribute("stroke"), Is.Null);
    }

    [Test]
    public void AGapSplitsAFill()
    {
        var plot = NewPlot();
        plot.Add.FillY([1, 2, 3, 4, 5], [1, 1, double.NaN, 1, 1], [0, 0, 0, 0, 0]);
        Assert.That(new Drawing(plot).Shapes("path").Count(), Is.EqualTo(2));
    }

    [Test]
    public void ABarReachesFromItsBaseToItsValue()
    {
        var plot = NewPlot();
        var bars = plot.Add.Bar(new Bar { Position = 5, Value = 0.5, Size = 2, Error = 0.1, Label = "0.50" });
        bars.Color = Colors.Navy;
        var drawing = new Drawing(plot);

        var rect = drawing.Shapes("rect").Single();
        var corner = drawing.Pixel(4, 0.5, Limits);
        Assert.That(Drawing.At(rect, "x"), Is.EqualTo(corner[0]).Within(0.051));
        Assert.That(Drawing.At(rect, "y"), Is.EqualTo(corner[1]).Within(0.051));
        Assert.That(Drawing.At(rect, "width"), Is.EqualTo(drawing.Data.Width / 5).Within(0.051));
        Assert.That(Drawing.At(rect, "height"), Is.EqualTo(drawing.Data.Height / 4).Within(0.051));
        Assert.That(Drawing.At(drawing.Text("0.50"), "y"), Is.LessThan(corner[1]));
        var whisker = Drawing.Lines(drawing.Shapes("path").First().Attribute("d")!.Value).Single();
        Assert.That(whisker[0][1] - whisker[1][1], Is.EqualTo(drawing.Data.Height / 10).Within(0.11));
    }

    [Test]
    public void ANegativeBarHasItsLabelBelow()
    {
        var plot = NewPlot();
        plot.Add.Bar(new Bar { Position = 5, Value = -0.5, Label = "low" });
        var drawing = new Drawing(plot);
        Assert.That(Drawing.At(drawing.Text("low"), "y"), Is.GreaterThan(drawing.Pixel(5, -0.5, Limits)[1]));
    }

    [Test]
    public void ErrorBarsReachAsFarAsTheErrors()
    {
        var plot = NewPlot();
        plot.Add.ErrorBar([5], [0], [0.25]);
        var drawing = new Drawing(plot);
        var ys = drawing.Shapes("path").SelectMany(p => Drawing.Lines(p.Attribute("d")!.Value)).SelectMany(line => line).Select(p => p[1]).ToArray();
        Assert.That(ys.Min(), Is.EqualTo(drawing.Pixel(5, 0.25, Limits)[1]).Within(0.051));
        Assert.That(ys.Max(), Is.EqualTo(drawing.Pixel(5, -0.25, Limits)[1]).Within(0.051));
    }

    [Test]
    public void AxisLinesCrossTheDataArea()
    {
        var plot = NewPlot();
        plot.Add.HorizontalLine(0.5, color: Colors.Black, pattern: LinePattern.Dashed);
        plot.Add.VerticalLine(3);
        var drawing = new Drawing(plot);
        var lines = drawing.Shapes("path").Select(p => Drawing.Lines(p.Attribute("d")!.Value).Single()).ToArray();
        Assert.That(lines[0], Is.EqualTo(new[] { drawing.Pixel(0, 0.5, Limits), drawing.Pixel(10, 0.5, Limits) }).Within(0.051));
        Assert.That(lines[1], Is.EqualTo(new[] { drawing.Pixel(3, -1, Limits), drawing.Pixel(3, 1, Limits) }).Within(0.051));
        Assert.That(drawing.Shapes("path").First().Attribute("stroke-dasharray")!.Value, Is.EqualTo("10,10"));
    }

    [Test]
    public void SpansShadeBetweenTwoValues()
    {
        var plot = NewPlot();
        plot.Add.VerticalSpan(-0.5, 0.5);
        plot.Add.HorizontalSpan(2, 4);
        var drawing = new Drawing(plot);
        var rects = drawing.Shapes("rect").ToArray();
        Assert.That(Drawing.At(rects[0], "height"), Is.EqualTo(drawing.Data.Height / 2).Within(0.051));
        Assert.That(Drawing.At(rects[1], "width"), Is.EqualTo(drawing.Data.Width / 5).Within(0.051));
        Assert.That(rects[0].Attribute("fill-opacity")!.Value, Is.EqualTo("0.2"));
    }

    [TestCase(Alignment.MiddleLeft, null)]
    [TestCase(Alignment.MiddleCenter, "middle")]
    [TestCase(Alignment.MiddleRight, "end")]
    public void ATextIsAnchoredAtItsPoint(Alignment alignment, string? anchor)
    {
        var plot = NewPlot();
        var text = plot.Add.Text("here", 5, 0);
        text.LabelAlignment = alignment;
        text.OffsetX = 3;
        var drawing = new Drawing(plot);
        Assert.That(Drawing.At(drawing.Text("here"), "x"), Is.EqualTo(drawing.Pixel(5, 0, Limits)[0] + 3).Within(0.051));
        Assert.That(drawing.Text("here").Attribute("text-anchor")?.Value, Is.EqualTo(anchor));
    }

    [Test]
    public void AnAnnotationStaysInsideTheDataArea()
    {
        var plot = NewPlot();
        plot.Add.Annotation("n = 16", Alignment.LowerRight);
        var drawing = new Drawing(plot);
        Assert.That(Drawing.At(drawing.Text("n = 16"), "x"), Is.EqualTo(drawing.Data.Right - 10).Within(0.051));
        Assert.That(Drawing.At(drawing.Text("n = 16"), "y"), Is.InRange(drawing.Data.Bottom - 30, drawing.Data.Bottom - 10));
    }

    [Test]
    public void AnArrowEndsInItsTip()
    {
        var plot = NewPlot();
        plot.Add.Arrow(2, 0, 8, 0);
        var drawing = new Drawing(plot);
        var head = Drawing.Lines(drawing.Shapes("path").Last().Attribute("d")!.Value).Single();
        Assert.That(head[0], Is.EqualTo(drawing.Pixel(8, 0, Limits)).Within(0.051));
    }

    [TestCase(MarkerShape.OpenCircle, "none")]
    [TestCase(MarkerShape.FilledDiamond, "#0072B2")]
    [TestCase(MarkerShape.Eks, "none")]
    public void OpenShapesAreDrawnWithLines(MarkerShape shape, string fill)
    {
        var plot = NewPlot();
        plot.Add.Marker(5, 0, shape, 8, Color.FromHex("0072B2"));
        var group = new Drawing(plot).Shapes("g").Single();
        Assert.That(group.Attribute("fill")!.Value, Is.EqualTo(fill));
        Assert.That(group.Attribute("stroke")?.Value, Is.EqualTo(fill == "none" ? "#0072B2" : null));
    }

    [Test]
    public void EveryMarkerShapeCanBeDrawn([Values] MarkerShape shape)
    {
        var plot = NewPlot();
        plot.Add.Marker(5, 0, shape);
        Assert.That(new Drawing(plot).Content.Descendants().Count(), Is.EqualTo(shape == MarkerShape.None ? 0 : 2));
    }

    [Test]
    public void InvisibleThingsAreNotDrawn()
    {
        var plot = NewPlot();
        plot.Add.Scatter([1, 2], [0, 1]).IsVisible = false;
        Assert.That(new Drawing(plot).Content.Elements(), Is.Empty);
    }

    [Test]
    public void DifferentLengthsAreRefused() => Assert.That(
        () => new Plot().Add.Scatter([1, 2, 3], [1, 2]),
        Throws.ArgumentException.With.Message.Contains("3 x values and 2 y values"));
}
