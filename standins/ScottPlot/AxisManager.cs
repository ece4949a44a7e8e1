using ScottPlot.AxisPanels;
using ScottPlot.Panels;

namespace ScottPlot;

/// <summary>Axes, their limits and the panels; reached as <c>plot.Axes</c>.</summary>
public class AxisManager
{
    private readonly Plot plot;
    private readonly LeftAxis left = new();
    private readonly RightAxis right = new();
    private readonly BottomAxis bottom = new();
    private readonly TopAxis top = new();

    internal AxisManager(Plot plot) => this.plot = plot;

    public IXAxis Bottom => bottom;
    public IXAxis Top => top;
    public IYAxis Left => left;
    public IYAxis Right => right;
    public DefaultGrid DefaultGrid { get; } = new();
    internal List<LegendPanel> Panels { get; } = [];

    public IEnumerable<IAxis> GetAxes() => [bottom, top, left, right];

    public AxisLimits GetLimits() => new(bottom.Min, bottom.Max, left.Min, left.Max);

    /// <summary>What the data cover, without margins.</summary>
    public AxisLimits GetDataLimits() => AutoScaler.Cover(plot.PlottableList);

    public void SetLimitsX(double left, double right) => (bottom.Min, bottom.Max) = (left, right);

    public void SetLimitsY(double bottom, double top) => (left.Min, left.Max) = (bottom, top);

    public void SetLimits(double left, double right, double bottom, double top)
    {
        SetLimitsX(left, right);
        SetLimitsY(bottom, top);
    }

    public void AutoScaleX()
    {
        var limits = AutoScaler.Default.Scale(GetDataLimits());
        SetLimitsX(limits.Left, limits.Right);
    }

    public void AutoScaleY()
    {
        var limits = AutoScaler.Default.Scale(GetDataLimits());
        SetLimitsY(limits.Bottom, limits.Top);
    }

    internal void ScaleUnsetAxes()
    {
        if (!double.IsFinite(bottom.Min) || !double.IsFinite(bottom.Max))
            AutoScaleX();
        if (!double.IsFinite(left.Min) || !double.IsFinite(left.Max))
            AutoScaleY();
    }
}
