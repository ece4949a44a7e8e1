using ScottPlot.Rendering;

namespace ScottPlot.Plottables;

public class Arrow : Plottable
{
    public Coordinates Base { get; set; }
    public Coordinates Tip { get; set; }
    public Color ArrowLineColor { get; set; } = Colors.Black;
    public Color ArrowFillColor { get; set; } = Colors.Black;
    public float ArrowLineWidth { get; set; } = 2;
    public float ArrowheadWidth { get; set; } = 14;
    public float ArrowheadLength { get; set; } = 14;

    public override AxisLimits GetAxisLimits() => AxisLimits.Of([Base, Tip]);

    public override void Render(RenderPack rp)
    {
        var (from, tip) = (rp.Pixel(Base), rp.Pixel(Tip));
        var length = MathF.Sqrt((tip.X - from.X) * (tip.X - from.X) + (tip.Y - from.Y) * (tip.Y - from.Y));
        if (!(length > 0))
            return;
        var (ux, uy) = ((tip.X - from.X) / length, (tip.Y - from.Y) / length);
        var neck = new Pixel(tip.X - ux * ArrowheadLength, tip.Y - uy * ArrowheadLength);
        var (sideX, sideY) = (-uy * ArrowheadWidth / 2, ux * ArrowheadWidth / 2);
        var line = new LineStyle(ArrowLineWidth, ArrowLineColor);
        rp.Svg.Line(from, neck, line);
        Pixel[] head = [tip, new(neck.X + sideX, neck.Y + sideY), new(neck.X - sideX, neck.Y - sideY)];
        rp.Svg.Path($"{Polyline.Of(head)}Z", LineStyle.None, ArrowLineColor);
    }

    internal override LegendItem LegendSymbol(string text) =>
        new() { LabelText = text, LineStyle = new LineStyle(ArrowLineWidth, ArrowLineColor) };
}
