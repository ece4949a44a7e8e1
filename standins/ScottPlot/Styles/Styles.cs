namespace ScottPlot;

public class LineStyle
{
    public LineStyle()
    {
    }

    public LineStyle(float width) => Width = width;

    public LineStyle(float width, Color color) : this(width) => Color = color;

    public static LineStyle None => new() { IsVisible = false };

    public float Width { get; set; }
    public Color Color { get; set; } = Colors.Black;
    public LinePattern Pattern { get; set; }
    public bool IsVisible { get; set; } = true;

    internal bool CanBeRendered => IsVisible && Width > 0 && Color.Alpha > 0;
}

public class FillStyle
{
    public FillStyle()
    {
    }

    public FillStyle(Color color) => Color = color;

    public Color Color { get; set; } = Colors.Transparent;
}

public class BackgroundStyle
{
    public Color Color { get; set; }
}

public class TickMarkStyle
{
    public float Length { get; set; }
    public float Width { get; set; } = 1;
    public Color Color { get; set; } = Colors.Black;
}

public class GridStyle
{
    public bool IsVisible { get; set; } = true;
    public LineStyle MajorLineStyle { get; set; } = new(1, Colors.Black.WithOpacity(.1));
    public LineStyle MinorLineStyle { get; set; } = new(0, Colors.Black.WithOpacity(.05));
}

public class MarkerStyle
{
    public MarkerStyle()
    {
    }

    public MarkerStyle(MarkerShape shape, float size) => (Shape, Size) = (shape, size);

    public static MarkerStyle None => new() { IsVisible = false };

    public bool IsVisible { get; set; } = true;
    public MarkerShape Shape { get; set; } = MarkerShape.None;

    /// <summary>Width and height in pixels.</summary>
    public float Size { get; set; } = 5;

    public Color FillColor { get; set; } = Colors.Gray;

    /// <summary>Of open shapes and of shapes made of lines.</summary>
    public Color LineColor { get; set; } = Colors.Black;

    public float LineWidth { get; set; } = 1;
    public Color OutlineColor { get; set; } = Colors.Black;

    /// <summary>Of filled shapes.</summary>
    public float OutlineWidth { get; set; }
}
