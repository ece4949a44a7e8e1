using ScottPlot;

namespace Reproducibility.Fixtures.Figures;

public sealed partial record Figure
{
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
