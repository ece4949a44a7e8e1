using ScottPlot;

namespace Reproducibility.Fixtures.Figures;

/// <summary>A plot in the house style, and marks given in the units of the data.</summary>
internal sealed class Chart
{
    /// <summary>About what axes and their labels take of the width and the height, in pixels.</summary>
    private const int AxesWidth = 90, AxesHeight = 70;

    private readonly Scale x, y;

    /// <param name="panel">Labels of the axes.</param>
    /// <param name="x">Horizontal limits.</param>
    /// <param name="y">Vertical limits.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="right">Pixels to keep free right of the data, for labels at the ends of lines.</param>
    internal Chart(Panel panel, Scale x, Scale y, int width, int height, double right = 0)
    {
        (Width, Height) = DataSize(width, height);
        this.x = x.WithRoomAbove(right / Width);
        this.y = y;
        HouseStyle.Apply(Plot, panel.X.Label, panel.Y.Label);
        Plot.Axes.SetLimits(this.x.Min, this.x.Max, y.Min, y.Max);
        Plot.Axes.Bottom.TickGenerator = x.Ticks(x.Max, (int)((Width - right) / 70));
        Plot.Axes.Left.TickGenerator = y.Ticks(y.Max, Height / 45);
    }

    /// <summary>About how much of a figure its data area gets, in pixels.</summary>
    internal static (int Width, int Height) DataSize(int width, int height) =>
        (Math.Max(60, width - AxesWidth), Math.Max(60, height - AxesHeight));

    internal Plot Plot { get; } = new();

    /// <summary>Of the data area, in pixels, about.</summary>
    internal int Width { get; }

    internal int Height { get; }

    /// <summary>Plot coordinates that one pixel spans.</summary>
    internal double PixelX => x.Span / Width;

    internal double PixelY => y.Span / Height;

    internal double X(double value) => x.At(value);

    internal double Y(double value) => y.At(value);

    internal ScottPlot.Plottables.Scatter Line(double[] xs, double[] ys, Color color, float width, LinePattern pattern = default)
    {
        var line = Plot.Add.ScatterLine(x.At(xs), y.At(ys), color);
        line.LineWidth = width;
        line.LinePattern = pattern;
        return line;
    }

    internal ScottPlot.Plottables.Markers Markers(double[] xs, double[] ys, Color color, MarkerShape shape, float size)
    {
        var shown = xs.Zip(ys, (a, b) => new Coordinates(X(a), Y(b))).Where(p => double.IsFinite(p.X) && double.IsFinite(p.Y)).ToArray();
        var markers = Plot.Add.Markers(shown, shape, size, color);
        markers.MarkerLineWidth = 1.6f;
        return markers;
    }

    internal void Band(Band band, Color color)
    {
        if (!band.HasBand)
            return;
        var fill = Plot.Add.FillY(x.At(band.X), [.. band.Lower.Select(y.Clamped)], [.. band.Upper.Select(y.Clamped)]);
        fill.FillColor = color.WithAlpha(0.18);
        fill.LineWidth = 0;
    }

    /// <summary>A line across the data area, for the legend to name.</summary>
    internal void Level(Level level, LinePattern pattern)
    {
        var line = Plot.Add.HorizontalLine(Y(level.Y), 1.5f, OkabeIto.Grey, pattern);
        (line.EnableAutoscale, line.LegendText) = (false, level.Name);
    }

    /// <summary>A text at plot coordinates.</summary>
    internal ScottPlot.Plottables.Text Text(string text, double atX, double atY, Alignment alignment, Color color)
    {
        var label = Plot.Add.Text(text, atX, atY);
        label.LabelAlignment = alignment;
        label.LabelFontSize = HouseStyle.TickSize;
        label.LabelFontColor = color;
        return label;
    }

    /// <summary>A legend above the data.</summary>
    internal void Legend() => HouseStyle.ShowLegend(Plot);

    /// <summary>Names instead of numbers below the data.</summary>
    internal void Categories(IReadOnlyList<string> names)
    {
        var letters = (int)Math.Max(4, Width / names.Count / (HouseStyle.TickSize * 0.62));
        Plot.Axes.Bottom.SetTicks(
            [.. Enumerable.Range(0, names.Count).Select(i => (double)i)],
            [.. names.Select(name => string.Join('\n', TextLines.Wrap(name, letters)))]);
        Plot.Axes.Bottom.MajorTickStyle.Length = 0;
    }
}
