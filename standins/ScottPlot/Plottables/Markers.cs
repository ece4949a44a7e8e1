using ScottPlot.Rendering;

namespace ScottPlot.Plottables;

public class Marker : MarkerPlottable
{
    public double X { get; set; }
    public double Y { get; set; }

    public Coordinates Location
    {
        get => new(X, Y);
        set => (X, Y) = (value.X, value.Y);
    }

    public Color Color { get => MarkerColor; set => MarkerColor = value; }
    public float Size { get => MarkerSize; set => MarkerSize = value; }
    public MarkerShape Shape { get => MarkerShape; set => MarkerShape = value; }
    public float LineWidth { get => MarkerLineWidth; set => MarkerLineWidth = value; }

    public override AxisLimits GetAxisLimits() => AxisLimits.Of([Location]);

    public override void Render(RenderPack rp)
    {
        if (Location.IsFinite)
            rp.Svg.Markers([rp.Pixel(Location)], MarkerStyle);
    }
}

public class Markers : MarkerPlottable
{
    private readonly Coordinates[] points;

    internal Markers(Coordinates[] points) => this.points = points;

    public Color Color { get => MarkerColor; set => MarkerColor = value; }

    public override AxisLimits GetAxisLimits() => AxisLimits.Of(points);

    public override void Render(RenderPack rp) =>
        rp.Svg.Markers(points.Where(p => p.IsFinite).Select(rp.Pixel), MarkerStyle);
}
