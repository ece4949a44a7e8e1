using ScottPlot.Rendering;

namespace ScottPlot.Plottables;

/// <summary>Points joined by a line; a coordinate that is not finite interrupts it.</summary>
public class Scatter : LineMarkerPlottable
{
    private readonly Coordinates[] points;

    internal Scatter(Coordinates[] points) => this.points = points;

    public ConnectStyle ConnectStyle { get; set; } = ConnectStyle.Straight;

    internal IReadOnlyList<Coordinates> Points => points;

    public override AxisLimits GetAxisLimits() => AxisLimits.Of(points);

    public override void Render(RenderPack rp)
    {
        rp.Svg.Path(Polyline.Of(Corners().Select(rp.Pixel)), LineStyle);
        rp.Svg.Markers(points.Where(p => p.IsFinite).Select(rp.Pixel), MarkerStyle);
    }

    /// <summary>The points of the line, with the corners of the steps between the data.</summary>
    private IEnumerable<Coordinates> Corners()
    {
        for (var i = 0; i < points.Length; i++)
        {
            if (i > 0 && ConnectStyle == ConnectStyle.StepHorizontal)
                yield return new Coordinates(points[i].X, points[i - 1].Y);
            if (i > 0 && ConnectStyle == ConnectStyle.StepVertical)
                yield return new Coordinates(points[i - 1].X, points[i].Y);
            yield return points[i];
        }
    }
}
