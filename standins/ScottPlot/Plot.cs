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
    public LayoutManager Layout { get; } = new();
    public FontStyler Font { get; } = new();
    public Legend Legend { get; set; }
    public DefaultGrid Grid => Axes.DefaultGrid;
    public List<IPlottable> PlottableList { get; } = [];
    public BackgroundStyle FigureBackground { get; set; } = new() { Color = Colors.White };
    public BackgroundStyle DataBackground { get; set; } = new() { Color = Colors.Transparent };

    public void Title(string? text = null, float? size = null)
    {
        Axes.Title.Label.Text = text ?? string.Empty;
        Axes.Title.Label.FontSize = size ?? Axes.Title.Label.FontSize;
        Axes.Title.IsVisible = true;
    }

    public void Title(bool show) => Axes.Title.IsVisible = show;

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

    public Legend ShowLegend()
    {
        Legend.IsVisible = true;
        return Legend;
    }

    public Legend ShowLegend(Alignment alignment)
    {
        Legend.Alignment = alignment;
        return ShowLegend();
    }

    public Legend ShowLegend(Alignment alignment, Orientation orientation)
    {
        Legend.Orientation = orientation;
        return ShowLegend(alignment);
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

    public void HideGrid() => Grid.IsVisible = false;

    public void ShowGrid() => Grid.IsVisible = true;

    public void Clear() => PlottableList.Clear();

    public IEnumerable<T> GetPlottables<T>() where T : IPlottable => PlottableList.OfType<T>();

    public string GetSvgXml(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        return FigureRenderer.Render(this, width, height);
    }

    public SavedImageInfo SaveSvg(string filePath, int width, int height)
    {
        var xml = GetSvgXml(width, height);
        File.WriteAllText(filePath, xml);
        return new SavedImageInfo(filePath, xml.Length);
    }

    public void Dispose()
    {
        PlottableList.Clear();
        GC.SuppressFinalize(this);
    }
}

/// <summary>Where a figure was written, and its length in characters.</summary>
public class SavedImageInfo(string path, int fileSize)
{
    public string Path { get; } = System.IO.Path.GetFullPath(path);
    public int FileSize { get; } = fileSize;
}
