namespace ScottPlot;

/// <summary>Lines across the data area at the ticks; reached as <c>plot.Grid</c>.</summary>
public class DefaultGrid
{
    public bool IsVisible { get; set; } = true;
    public GridStyle XAxisStyle { get; } = new();
    public GridStyle YAxisStyle { get; } = new();

    public Color MajorLineColor { set => Each(style => style.MajorLineStyle.Color = value); }

    private void Each(Action<GridStyle> set)
    {
        set(XAxisStyle);
        set(YAxisStyle);
    }
}
