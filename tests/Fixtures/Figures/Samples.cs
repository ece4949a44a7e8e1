using ScottPlot;

namespace Reproducibility.Fixtures.Figures;

public sealed partial record Figure
{
    /// <summary>A bar to each condition's median, with its value, and a whisker between its quartiles.</summary>
    public static Figure Bars(string title, string yLabel, IEnumerable<Sample> samples)
    {
        var all = AtLeastOne(samples, "sample");
        var (x, y) = (new Axis(string.Empty), new Axis(yLabel));
        return new Figure(title, [new Panel(string.Empty, x, y, Numbered(all), Draw)])
        {
            Note = "Bar: median of the seeds. Whisker: from their lower to their upper quartile.",
        };

        Plot Draw(Panel panel, int width, int height)
        {
            var chart = new Chart(panel, new Scale(Log: false, -0.6, all.Length - 0.4), Heights(panel.Y), width, height);
            foreach (var (sample, i) in all.Select((sample, i) => (sample, i)))
            {
                var (low, high) = (Sample.Quantile(sample.Values, 0.25), Sample.Quantile(sample.Values, 0.75));
                chart.Plot.Add.Bar(new Bar { Position = i, Value = sample.Median, Size = 0.62, FillColor = OkabeIto.Line(i), LineWidth = 0 });
                chart.Whisker(i, low, high);
                var (end, side, away) = sample.Median < 0 ? (low, Alignment.UpperCenter, 5) : (high, Alignment.LowerCenter, -5);
                chart.Text(NumberText.Significant(sample.Median), i, end, side, OkabeIto.Ink).OffsetY = away;
            }

            chart.Categories([.. all.Select(sample => sample.Name)]);
            return chart.Plot;
        }

        // From zero to beyond the whiskers, with room for the numbers.
        Scale Heights(Axis axis)
        {
            var quartiles = all.SelectMany(s => new[] { Sample.Quantile(s.Values, 0.25), Sample.Quantile(s.Values, 0.75) });
            var ends = quartiles.Concat(axis.Reach).Where(double.IsFinite).Append(0).ToArray();
            var room = ends.Max() > ends.Min() ? (ends.Max() - ends.Min()) * 0.1 : 1;
            return new Scale(Log: false, ends.Min() < 0 ? ends.Min() - room : 0, ends.Max() + room);
        }
    }

    /// <summary>A dot for each seed of each condition, and a line at the median with its value; with up to two levels to compare them with.</summary>
    public static Figure Dots(string title, string yLabel, IEnumerable<Sample> samples, bool log = false, params IReadOnlyList<Level> levels)
    {
        var all = AtLeastOne(samples, "sample");
        var (x, y) = (new Axis(string.Empty), new Axis(yLabel, log));
        Series[] series = [.. Numbered(all), .. levels.Select(level => new Series(level.Name, [0], [level.Y]))];
        return new Figure(title, [new Panel(string.Empty, x, y, series, Draw)]) { Note = "Dot: one seed. Line: median." };

        Plot Draw(Panel panel, int width, int height)
        {
            var slot = all.Length / (double)Chart.DataSize(width, height).Width;
            var right = Math.Max(all.Length - 0.4, all.Length - 0.9 + NumberWidth * slot);
            var shown = all.SelectMany(s => s.Values).Concat(levels.Select(level => level.Y));
            var chart = new Chart(panel, new Scale(Log: false, -0.6, right), Scale.Over(panel.Y, shown), width, height);
            foreach (var (level, i) in levels.Select((level, i) => (level, i)))
                chart.Level(level, i == 0 ? LinePattern.DenselyDashed : LinePattern.Dotted);
            foreach (var (sample, i) in all.Select((sample, i) => (sample, i)))
            {
                var places = sample.Values.Select((_, seed) => i - 0.12 + 0.36 * (Jitter(seed) - 0.5)).ToArray();
                chart.Markers(places, sample.Values, OkabeIto.Line(i).WithAlpha(0.7), MarkerShape.FilledCircle, 8);
                var median = chart.Plot.Add.Line(i - 0.34, chart.Y(sample.Median), i + 0.1, chart.Y(sample.Median));
                median.Color = OkabeIto.Ink;
                median.LineWidth = 2.5f;
                var text = chart.Text(NumberText.Significant(sample.Median), i + 0.1, chart.Y(sample.Median), Alignment.MiddleLeft, OkabeIto.Ink);
                text.OffsetX = 5;
            }

            chart.Categories([.. all.Select(sample => sample.Name)]);
            if (levels.Count > 0)
                chart.Legend();
            return chart.Plot;
        }
    }

    /// <summary>Pixels that a number of three digits takes.</summary>
    private const int NumberWidth = 60;

    /// <summary>Evenly spread between 0 and 1, without neighbours close together (multiples of the golden ratio).</summary>
    private static double Jitter(int index) => (index + 1) * 0.6180339887498949 % 1;

    private static Series[] Numbered(Sample[] samples) =>
        [.. samples.Select(sample => new Series(sample.Name, [.. sample.Values.Select((_, seed) => (double)seed)], sample.Values))];
}
