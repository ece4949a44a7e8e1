using ScottPlot.Rendering;

namespace ScottPlot;

/// <summary>What a plottable needs to draw itself: the picture, the data area, and where a coordinate lies in it.</summary>
public class RenderPack
{
    private readonly AxisLimits limits;

    internal RenderPack(AxisLimits limits, SvgWriter svg, PixelRect dataRect) =>
        (this.limits, Svg, DataRect) = (limits, svg, dataRect);

    public PixelRect DataRect { get; }
    internal SvgWriter Svg { get; }

    internal float X(double x) =>
        (float)(DataRect.Left + (x - limits.Left) / (limits.Right - limits.Left) * DataRect.Width);

    internal float Y(double y) =>
        (float)(DataRect.Bottom - (y - limits.Bottom) / (limits.Top - limits.Bottom) * DataRect.Height);

    internal Pixel Pixel(Coordinates point) => new(X(point.X), Y(point.Y));
}
