using ScottPlot;

namespace Reproducibility.Fixtures.Figures;

public sealed partial record Figure
{
    private static readonly MarkerShape[] Shapes =
        [MarkerShape.FilledCircle, MarkerShape.FilledTriangleUp, MarkerShape.FilledSquare, MarkerShape.FilledDiamond, MarkerShape.OpenCircle];

    /// <summary>Points of one or more groups; with the least-squares line through all of them, in the axes' own scales, if asked.</summary>
    public static Figure ScatterPoints(
        string title, string xLabel, string yLabel, IEnumerable<Cloud> clouds, bool logX = false, bool logY = false, bool trend = false)
    {
        var all = AtLeastOne(clouds, "group of points");
        var (x, y) = (new Axis(xLabel, logX), new Axis(yLabel, logY));
        var (xs, ys) = (all.SelectMany(cloud => cloud.X).ToArray(), all.SelectMany(cloud => cloud.Y).ToArray());
        var series = all.Select(cloud => new Series(cloud.Name, cloud.X, cloud.Y));
        return new Figure(title, [new Panel(string.Empty, x, y, [.. series], Draw)])
        {
            Note = trend ? "Dashed: least-squares line." : string.Empty,
        };

        Plot Draw(Panel panel, int width, int height)
        {
            var chart = new Chart(panel, Scale.Over(panel.X, xs), Scale.Over(panel.Y, ys), width, height);
            foreach (var (cloud, i) in all.Select((cloud, i) => (cloud, i)))
                chart.Markers(cloud.X, cloud.Y, OkabeIto.Line(i).WithAlpha(0.75), Shapes[i % Shapes.Length], 8).LegendText = cloud.Name;
            if (trend)
                Trend(chart, xs, ys);
            if (all.Length > 1)
                chart.Legend();
            return chart.Plot;
        }
    }

    private static void Trend(Chart chart, double[] xs, double[] ys)
    {
        var points = xs.Zip(ys, (a, b) => (X: chart.X(a), Y: chart.Y(b))).Where(p => double.IsFinite(p.X) && double.IsFinite(p.Y)).ToArray();
        if (points.Select(p => p.X).Distinct().Count() < 2)
            return;
        var (intercept, slope) = MathNet.Numerics.Fit.Line([.. points.Select(p => p.X)], [.. points.Select(p => p.Y)]);
        var (left, right) = (points.Min(p => p.X), points.Max(p => p.X));
        var line = chart.Plot.Add.Line(left, intercept + slope * left, right, intercept + slope * right);
        line.Color = OkabeIto.Ink;
        line.LineWidth = 2;
        line.LinePattern = LinePattern.DenselyDashed;
    }
}
