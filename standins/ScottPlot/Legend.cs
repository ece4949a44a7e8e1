namespace ScottPlot;

/// <summary>What each symbol means; empty, and so not drawn, while nothing in the plot has a legend text.</summary>
public class Legend(Plot plot)
{
    public bool IsVisible { get; set; } = true;
    public Alignment Alignment { get; set; } = Alignment.LowerRight;
    public Orientation Orientation { get; set; } = Orientation.Vertical;
    public float? FontSize { get; set; }
    public Color? FontColor { get; set; }
    public Color BackgroundColor { get; set; } = Colors.White;
    public Color OutlineColor { get; set; } = Colors.Black;
    public float OutlineWidth { get; set; } = 1;
    public Color ShadowColor { get; set; } = Colors.Black.WithOpacity(.2);
    public PixelOffset ShadowOffset { get; set; } = new(3, 3);

    /// <summary>From the edge of the data area.</summary>
    public PixelPadding Margin { get; set; } = new(7, 7);

    /// <summary>From the outline to the items.</summary>
    public PixelPadding Padding { get; set; } = new(10, 5);

    public PixelPadding InterItemPadding { get; set; } = new(10, 10, 6, 6);
    public float SymbolWidth { get; set; } = 20;
    public float SymbolHeight { get; set; } = 10;
    public float SymbolPadding { get; set; } = 5;

    /// <summary>Whether items of a row take their own width; here they always do.</summary>
    public bool TightHorizontalWrapping { get; set; }
    public List<LegendItem> ManualItems { get; set; } = [];

    public LegendItem[] GetItems()
    {
        var items = plot.PlottableList
            .Where(plottable => plottable.IsVisible)
            .SelectMany(plottable => plottable.LegendItems)
            .Where(item => item.LabelText.Length > 0)
            .Concat(ManualItems)
            .Where(item => item.IsVisible)
            .ToArray();
        foreach (var item in items)
        {
            item.LabelFontSize = FontSize ?? item.LabelFontSize;
            item.LabelFontColor = FontColor ?? item.LabelFontColor;
        }

        return items;
    }
}

/// <summary>One line of a legend: a symbol and its meaning.</summary>
public class LegendItem : LabelStyleProperties
{
    public static IEnumerable<LegendItem> None => [];

    public bool IsVisible { get; set; } = true;
    public LineStyle LineStyle { get; set; } = new();
    public MarkerStyle MarkerStyle { get; set; } = MarkerStyle.None;
    public FillStyle FillStyle { get; set; } = new();
    public Color FillColor { get => FillStyle.Color; set => FillStyle.Color = value; }
}
