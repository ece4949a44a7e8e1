namespace ScottPlot.Rendering;

/// <summary>Where the data area lies, and how much space each side's axis and legends take.</summary>
internal sealed class FigureLayout
{
    private FigureLayout(PixelRect figure, PixelRect data, Dictionary<Edge, float> axisSizes) =>
        (Figure, Data, AxisSizes) = (figure, data, axisSizes);

    internal PixelRect Figure { get; }
    internal PixelRect Data { get; }

    /// <summary>Pixels between the data area and what lies beyond the axis on that side.</summary>
    internal Dictionary<Edge, float> AxisSizes { get; }

    /// <summary>Ticks depend on the size of the data area and the other way round; the second pass settles it.</summary>
    internal static FigureLayout Of(Plot plot, int width, int height)
    {
        var figure = new PixelRect(0, width, height, 0);
        var layout = Measure(plot, figure, figure.Contract(new PixelPadding(60, 20, 50, 30)));
        return Measure(plot, figure, layout.Data);
    }

    private static FigureLayout Measure(Plot plot, PixelRect figure, PixelRect guess)
    {
        foreach (var axis in plot.Axes.GetAxes())
            axis.TickGenerator.Regenerate(new CoordinateRange(axis.Min, axis.Max), axis.Edge, Length(axis.Edge, guess), axis.TickLabelStyle);

        var axes = plot.Axes.GetAxes().ToDictionary(axis => axis.Edge, axis => AxisRenderer.Size(axis));
        var padding = new PixelPadding(
            axes[Edge.Left] + Legends(plot, Edge.Left, guess),
            Math.Max(axes[Edge.Right] + Legends(plot, Edge.Right, guess), Overhang(plot, guess)),
            axes[Edge.Bottom] + Legends(plot, Edge.Bottom, guess),
            axes[Edge.Top] + Legends(plot, Edge.Top, guess));
        return new FigureLayout(figure, Snap(figure.Contract(padding)), axes);
    }

    private static float Legends(Plot plot, Edge edge, PixelRect data) => plot.Axes.Panels
        .Where(panel => panel.IsVisible && panel.Edge == edge)
        .Sum(panel => LegendRenderer.PanelSize(panel, Math.Max(1, data.Width)));

    /// <summary>How far the last label below the data area reaches beyond its right side.</summary>
    private static float Overhang(Plot plot, PixelRect data)
    {
        var axis = plot.Axes.Bottom;
        var reach = axis.TickGenerator.Ticks
            .Where(tick => tick.Label.Length > 0 && axis.IsVisible)
            .Select(tick => (tick.Position - axis.Max) / Math.Abs(axis.Max - axis.Min) * data.Width
                + TextMetrics.Width(tick.Label, axis.TickLabelStyle) / 2);
        return (float)Math.Max(0, reach.DefaultIfEmpty(0).Max() + 2);
    }

    private static float Length(Edge edge, PixelRect data) => Math.Max(1, edge.IsVertical() ? data.Height : data.Width);

    /// <summary>On the middle of pixels, so that lines one pixel wide are sharp.</summary>
    private static PixelRect Snap(PixelRect rect)
    {
        return new PixelRect(Half(rect.Left), Half(rect.Right), Half(rect.Bottom), Half(rect.Top));

        static float Half(float value) => MathF.Floor(value) + 0.5f;
    }
}
