using ScottPlot.Rendering;

namespace ScottPlot.Plottables;

/// <summary>A straight line between two points.</summary>
public class LinePlot : LineMarkerPlottable
{
    public LinePlot() => MarkerSize = 0;

    public Coordinates Start { get; set; }
    public Coordinates End { get; set; }

    public CoordinateLine Line
    {
        get => new(Start, End);
        set => (Start, End) = (value.Start, value.End);
    }

    public override AxisLimits GetAxisLimits() => AxisLimits.Of([Start, End]);

    public override void Render(RenderPack rp)
    {
        rp.Svg.Line(rp.Pixel(Start), rp.Pixel(End), LineStyle);
        rp.Svg.Markers([rp.Pixel(Start), rp.Pixel(End)], MarkerStyle);
    }
}
