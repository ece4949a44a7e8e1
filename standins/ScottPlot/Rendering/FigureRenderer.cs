using ScottPlot.Panels;

namespace ScottPlot.Rendering;

/// <summary>Draws a whole plot as an SVG document: the same plot and size give the same text.</summary>
internal static class FigureRenderer
{
    internal static string Render(Plot plot, int width, int height)
    {
        plot.Axes.ScaleUnsetAxes();
        var layout = FigureLayout.Of(plot, width, height);
        var svg = new SvgWriter();
        var rp = new RenderPack(plot.Axes.GetLimits(), svg, layout.Data);

        svg.Raw($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\""
            + $" font-family=\"{SvgWriter.Escape(Fonts.Default)}\">");
        svg.Raw($"<title>{SvgWriter.Escape($"{plot.Axes.Left.Label.Text} against {plot.Axes.Bottom.Label.Text}")}</title>");
        svg.Raw($"<clipPath id=\"data\"><rect x=\"{SvgWriter.Number(layout.Data.Left)}\" y=\"{SvgWriter.Number(layout.Data.Top)}\""
            + $" width=\"{SvgWriter.Number(layout.Data.Width)}\" height=\"{SvgWriter.Number(layout.Data.Height)}\"/></clipPath>");
        svg.Rect(layout.Figure, plot.FigureBackground.Color, LineStyle.None);
        svg.Rect(layout.Data, plot.DataBackground.Color, LineStyle.None);
        RenderGrid(rp, plot);

        svg.Raw("<g clip-path=\"url(#data)\">");
        foreach (var plottable in plot.PlottableList.Where(p => p.IsVisible))
            plottable.Render(rp);
        svg.Raw("</g>");

        foreach (var axis in plot.Axes.GetAxes())
            AxisRenderer.Render(rp, axis, layout.AxisSizes[axis.Edge]);
        RenderLegends(rp, plot, layout);
        svg.Raw("</svg>");
        return svg.ToString();
    }

    private static void RenderGrid(RenderPack rp, Plot plot)
    {
        if (!plot.Grid.IsVisible)
            return;
        foreach (var tick in plot.Axes.Bottom.TickGenerator.Ticks.Where(_ => plot.Grid.XAxisStyle.IsVisible))
        {
            var style = plot.Grid.XAxisStyle;
            var x = rp.X(tick.Position);
            rp.Svg.Line(new Pixel(x, rp.DataRect.Bottom), new Pixel(x, rp.DataRect.Top), tick.IsMajor ? style.MajorLineStyle : style.MinorLineStyle);
        }

        foreach (var tick in plot.Axes.Left.TickGenerator.Ticks.Where(_ => plot.Grid.YAxisStyle.IsVisible))
        {
            var style = plot.Grid.YAxisStyle;
            var y = rp.Y(tick.Position);
            rp.Svg.Line(new Pixel(rp.DataRect.Left, y), new Pixel(rp.DataRect.Right, y), tick.IsMajor ? style.MajorLineStyle : style.MinorLineStyle);
        }
    }

    private static void RenderLegends(RenderPack rp, Plot plot, FigureLayout layout)
    {
        if (plot.Legend.IsVisible)
            LegendRenderer.Render(rp, plot.Legend, layout.Data.Contract(plot.Legend.Margin), plot.Legend.Alignment);
        foreach (var panel in plot.Axes.Panels.Where(panel => panel.IsVisible))
            LegendRenderer.Render(rp, panel.Legend, PanelRect(panel, layout), panel.Alignment);
    }

    private static PixelRect PanelRect(LegendPanel panel, FigureLayout layout)
    {
        var (data, beyond) = (layout.Data, layout.AxisSizes[panel.Edge]);
        var size = LegendRenderer.PanelSize(panel, data.Width);
        return panel.Edge switch
        {
            Edge.Left => data with { Left = data.Left - beyond - size, Right = data.Left - beyond },
            Edge.Right => data with { Left = data.Right + beyond, Right = data.Right + beyond + size },
            Edge.Bottom => data with { Top = data.Bottom + beyond, Bottom = data.Bottom + beyond + size },
            _ => data with { Top = data.Top - beyond - size, Bottom = data.Top - beyond },
        };
    }
}
