using System.Runtime.InteropServices;

namespace ScottPlot;

/// <summary>A point of the figure: x to the right, y downwards.</summary>
[StructLayout(LayoutKind.Auto)]
public record struct Pixel(float X, float Y);

[StructLayout(LayoutKind.Auto)]
public record struct PixelOffset(float X, float Y);

/// <summary>A rectangle of the figure; bottom is the larger y.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PixelRect(float Left, float Right, float Bottom, float Top)
{
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
[StructLayout(LayoutKind.Auto)]
public record struct PixelPadding(float Left, float Right, float Bottom, float Top)
{
    public PixelPadding(float padding) : this(padding, padding, padding, padding)
    {
    }

    public PixelPadding(float x, float y) : this(x, x, y, y)
    {
    }

    public readonly float Horizontal => Left + Right;
    public readonly float Vertical => Top + Bottom;
}
