using ScottPlot.Panels;

namespace ScottPlot.Rendering;

/// <summary>Lays the items of a legend out in rows and draws them.</summary>
internal static class LegendRenderer
{
    /// <summary>Pixels that a legend beside a data area of the given width takes.</summary>
    internal static float PanelSize(LegendPanel panel, float width)
    {
        var rows = Rows(panel.Legend, width);
        var size = Size(panel.Legend, rows);
        if (rows.Length == 0)
            return 0;
        var needed = panel.Edge.IsVertical() ? size.Width + panel.Padding.Horizontal : size.Height + panel.Padding.Vertical;
        return Math.Clamp(needed, panel.MinimumSize, Math.Max(panel.MinimumSize, panel.MaximumSize));
    }

    internal static void Render(RenderPack rp, Legend legend, PixelRect within, Alignment alignment)
    {
        var rows = Rows(legend, within.Width);
        if (rows.Length == 0)
            return;
        var (width, height) = Size(legend, rows);
        var box = within.Place(width, height, alignment);
        var (dx, dy) = (legend.ShadowOffset.X, legend.ShadowOffset.Y);
        var shadow = new PixelRect(box.Left + dx, box.Right + dx, box.Bottom + dy, box.Top + dy);
        rp.Svg.Rect(shadow, legend.ShadowColor, LineStyle.None);
        rp.Svg.Rect(box, legend.BackgroundColor, new LineStyle(legend.OutlineWidth, legend.OutlineColor));

        var y = box.Top + legend.Padding.Top;
        foreach (var row in rows)
        {
            var x = box.Left + legend.Padding.Left;
            foreach (var item in row)
            {
                RenderItem(rp.Svg, legend, item, x, y + RowHeight(row) / 2);
                x += ItemWidth(legend, item) + legend.InterItemPadding.Horizontal;
            }

            y += RowHeight(row) + legend.InterItemPadding.Top;
        }
    }

    private static void RenderItem(SvgWriter svg, Legend legend, LegendItem item, float x, float y)
    {
        var symbol = new PixelRect(x, x + legend.SymbolWidth, y + legend.SymbolHeight / 2, y - legend.SymbolHeight / 2);
        if (item.FillColor.Alpha > 0)
            svg.Rect(symbol, item.FillColor, item.LineStyle);
        else
            svg.Line(new Pixel(symbol.Left, y), new Pixel(symbol.Right, y), item.LineStyle);
        svg.Markers([new Pixel(symbol.HorizontalCenter, y)], item.MarkerStyle);
        svg.Text(item.LabelStyle.With(item.LabelText, Alignment.MiddleLeft), new Pixel(symbol.Right + legend.SymbolPadding, y));
    }

    /// <summary>One item per row, or as many as fit side by side.</summary>
    private static LegendItem[][] Rows(Legend legend, float available)
    {
        var items = legend.GetItems();
        if (legend.Orientation == Orientation.Vertical)
            return [.. items.Select(item => new[] { item })];
        var rows = new List<List<LegendItem>>();
        var used = float.PositiveInfinity;
        foreach (var item in items)
        {
            var width = ItemWidth(legend, item) + legend.InterItemPadding.Horizontal;
            if (used + width > available - legend.Padding.Horizontal + legend.InterItemPadding.Horizontal)
            {
                rows.Add([]);
                used = 0;
            }

            rows[^1].Add(item);
            used += width;
        }

        return [.. rows.Select(row => row.ToArray())];
    }

    private static (float Width, float Height) Size(Legend legend, LegendItem[][] rows)
    {
        if (rows.Length == 0)
            return (0, 0);
        var width = rows.Max(row => row.Sum(item => ItemWidth(legend, item)) + (row.Length - 1) * legend.InterItemPadding.Horizontal);
        var height = rows.Sum(RowHeight) + (rows.Length - 1) * legend.InterItemPadding.Top;
        return (width + legend.Padding.Horizontal, height + legend.Padding.Vertical);
    }

    private static float ItemWidth(Legend legend, LegendItem item) =>
        legend.SymbolWidth + legend.SymbolPadding + TextMetrics.Width(item.LabelText, item.LabelStyle);

    private static float RowHeight(LegendItem[] row) => row.Max(item => TextMetrics.Height(item.LabelStyle));
}
