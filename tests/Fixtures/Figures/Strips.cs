using ScottPlot;

namespace Reproducibility.Fixtures.Figures;

public sealed partial record Figure
{
    /// <summary>A dot for each seed of each condition, and a line at the median with its value; with up to two reference lines.</summary>
    public static Figure Dots(string title, string yLabel, IEnumerable<Strip> strips, bool log = false, params IReadOnlyList<ReferenceLine> references)
    {
        var all = AtLeastOne(strips, "strip");
        var (x, y) = (new Axis(string.Empty), new Axis(yLabel, log));
        Series[] series = [.. Numbered(all), .. references.Select(line => new Series(line.Name, [0], [line.Y]))];
        return new Figure(title, [new Panel(string.Empty, x, y, series, Draw)]) { Note = "Dot: one seed. Line: median." };

        Plot Draw(Panel panel, int width, int height)
        {
            var shown = all.SelectMany(s => s.Values).Concat(references.Select(line => line.Y));
            var chart = new Chart(panel, new Scale(Log: false, -0.6, all.Length - 0.4), Scale.Over(panel.Y, shown), width, height);
            var medians = all.Select(strip => NumberText.Significant(strip.Median)).ToArray();
            chart.KeepFree(Math.Max(0, FigureFont.Width(medians[^1], HouseStyle.TickSize) + 8 - 0.5 / chart.PixelX));
            foreach (var (strip, i) in all.Select((strip, i) => (strip, i)))
            {
                var places = strip.Values.Select((_, seed) => i - 0.12 + 0.36 * (Jitter(seed) - 0.5)).ToArray();
                chart.Markers(places, strip.Values, OkabeIto.Line(i).WithAlpha(0.7), MarkerShape.FilledCircle, 8);
            }

            foreach (var (reference, i) in references.Select((line, i) => (line, i)))
                chart.Reference(reference, i == 0 ? LinePattern.DenselyDashed : LinePattern.Dotted);
            foreach (var (strip, i) in all.Select((strip, i) => (strip, i)))
                MedianLine(chart, strip.Median, medians[i], i);
            chart.Categories([.. all.Select(strip => strip.Name)]);
            if (references.Count > 0)
                chart.Legend();
            return chart.Plot;
        }
    }

    private static void MedianLine(Chart chart, double median, string text, int place)
    {
        var line = chart.Plot.Add.Line(place - 0.34, chart.Y(median), place + 0.1, chart.Y(median));
        line.Color = OkabeIto.Ink;
        line.LineWidth = 2.5f;
        var label = chart.Text(text, place + 0.1, chart.Y(median), Alignment.MiddleLeft, OkabeIto.Ink);
        label.OffsetX = 5;
        label.LabelBackgroundColor = Colors.White.WithAlpha(0.8);
    }

    /// <summary>Evenly spread between 0 and 1, without neighbours close together (multiples of the golden ratio).</summary>
    private static double Jitter(int index) => (index + 1) * 0.6180339887498949 % 1;

    private static Series[] Numbered(Strip[] strips) =>
        [.. strips.Select(strip => new Series(strip.Name, [.. strip.Values.Select((_, seed) => (double)seed)], strip.Values))];
}
