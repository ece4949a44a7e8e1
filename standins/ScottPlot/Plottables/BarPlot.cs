using ScottPlot.Rendering;

namespace ScottPlot.Plottables;

public class BarPlot(List<Bar> bars) : Plottable
{
    public List<Bar> Bars { get; } = bars;
    public LabelStyle ValueLabelStyle { get; set; } = new();

    public Color Color
    {
        set => Bars.ForEach(bar => bar.FillColor = value);
    }

    public bool Horizontal
    {
        set => Bars.ForEach(bar => bar.Orientation = value ? Orientation.Horizontal : Orientation.Vertical);
    }

    public override AxisLimits GetAxisLimits() => AxisLimits.Of(Bars.SelectMany(bar => bar.Corners()));

    public override void Render(RenderPack rp)
    {
        foreach (var bar in Bars.Where(bar => bar.IsVisible && double.IsFinite(bar.Value)))
        {
            var (a, b) = (rp.Pixel(bar.At(bar.Position - bar.Size / 2, bar.ValueBase)), rp.Pixel(bar.At(bar.Position + bar.Size / 2, bar.Value)));
            var rect = new PixelRect(Math.Min(a.X, b.X), Math.Max(a.X, b.X), Math.Max(a.Y, b.Y), Math.Min(a.Y, b.Y));
            rp.Svg.Rect(rect, bar.FillColor, bar.LineStyle);
            if (bar.Error > 0)
                RenderError(rp, bar);
            if (bar.Label.Length > 0)
                RenderLabel(rp, bar, rect);
        }
    }

    internal override LegendItem LegendSymbol(string text) =>
        new() { LabelText = text, FillColor = Bars.FirstOrDefault()?.FillColor ?? Colors.Transparent };

    private static void RenderError(RenderPack rp, Bar bar)
    {
        Draw(bar.At(bar.Position, bar.ErrorBottom), bar.At(bar.Position, bar.ErrorTop));
        if (bar.ErrorPositive)
            Cap(bar.ErrorTop);
        if (bar.ErrorNegative)
            Cap(bar.ErrorBottom);

        void Cap(double value) =>
            Draw(bar.At(bar.Position - bar.ErrorSize / 2, value), bar.At(bar.Position + bar.ErrorSize / 2, value));

        void Draw(Coordinates from, Coordinates to) =>
            rp.Svg.Line(rp.Pixel(from), rp.Pixel(to), new LineStyle(Math.Max(1, bar.LineWidth), bar.LineColor));
    }

    private void RenderLabel(RenderPack rp, Bar bar, PixelRect rect)
    {
        var negative = bar.Value < bar.ValueBase;
        var end = rp.Pixel(bar.At(bar.Position, negative ? bar.ErrorBottom : bar.ErrorTop));
        var (x, y, alignment) = (bar.CenterLabel, bar.Orientation, negative) switch
        {
            (true, _, _) => (rect.HorizontalCenter, rect.VerticalCenter, Alignment.MiddleCenter),
            (_, Orientation.Vertical, false) => (rect.HorizontalCenter, end.Y - bar.LabelOffset, Alignment.LowerCenter),
            (_, Orientation.Vertical, true) => (rect.HorizontalCenter, end.Y + bar.LabelOffset, Alignment.UpperCenter),
            (_, _, false) => (end.X + bar.LabelOffset, rect.VerticalCenter, Alignment.MiddleLeft),
            _ => (end.X - bar.LabelOffset, rect.VerticalCenter, Alignment.MiddleRight),
        };
        rp.Svg.Text(ValueLabelStyle.With(bar.Label, alignment), new Pixel(x, y));
    }
}
