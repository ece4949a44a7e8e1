using ScottPlot;

namespace Reproducibility.Fixtures.Figures;

public sealed partial record Figure
{
    private static readonly MarkerShape[] Shapes =
        [MarkerShape.FilledCircle, MarkerShape.FilledTriangleUp, MarkerShape.FilledSquare, MarkerShape.FilledDiamond, MarkerShape.OpenCircle];

    /// <summary>Points of one or more groups.</summary>
    public static Figure ScatterPoints(
        string title, string xLabel, string yLabel, IEnumerable<Cloud> clouds, bool logX = false, bool logY = false)
    {
        var all = AtLeastOne(clouds, "group of points");
        var (x, y) = (new Axis(xLabel, logX), new Axis(yLabel, logY));
        var (xs, ys) = (all.SelectMany(cloud => cloud.X).ToArray(), all.SelectMany(cloud => cloud.Y).ToArray());
        var series = all.Select(cloud => new Series(cloud.Name, cloud.X, cloud.Y));
        return new Figure(title, [new Panel(string.Empty, x, y, [.. series], Draw)]);

        Plot Draw(Panel panel, int width, int height)
        {
            var chart = new Chart(panel, Scale.Over(panel.X, xs), Scale.Over(panel.Y, ys), width, height);
            foreach (var (cloud, i) in all.Select((cloud, i) => (cloud, i)))
                chart.Markers(cloud.X, cloud.Y, OkabeIto.Line(i).WithAlpha(0.75), Shapes[i % Shapes.Length], 8).LegendText = cloud.Name;
            if (all.Length > 1)
                chart.Legend();
            return chart.Plot;
        }
    }
}
