using ScottPlot.Rendering;

namespace ScottPlot.Plottables;

/// <summary>A text at a point of the data.</summary>
public class Text : LabelStyleProperties, IPlottable
{
    public Text() => LabelFontSize = 14;

    public bool IsVisible { get; set; } = true;
    public Coordinates Location { get; set; }
    public Alignment Alignment { get => LabelAlignment; set => LabelAlignment = value; }

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

/// <summary>A text at a place of the data area, whatever its limits are.</summary>
public class Annotation : LabelStyleProperties, IPlottable
{
    public bool IsVisible { get; set; } = true;
    public string Text { get => LabelText; set => LabelText = value; }
    public Alignment Alignment { get; set; } = Alignment.UpperLeft;

    /// <summary>From the sides of the data area.</summary>
    public PixelOffset PixelOffset { get; set; } = new(10, 10);

    public float OffsetX { get => PixelOffset.X; set => PixelOffset = PixelOffset with { X = value }; }
    public float OffsetY { get => PixelOffset.Y; set => PixelOffset = PixelOffset with { Y = value }; }
    public IEnumerable<LegendItem> LegendItems => LegendItem.None;

    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    public void Render(RenderPack rp)
    {
        var inner = rp.DataRect.Contract(new PixelPadding(OffsetX, OffsetY));
        var at = inner.Place(0, 0, Alignment);
        rp.Svg.Text(LabelStyle.With(Text, Alignment), new Pixel(at.Left, at.Top));
    }
}
