using ScottPlot.Rendering;

namespace ScottPlot.Plottables;

/// <summary>Points joined by a line; a coordinate that is not finite interrupts it.</summary>
public class Scatter : LineMarkerPlottable
{
    private readonly Coordinates[] points;

    internal Scatter(Coordinates[] points) => this.points = points;

    public override AxisLimits GetAxisLimits() => AxisLimits.Of(points);

    public override void Render(RenderPack rp)
    {
        rp.Svg.Path(Polyline.Of(points.Select(rp.Pixel)), LineStyle);
        rp.Svg.Markers(points.Where(p => p.IsFinite).Select(rp.Pixel), MarkerStyle);
    }
}
