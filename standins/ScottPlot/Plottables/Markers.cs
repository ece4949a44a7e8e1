using ScottPlot.Rendering;

namespace ScottPlot.Plottables;

public class Markers : MarkerPlottable
{
    private readonly Coordinates[] points;

    internal Markers(Coordinates[] points) => this.points = points;

    public Color Color { get => MarkerColor; set => MarkerColor = value; }

    public override AxisLimits GetAxisLimits() => AxisLimits.Of(points);

    public override void Render(RenderPack rp) =>
        rp.Svg.Markers(points.Where(p => p.IsFinite).Select(rp.Pixel), MarkerStyle);
}
