using ScottPlot;

namespace Reproducibility.Fixtures.Figures;

public sealed partial record Figure
{
    /// <summary>How often values fall into each of equal bins, per sample.</summary>
    public static Figure Histogram(string title, string xLabel, IEnumerable<Sample> samples, int bins = 24)
    {
        var all = AtLeastOne(samples, "sample");
        var values = AtLeastOne(all.SelectMany(sample => sample.Values).Where(double.IsFinite), "finite value");
        var (min, max) = (values.Min(), values.Max());
        var step = max > min ? (max - min) / bins : 1;
        var edges = Enumerable.Range(0, bins + 1).Select(i => min + i * step).ToArray();
        var (x, y) = (new Axis(xLabel), new Axis("count"));
        var counts = all.Select(sample => new Series(sample.Name, edges[..^1], Counts(sample.Values))).ToArray();
        return new Figure(title, [new Panel(string.Empty, x, y, counts, Draw)]);

        Plot Draw(Panel panel, int width, int height)
        {
            var top = counts.SelectMany(series => series.Y).Concat(panel.Y.Reach).Max() * 1.05;
            var chart = new Chart(panel, Scale.Over(panel.X, edges), new Scale(Log: false, 0, top), width, height);
            foreach (var (series, i) in counts.Select((series, i) => (series, i)))
            {
                // The outline of the bars: up at the first edge, along their tops, down at the last.
                double[] xs = [.. edges.SelectMany(edge => new[] { edge, edge })];
                double[] ys = [0, .. series.Y.SelectMany(count => new[] { count, count }), 0];
                var fill = chart.Plot.Add.FillY(xs, new double[xs.Length], ys);
                (fill.FillColor, fill.LineWidth) = (OkabeIto.Line(i).WithAlpha(0.3), 0);
                chart.Line(xs, ys, OkabeIto.Line(i), 1.8f).LegendText = series.Name;
            }

            if (counts.Length > 1)
                chart.Legend();
            return chart.Plot;
        }

        double[] Counts(double[] sample)
        {
            var found = new double[bins];
            foreach (var value in sample.Where(double.IsFinite))
                found[Math.Min(bins - 1, (int)((value - min) / step))]++;
            return found;
        }
    }

    /// <summary>
    /// Eigenvalues in descending order by their absolute size on a logarithmic axis: the positive, the negative, and in grey
    /// those that count as zero because they lie within a band.
    /// </summary>
    /// <param name="title">The finding.</param>
    /// <param name="eigenvalues">In any order.</param>
    /// <param name="zero">Half the width of the band that counts as zero.</param>
    public static Figure Spectrum(string title, double[] eigenvalues, double zero)
    {
        double[] sorted = [.. AtLeastOne(eigenvalues, "eigenvalue").OrderDescending()];
        double[] ranks = [.. Enumerable.Range(1, sorted.Length).Select(i => (double)i)];
        var (x, y) = (new Axis("rank"), new Axis("absolute eigenvalue", Log: true));
        (string Name, Func<double, bool> Has, Color Color, MarkerShape Shape)[] kinds =
        [
            ("positive", v => v > zero, OkabeIto.Line(0), MarkerShape.FilledCircle),
            ("negative", v => v < -zero, OkabeIto.Line(1), MarkerShape.FilledTriangleDown),
            ("counted as zero", v => Math.Abs(v) <= zero, Color.FromHex("9A9A9A"), MarkerShape.FilledSquare),
        ];
        return new Figure(title, [new Panel(string.Empty, x, y, [new Series("eigenvalues", ranks, sorted)], Draw)]);

        Plot Draw(Panel panel, int width, int height)
        {
            var floor = Math.Max(zero / 1e4, double.Epsilon);
            var sizes = sorted.Select(v => Math.Max(floor, Math.Abs(v))).ToArray();
            var chart = new Chart(panel, Scale.Over(panel.X, ranks), Scale.Over(panel.Y, [.. sizes, zero]), width, height);
            var band = chart.Plot.Add.VerticalSpan(chart.Plot.Axes.GetLimits().Bottom, chart.Y(zero), OkabeIto.Faint);
            band.LineWidth = 0;
            foreach (var (name, has, color, shape) in kinds)
            {
                var kind = Enumerable.Range(0, sorted.Length).Where(i => has(sorted[i])).ToArray();
                var markers = chart.Markers([.. kind.Select(i => ranks[i])], [.. kind.Select(i => sizes[i])], color, shape, 5);
                markers.LegendText = $"{name}: {kind.Length}";
            }

            chart.Legend();
            return chart.Plot;
        }
    }
}
