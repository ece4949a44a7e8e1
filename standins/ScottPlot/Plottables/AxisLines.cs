using ScottPlot.Rendering;

namespace ScottPlot.Plottables;

/// <summary>A straight line across the data area.</summary>
public abstract class AxisLine : LinePlottable
{
    public double Position { get; set; }

    /// <summary>Where the line begins; by default beyond the data area.</summary>
    public double Minimum { get; set; } = double.NegativeInfinity;

    public double Maximum { get; set; } = double.PositiveInfinity;

    /// <summary>Whether automatic limits include the line.</summary>
    public bool EnableAutoscale { get; set; } = true;

    public bool ExcludeFromLegend { get; set; }
    public Color Color { get => LineColor; set => LineColor = value; }

    internal override LegendItem LegendSymbol(string text) => base.LegendSymbol(ExcludeFromLegend ? string.Empty : text);
}

public class HorizontalLine : AxisLine
{
    public double Y { get => Position; set => Position = value; }

    public override AxisLimits GetAxisLimits() =>
        EnableAutoscale ? new AxisLimits(double.NaN, double.NaN, Y, Y) : AxisLimits.NoLimits;

    public override void Render(RenderPack rp) => rp.Svg.Line(
        new Pixel(Math.Max(rp.DataRect.Left, rp.X(Minimum)), rp.Y(Y)),
        new Pixel(Math.Min(rp.DataRect.Right, rp.X(Maximum)), rp.Y(Y)),
        LineStyle);
}
