using ScottPlot;

namespace Reproducibility.Units.StandIns.ScottPlot;

/// <summary>Texts, arrows and marker shapes.</summary>
public class MarkTests
{
    private static readonly AxisLimits Limits = new(0, 10, -1, 1);

    private static Plot NewPlot()
    {
        var plot = new Plot();
        plot.Axes.SetLimits(Limits.Left, Limits.Right, Limits.Bottom, Limits.Top);
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

    [TestCase(MarkerShape.OpenCircle, "none")]
    [TestCase(MarkerShape.FilledDiamond, "#0072B2")]
    [TestCase(MarkerShape.Eks, "none")]
    public void OpenShapesAreDrawnWithLines(MarkerShape shape, string fill)
    {
        var plot = NewPlot();
        plot.Add.Markers([new Coordinates(5, 0)], shape, 8, Color.FromHex("0072B2"));
        var group = new Drawing(plot).Shapes("g").Single();
        Assert.That(group.Attribute("fill")!.Value, Is.EqualTo(fill));
        Assert.That(group.Attribute("stroke")?.Value, Is.EqualTo(fill == "none" ? "#0072B2" : null));
    }

    [Test]
    public void EveryMarkerShapeCanBeDrawn([Values] MarkerShape shape)
    {
        var plot = NewPlot();
        plot.Add.Markers([new Coordinates(5, 0)], shape);
        Assert.That(new Drawing(plot).Content.Descendants().Count(), Is.EqualTo(shape == MarkerShape.None ? 0 : 2));
    }

    [Test]
    public void InvisibleThingsAreNotDrawn()
    {
        var plot = NewPlot();
        plot.Add.ScatterLine([1, 2], [0, 1]).IsVisible = false;
        Assert.That(new Drawing(plot).Content.Elements(), Is.Empty);
    }

    [Test]
    public void DifferentLengthsAreRefused() => Assert.That(
        () => new Plot().Add.ScatterLine([1, 2, 3], [1, 2]),
        Throws.ArgumentException.With.Message.Contains("3 x values and 2 y values"));
}
