using ScottPlot;

namespace Reproducibility.Units.StandIns.ScottPlot;

/// <summary>Fills, bars, whiskers, lines and bands across the data area.</summary>
public class AreaTests
{
    private static readonly AxisLimits Limits = new(0, 10, -1, 1);

    private static Plot NewPlot()
    {
        var plot = new Plot();
        plot.Axes.SetLimits(Limits);
        return plot;
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
}
