using ScottPlot;
using ScottPlot.AxisPanels;
using ScottPlot.Panels;

namespace Reproducibility.Fixtures.Figures;

/// <summary>How all plots look: no box, faint horizontal grid, texts large enough for half a page or a phone.</summary>
internal static class HouseStyle
{
    internal const float TickSize = 14, LabelSize = 15;

    internal static void Apply(Plot plot, string xLabel, string yLabel)
    {
        plot.XLabel(xLabel, LabelSize);
        plot.YLabel(yLabel, LabelSize);
        plot.HideLegend();
        plot.Grid.XAxisStyle.IsVisible = false;
        plot.Grid.MajorLineColor = OkabeIto.Faint;
        foreach (var axis in new IAxis[] { plot.Axes.Bottom, plot.Axes.Left })
        {
            axis.Label.Bold = false;
            ((AxisBase)axis).PaddingBetweenTickAndAxisLabels = new PixelPadding(8, 4);
            axis.Label.ForeColor = OkabeIto.Ink;
            axis.TickLabelStyle.FontSize = TickSize;
            axis.TickLabelStyle.ForeColor = OkabeIto.Grey;
            axis.FrameLineStyle.Color = OkabeIto.Grey;
            axis.MajorTickStyle.Color = OkabeIto.Grey;
            axis.MinorTickStyle.Color = OkabeIto.Grey;
        }

        plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.Axes.Right.FrameLineStyle.Width = 0;
    }

    /// <summary>A legend above the data, each entry in as many lines as fit into a width in pixels.</summary>
    internal static LegendPanel ShowLegend(Plot plot, double width)
    {
        var panel = plot.ShowLegend(Edge.Top);
        (panel.Padding, panel.Alignment) = (new PixelPadding(0, 0), Alignment.UpperLeft);
        plot.Legend.TightHorizontalWrapping = true;
        plot.Legend.FontSize = TickSize;
        plot.Legend.FontColor = OkabeIto.Ink;
        plot.Legend.OutlineWidth = 0;
        plot.Legend.ShadowColor = Colors.Transparent;
        plot.Legend.BackgroundColor = Colors.Transparent;
        plot.Legend.Padding = new PixelPadding(0);
        var text = (float)width - plot.Legend.SymbolWidth - plot.Legend.SymbolPadding - 1;
        foreach (var entry in plot.PlottableList.OfType<IHasLegendText>().Where(entry => entry.LegendText.Length > 0))
            entry.LegendText = string.Join('\n', new TextLines(TickSize).Wrap(entry.LegendText, text));
        return panel;
    }
}
