namespace ScottPlot.Panels;

/// <summary>A legend beside the data area, where it covers nothing.</summary>
public class LegendPanel(Legend legend) : IPanel
{
    public bool IsVisible { get; set; } = true;
    public Edge Edge { get; set; }
    public float MinimumSize { get; set; }
    public float MaximumSize { get; set; } = float.MaxValue;
    public Legend Legend { get; } = legend;

    /// <summary>Where on that side of the data area.</summary>
    public Alignment Alignment { get; set; } = Alignment.MiddleCenter;

    public PixelPadding Padding { get; set; } = new(20, 20);
}
