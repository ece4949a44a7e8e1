using ScottPlot;

namespace Reproducibility.Units.StandIns.ScottPlot;

/// <summary>Texts, arrows and marker shapes.</summary>
public class MarkTests
{
    private static readonly AxisLimits Limits = new(0, 10, -1, 1);

    private static Plot NewPlot()
    {
        var plot = new Plot();
        plot.Axes.SetLimits(Limits);
        return plot;
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
