namespace ScottPlot.Rendering;

/// <summary>Draws an axis: ticks and their labels, the line along the data area, the axis label.</summary>
internal static class AxisRenderer
{
    private const float TickGap = 4, LabelGap = 5, OuterMargin = 6;

    /// <summary>Pixels that the axis takes beside the data area.</summary>
    internal static float Size(IAxis axis)
    {
        if (!axis.IsVisible)
            return 0;
        var size = TickSize(axis) + LabelSize(axis);
        return Math.Clamp(size, axis.MinimumSize, Math.Max(axis.MinimumSize, axis.MaximumSize));
    }

    internal static void Render(RenderPack rp, IAxis axis, float size)
    {
        if (!axis.IsVisible)
            return;
        var shown = float.NegativeInfinity;
        foreach (var (tick, along) in axis.TickGenerator.Ticks.Select(tick => (tick, Along(axis, tick))).OrderBy(pair => pair.Item2))
            shown = RenderTick(rp, axis, tick, along, shown);
        rp.Svg.Line(OnAxis(rp, axis.Edge, 0, 0), OnAxis(rp, axis.Edge, 1, 0), axis.FrameLineStyle);

        var outer = axis.Edge.IsVertical() && axis.Label.Rotation != 0 ? size - OuterMargin - Thickness(axis) : size - OuterMargin;
        var alignment = axis.Edge switch { Edge.Bottom => Alignment.LowerCenter, Edge.Top => Alignment.UpperCenter, _ => Alignment.LowerCenter };
        rp.Svg.Text(axis.Label.With(axis.Label.Text, alignment), OnAxis(rp, axis.Edge, 0.5f, outer));
    }

    /// <summary>Returns where the label ends, so that the next one is left out if it would touch this one.</summary>
    private static float RenderTick(RenderPack rp, IAxis axis, Tick tick, float along, float shown)
    {
        var style = tick.IsMajor ? axis.MajorTickStyle : axis.MinorTickStyle;
        rp.Svg.Line(OnAxis(rp, axis.Edge, along, 0), OnAxis(rp, axis.Edge, along, style.Length), new LineStyle(style.Width, style.Color));

        var label = axis.TickLabelStyle.With(tick.Label);
        var length = axis.Edge.IsVertical() ? TextMetrics.Height(label) : TextMetrics.Width(tick.Label, label);
        var center = along * (axis.Edge.IsVertical() ? rp.DataRect.Height : rp.DataRect.Width);
        if (tick.Label.Length == 0 || center - length / 2 < shown)
            return shown;
        if (label.Rotation == 0)
        {
            label.Alignment = axis.Edge switch
            {
                Edge.Left => Alignment.MiddleRight,
                Edge.Right => Alignment.MiddleLeft,
                Edge.Bottom => Alignment.UpperCenter,
                _ => Alignment.LowerCenter,
            };
        }

        rp.Svg.Text(label, OnAxis(rp, axis.Edge, along, axis.MajorTickStyle.Length + TickGap));
        return center + length / 2;
    }

    /// <summary>A fraction along the axis and a distance outwards from the data area.</summary>
    private static Pixel OnAxis(RenderPack rp, Edge edge, float along, float outwards)
    {
        var (data, x, y) = (rp.DataRect, rp.DataRect.Left + along * rp.DataRect.Width, rp.DataRect.Bottom - along * rp.DataRect.Height);
        return edge switch
        {
            Edge.Left => new Pixel(data.Left - outwards, y),
            Edge.Right => new Pixel(data.Right + outwards, y),
            Edge.Bottom => new Pixel(x, data.Bottom + outwards),
            _ => new Pixel(x, data.Top - outwards),
        };
    }

    private static float TickSize(IAxis axis)
    {
        var labels = axis.TickGenerator.Ticks.Select(tick => tick.Label).Where(label => label.Length > 0).ToArray();
        if (labels.Length == 0 || !axis.TickLabelStyle.IsVisible)
            return axis.Edge.IsVertical() ? 10 : 6;
        return axis.MajorTickStyle.Length + TickGap + labels.Max(label => axis.Edge.IsVertical()
            ? TextMetrics.Width(label, axis.TickLabelStyle)
            : TextMetrics.Height(axis.TickLabelStyle.With(label)));
    }

    /// <summary>0 at the left or lower end of the axis, 1 at the other.</summary>
    private static float Along(IAxis axis, Tick tick) => (float)((tick.Position - axis.Min) / (axis.Max - axis.Min));

    private static float LabelSize(IAxis axis) =>
        axis.Label.Text.Length == 0 || !axis.Label.IsVisible ? OuterMargin : LabelGap + Thickness(axis) + OuterMargin;

    private static float Thickness(IAxis axis) => TextMetrics.Height(axis.Label);
}
