using ScottPlot.Rendering;

namespace ScottPlot.Plottables;

/// <summary>A text at a point of the data.</summary>
public class Text : LabelStyleProperties, IPlottable
{
    public Text() => LabelFontSize = 14;

    public bool IsVisible { get; set; } = true;
    public Coordinates Location { get; set; }

    /// <summary>To the right, in pixels.</summary>
    public float OffsetX { get; set; }

    /// <summary>Downwards, in pixels.</summary>
    public float OffsetY { get; set; }

    public IEnumerable<LegendItem> LegendItems => LegendItem.None;

    public AxisLimits GetAxisLimits() => AxisLimits.Of([Location]);

    public void Render(RenderPack rp)
    {
        var at = rp.Pixel(Location);
        if (Location.IsFinite)
            rp.Svg.Text(LabelStyle, new Pixel(at.X + OffsetX, at.Y + OffsetY));
    }
}
