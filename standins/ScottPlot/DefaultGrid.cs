namespace ScottPlot;

/// <summary>Lines across the data area at the ticks; reached as <c>plot.Grid</c>.</summary>
public class DefaultGrid
{
    public bool IsVisible { get; set; } = true;
    public GridStyle XAxisStyle { get; } = new();
    public GridStyle YAxisStyle { get; } = new();

    public Color MajorLineColor { set => Each(style => style.MajorLineStyle.Color = value); }
    public float MajorLineWidth { set => Each(style => style.MajorLineStyle.Width = value); }
    public LinePattern MajorLinePattern { set => Each(style => style.MajorLineStyle.Pattern = value); }
    public Color MinorLineColor { set => Each(style => style.MinorLineStyle.Color = value); }
    public float MinorLineWidth { set => Each(style => style.MinorLineStyle.Width = value); }

    private void Each(Action<GridStyle> set)
    {
        set(XAxisStyle);
        set(YAxisStyle);
    }
}
