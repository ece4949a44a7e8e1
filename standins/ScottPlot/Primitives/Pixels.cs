namespace ScottPlot;

/// <summary>A point of the figure: x to the right, y downwards.</summary>
public record struct Pixel
{
    public Pixel(float x, float y) => (X, Y) = (x, y);

    public float X { get; set; }
    public float Y { get; set; }
}

public record struct PixelOffset
{
    public PixelOffset(float x, float y) => (X, Y) = (x, y);

    public float X { get; set; }
    public float Y { get; set; }
}

/// <summary>A rectangle of the figure; bottom is the larger y.</summary>
public readonly record struct PixelRect
{
    public PixelRect(float left, float right, float bottom, float top) => (Left, Right, Bottom, Top) = (left, right, bottom, top);

    public float Left { get; init; }
    public float Right { get; init; }
    public float Bottom { get; init; }
    public float Top { get; init; }

    public float Width => Right - Left;
    public float Height => Bottom - Top;
    public float HorizontalCenter => (Left + Right) / 2;
    public float VerticalCenter => (Top + Bottom) / 2;

    internal PixelRect Contract(PixelPadding by) => new(Left + by.Left, Right - by.Right, Bottom - by.Bottom, Top + by.Top);

    internal PixelRect Expand(PixelPadding by) => new(Left - by.Left, Right + by.Right, Bottom + by.Bottom, Top - by.Top);

    /// <summary>A rectangle of the given size inside this one.</summary>
    internal PixelRect Place(float width, float height, Alignment alignment)
    {
        var left = Left + (Width - width) * alignment.Horizontal();
        var top = Top + (Height - height) * alignment.Vertical();
        return new PixelRect(left, left + width, top + height, top);
    }
}

/// <summary>Space on the four sides of a rectangle, in pixels.</summary>
public record struct PixelPadding
{
    public PixelPadding(float left, float right, float bottom, float top) => (Left, Right, Bottom, Top) = (left, right, bottom, top);

    public float Left { get; set; }
    public float Right { get; set; }
    public float Bottom { get; set; }
    public float Top { get; set; }

    public PixelPadding(float padding) : this(padding, padding, padding, padding)
    {
    }

    public PixelPadding(float x, float y) : this(x, x, y, y)
    {
    }

    public readonly float Horizontal => Left + Right;
    public readonly float Vertical => Top + Bottom;
}
