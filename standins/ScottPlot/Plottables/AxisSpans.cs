using ScottPlot.Rendering;

namespace ScottPlot.Plottables;

/// <summary>A shaded band across the data area.</summary>
public abstract class AxisSpan : LinePlottable
{
    protected AxisSpan() => LineWidth = 0;

    public FillStyle FillStyle { get; set; } = new();
    public Color FillColor { get => FillStyle.Color; set => FillStyle.Color = value; }

    /// <summary>Whether automatic limits include the band.</summary>
    public bool EnableAutoscale { get; set; } = true;

    internal override LegendItem LegendSymbol(string text) => new() { LabelText = text, FillStyle = FillStyle, LineStyle = LineStyle };
}

/// <summary>Between two x over the whole height.</summary>
public class HorizontalSpan : AxisSpan
{
    public double X1 { get; set; }
    public double X2 { get; set; }
    public double Left => Math.Min(X1, X2);
    public double Right => Math.Max(X1, X2);

    public override AxisLimits GetAxisLimits() =>
        EnableAutoscale ? new AxisLimits(Left, Right, double.NaN, double.NaN) : AxisLimits.NoLimits;

    public override void Render(RenderPack rp) =>
        rp.Svg.Rect(new PixelRect(rp.X(Left), rp.X(Right), rp.DataRect.Bottom, rp.DataRect.Top), FillColor, LineStyle);
}

/// <summary>Between two y over the whole width.</summary>
public class VerticalSpan : AxisSpan
{
    public double Y1 { get; set; }
    public double Y2 { get; set; }
    public double Bottom => Math.Min(Y1, Y2);
    public double Top => Math.Max(Y1, Y2);

    public override AxisLimits GetAxisLimits() =>
        EnableAutoscale ? new AxisLimits(double.NaN, double.NaN, Bottom, Top) : AxisLimits.NoLimits;

    public override void Render(RenderPack rp) =>
        rp.Svg.Rect(new PixelRect(rp.DataRect.Left, rp.DataRect.Right, rp.Y(Bottom), rp.Y(Top)), FillColor, LineStyle);
}
