using ScottPlot.Panels;
using ScottPlot.Rendering;

namespace ScottPlot;

/// <summary>A figure with one data area. Its size is given when it is drawn.</summary>
public class Plot : IDisposable
{
    public Plot()
    {
        Add = new PlottableAdder(this);
        Axes = new AxisManager(this);
        Legend = new Legend(this);
    }

    public PlottableAdder Add { get; }
    public AxisManager Axes { get; }
    public Legend Legend { get; set; }
    public DefaultGrid Grid => Axes.DefaultGrid;
    public List<IPlottable> PlottableList { get; } = [];
    public BackgroundStyle FigureBackground { get; set; } = new() { Color = Colors.White };
    public BackgroundStyle DataBackground { get; set; } = new() { Color = Colors.Transparent };

    public void XLabel(string label, float? size = null)
    {
        Axes.Bottom.Label.Text = label;
        Axes.Bottom.Label.FontSize = size ?? Axes.Bottom.Label.FontSize;
    }

    public void YLabel(string label, float? size = null)
    {
        Axes.Left.Label.Text = label;
        Axes.Left.Label.FontSize = size ?? Axes.Left.Label.FontSize;
    }

    /// <summary>A legend beside the data area instead of one inside it.</summary>
    public LegendPanel ShowLegend(Edge edge)
    {
        HideLegend();
        Legend.Orientation = edge.IsVertical() ? Orientation.Vertical : Orientation.Horizontal;
        var panel = new LegendPanel(Legend) { Edge = edge };
        Axes.Panels.Add(panel);
        return panel;
    }

    public Legend HideLegend()
    {
        Legend.IsVisible = false;
        return Legend;
    }

    public string GetSvgXml(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        return FigureRenderer.Render(this, width, height);
    }

    public void Dispose()
    {
        PlottableList.Clear();
        GC.SuppressFinalize(this);
    }
}
