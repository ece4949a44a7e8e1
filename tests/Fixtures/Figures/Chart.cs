using ScottPlot;
using ScottPlot.TickGenerators;

namespace Reproducibility.Fixtures.Figures;

/// <summary>A plot in the house style, whose data area is known to the pixel, and marks given in the units of the data.</summary>
internal sealed class Chart
{
    /// <summary>Pixels between the data area and the plot's edge, for half of a tick's label.</summary>
    private const float Edge = 12;

    /// <summary>Pixels between the labels of two ticks.</summary>
    private const float LabelGap = 6;

    private readonly int width, height;
    private readonly Scale y;
    private readonly float left;
    private Scale x;
    private float top = Edge, bottom, right = Edge;

    /// <param name="panel">Labels of the axes.</param>
    /// <param name="x">Horizontal limits.</param>
    /// <param name="y">Vertical limits.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    internal Chart(Panel panel, Scale x, Scale y, int width, int height)
    {
        (this.x, this.y, this.width, this.height) = (x, y, width, height);
        HouseStyle.Apply(Plot, panel.X.Label, panel.Y.Label);
        Plot.Axes.SetLimits(x.Min, x.Max, y.Min, y.Max);
        Plot.Axes.Left.TickGenerator = y.Ticks(y.Max, (int)(height / 55));
        left = Size(Plot.Axes.Left, height);
        KeepFree(0);
    }

    internal Plot Plot { get; } = FigureFont.NewPlot();

    /// <summary>Of the data area, in pixels.</summary>
    internal double Width => Math.Max(60, width - left - right);

    internal double Height => Math.Max(60, height - top - bottom);

    /// <summary>Plot coordinates that one pixel spans.</summary>
    internal double PixelX => x.Span / Width;

    internal double PixelY => y.Span / Height;

    /// <summary>Moves the right limit so that some pixels remain free right of the data, for names at the ends of lines.</summary>
    internal void KeepFree(double pixels)
    {
        var data = x.Max;
        x = x.WithRoomAbove(pixels / Width);
        Plot.Axes.SetLimitsX(x.Min, x.Max);
        Plot.Axes.Bottom.TickGenerator = x.Ticks(data, (int)((Width - pixels) / 70));
        Arrange();
        Plot.Axes.Bottom.TickGenerator = Readable(Plot.Axes.Bottom.TickGenerator.Ticks);
        Arrange();
        right = Math.Max(Edge, Plot.Axes.Bottom.TickGenerator.Ticks.Select(Overhang).DefaultIfEmpty(0).Max());
        Arrange();
    }

    /// <summary>The same ticks without the labels that would touch the one before.</summary>
    private NumericManual Readable(Tick[] all)
    {
        var (ticks, free) = (new NumericManual(), double.NegativeInfinity);
        foreach (var tick in all.OrderBy(tick => tick.Position))
        {
            var half = PixelX * (FigureFont.Width(tick.Label, HouseStyle.TickSize) + LabelGap) / 2;
            if (tick.IsMajor && tick.Position - half >= free)
            {
                ticks.AddMajor(tick.Position, tick.Label);
                free = tick.Position + half;
            }
            else
            {
                ticks.AddMinor(tick.Position);
            }
        }

        return ticks;
    }

    internal double X(double value) => x.At(value);

    /// <param name="value">In the units of the data.</param>
    /// <param name="isOfBand">Whether what a logarithmic axis cannot show lies at its edge, as the ends of bands do; else it is NaN.</param>
    internal double Y(double value, bool isOfBand = false) => isOfBand ? y.Clamped(value) : y.At(value);

    /// <summary>The same, moved to the nearer edge where it lies beyond the data area; NaN stays.</summary>
    internal double Inside(double value) => Math.Clamp(y.Clamped(value), y.Min, y.Max);

    internal ScottPlot.Plottables.Scatter Line(double[] xs, double[] ys, Color color, float width, LinePattern pattern = default, bool isOfBand = false)
    {
        var line = Plot.Add.ScatterLine(x.At(xs), [.. ys.Select(value => Y(value, isOfBand))], color);
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

    /// <summary>Marks what the vertical axis cannot show at its nearer edge.</summary>
    internal void MarkersAtEdge((double X, double Y)[] points, Color color, MarkerShape shape, float size)
    {
        var inside = size * PixelY;
        Coordinates[] shown = [.. points.Select(point => new Coordinates(X(point.X), Math.Clamp(Inside(point.Y), y.Min + inside, y.Max - inside)))];
        Plot.Add.Markers(shown, shape, size, color).MarkerLineWidth = 1.6f;
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
    internal void Reference(ReferenceLine reference, LinePattern pattern)
    {
        var line = Plot.Add.HorizontalLine(Y(reference.Y), 1.5f, OkabeIto.Grey, pattern);
        (line.EnableAutoscale, line.LegendText) = (false, reference.Name);
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

    /// <summary>A legend above the data, where it covers none of them, with as many rows as its entries need.</summary>
    internal void Legend()
    {
        var panel = HouseStyle.ShowLegend(Plot, Width);
        using var paint = Paint.NewDisposablePaint();
        var size = Plot.Legend.GetLayout(new PixelSize((float)Width, float.MaxValue), paint).LegendRect.Height;
        panel.LockSize(size);
        top = Edge + size + 6;
        Arrange();
    }

    /// <summary>Names instead of numbers below the data, and under each name what is said of it.</summary>
    internal void Categories(IReadOnlyList<string> names, Func<int, string>? more = null)
    {
        var lines = new TextLines(HouseStyle.TickSize);
        string[][] wrapped = [.. names.Select(name => lines.Wrap(name, (float)(0.94 / PixelX)).ToArray())];
        var most = wrapped.Max(name => name.Length);
        Plot.Axes.Bottom.SetTicks(
            [.. Enumerable.Range(0, names.Count).Select(i => (double)i)],
            [.. wrapped.Select((name, i) => string.Join('\n', more is null ? name : [.. name, .. Enumerable.Repeat("", most - name.Length), more(i)]))]);
        Plot.Axes.Bottom.MajorTickStyle.Length = 0;
        Arrange();
    }

    /// <summary>Pixels by which a tick's label reaches beyond the data area.</summary>
    private float Overhang(Tick tick) =>
        FigureFont.Width(tick.Label, HouseStyle.TickSize) / 2 - (float)((x.Max - tick.Position) / PixelX);

    private void Arrange()
    {
        bottom = Size(Plot.Axes.Bottom, (float)Width);
        Plot.Layout.Fixed(new PixelPadding(left, right, bottom, top));
    }

    /// <summary>What an axis takes beside the data area, in pixels, for its ticks, their labels and its own.</summary>
    private static float Size(IAxis axis, float length)
    {
        using var paint = Paint.NewDisposablePaint();
        axis.RegenerateTicks(length, paint);
        return axis.Measure(paint);
    }
}
