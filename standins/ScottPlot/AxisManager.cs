using ScottPlot.AxisPanels;
using ScottPlot.Panels;

namespace ScottPlot;

/// <summary>Axes, their limits, the title and the other panels; reached as <c>plot.Axes</c>.</summary>
public class AxisManager
{
    private readonly Plot plot;
    private readonly LeftAxis left = new();
    private readonly RightAxis right = new();
    private readonly BottomAxis bottom = new();
    private readonly TopAxis top = new();
    private AutoScaler scaler = AutoScaler.Default;

    internal AxisManager(Plot plot) => this.plot = plot;

    public IXAxis Bottom => bottom;
    public IXAxis Top => top;
    public IYAxis Left => left;
    public IYAxis Right => right;
    public TitlePanel Title { get; } = new();
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

    public void SetLimits(AxisLimits limits) => SetLimits(limits.Left, limits.Right, limits.Bottom, limits.Top);

    /// <summary>Change some limits and keep the others.</summary>
    public void SetLimits(double? left = null, double? right = null, double? bottom = null, double? top = null)
    {
        var now = GetLimits();
        SetLimits(left ?? now.Left, right ?? now.Right, bottom ?? now.Bottom, top ?? now.Top);
    }

    public void AutoScale() => SetLimits(scaler.Scale(GetDataLimits()));

    public void AutoScaleX()
    {
        var limits = scaler.Scale(GetDataLimits());
        SetLimitsX(limits.Left, limits.Right);
    }

    public void AutoScaleY()
    {
        var limits = scaler.Scale(GetDataLimits());
        SetLimitsY(limits.Bottom, limits.Top);
    }

    /// <summary>Space around the data as fractions of what they span, half of it on either side; then scale to the data.</summary>
    public void Margins(double horizontal = 0.1, double vertical = .15) =>
        Margins(horizontal / 2, horizontal / 2, vertical / 2, vertical / 2);

    public void Margins(double left = .05, double right = .05, double bottom = .07, double top = .07)
    {
        scaler = new AutoScaler(left, right, bottom, top);
        AutoScale();
    }

    /// <summary>Show or hide the lines around the data area.</summary>
    public void Frame(bool enable)
    {
        foreach (var axis in GetAxes())
            axis.FrameLineStyle.IsVisible = enable;
    }

    /// <summary>One colour for all axes and the title.</summary>
    public void Color(Color color)
    {
        foreach (var axis in GetAxes().OfType<AxisBase>())
            axis.Color(color);
        Title.Label.ForeColor = color;
    }

    internal void ScaleUnsetAxes()
    {
        if (!double.IsFinite(bottom.Min) || !double.IsFinite(bottom.Max))
            AutoScaleX();
        if (!double.IsFinite(left.Min) || !double.IsFinite(left.Max))
            AutoScaleY();
    }
}
