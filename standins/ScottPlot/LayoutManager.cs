namespace ScottPlot;

/// <summary>How much space the panels around the data area get; reached as <c>plot.Layout</c>.</summary>
public class LayoutManager
{
    internal PixelPadding? FixedPadding { get; private set; }
    internal PixelRect? FixedRect { get; private set; }

    /// <summary>As much as their texts need.</summary>
    public void Default() => (FixedPadding, FixedRect) = (null, null);

    /// <summary>A fixed distance from each side of the figure.</summary>
    public void Fixed(PixelPadding padding) => (FixedPadding, FixedRect) = (padding, null);

    /// <summary>A fixed data area.</summary>
    public void Fixed(PixelRect dataRect) => (FixedPadding, FixedRect) = (null, dataRect);
}
