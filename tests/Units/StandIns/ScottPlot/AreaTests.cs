using ScottPlot;

namespace Reproducibility.Units.StandIns.ScottPlot;

/// <summary>Fills, bars, whiskers, lines and bands across the data area.</summary>
public class AreaTests
{
    private static readonly AxisLimits Limits = new(0, 10, -1, 1);

    private static Plot NewPlot()
    {
        var plot = new Plot();
        plot.Axes.SetLimits(Limits.Left, Limits.Right, Limits.Bottom, Limits.Top);
        return plot;
    }

    [Test]
    public void AFillIsThePolygonBetweenTwoCurves()
    {
        var plot = NewPlot();
        var fill = plot.Add.FillY([2, 4], [0.2, 0.4], [-0.2, -0.4]);
        fill.FillColor = Color.FromHex("FF0000").WithAlpha(0.25);
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
    public void AxisLinesCrossTheDataArea()
    {
        var plot = NewPlot();
        plot.Add.HorizontalLine(0.5, color: Colors.Black, pattern: LinePattern.DenselyDashed);
        var drawing = new Drawing(plot);
        var lines = drawing.Shapes("path").Select(p => Drawing.Lines(p.Attribute("d")!.Value).Single()).ToArray();
        Assert.That(lines[0], Is.EqualTo(new[] { drawing.Pixel(0, 0.5, Limits), drawing.Pixel(10, 0.5, Limits) }).Within(0.051));
        Assert.That(drawing.Shapes("path").First().Attribute("stroke-dasharray")!.Value, Is.EqualTo("6,6"));
    }
}
