using ScottPlot;

namespace Reproducibility.Fixtures.Figures;

public sealed partial record Figure
{
    /// <summary>Paths through a plane: an open circle where one begins, a filled one and its name where it ends.</summary>
    public static Figure Trajectories(string title, string xLabel, string yLabel, IEnumerable<Trajectory> trajectories)
    {
        var all = AtLeastOne(trajectories, "trajectory");
        var series = all.Select(path => new Series(path.Name, path.X, path.Y));
        return new Figure(title, [new Panel(string.Empty, new Axis(xLabel), new Axis(yLabel), [.. series], Draw)])
        {
            Note = "Open circle: start. Filled circle: end.",
        };

        Plot Draw(Panel panel, int width, int height)
        {
            var together = EndingTogether(NewChart(0.1), all).ToArray();
            var names = together.Select(paths => string.Join(", ", paths.Select(i => all[i].Name))).ToArray();
            var room = Math.Clamp(EndLabels.Room(names) / NewChart(0.1).Width, 0.07, 0.2);
            var chart = NewChart(room / (1 - 2 * room));
            foreach (var (path, i) in all.Select((path, i) => (path, i)))
                DrawPath(chart, path, OkabeIto.Line(i));
            foreach (var (paths, name) in together.Zip(names))
                Name(chart, name, [.. paths.Select(i => all[i])], OkabeIto.Text(paths[0]));
            return chart.Plot;

            Chart NewChart(double margin) => new(
                panel,
                Scale.Over(panel.X, all.SelectMany(path => path.X), margin),
                Scale.Over(panel.Y, all.SelectMany(path => path.Y), 0.1),
                width,
                height);
        }
    }

    private static void DrawPath(Chart chart, Trajectory path, Color color)
    {
        chart.Line(path.X, path.Y, color.WithAlpha(0.8), 1.8f);
        chart.Markers(path.X, path.Y, color.WithAlpha(0.8), MarkerShape.FilledCircle, 3.5f);
        chart.Markers([path.X[0]], [path.Y[0]], color, MarkerShape.OpenCircle, 9);
        chart.Markers([path.X[^1]], [path.Y[^1]], color, MarkerShape.FilledCircle, 10);
    }

    /// <summary>Paths that end within a label's height of each other share one label.</summary>
    private static IEnumerable<int[]> EndingTogether(Chart chart, Trajectory[] all)
    {
        var free = Enumerable.Range(0, all.Length).ToList();
        while (free.Count > 0)
        {
            var first = all[free[0]];
            var together = free.Where(i => Near(first, all[i])).ToArray();
            yield return together;
            free.RemoveAll(together.Contains);
        }

        bool Near(Trajectory a, Trajectory b) =>
            Math.Abs(a.X[^1] - b.X[^1]) <= chart.PixelX * HouseStyle.TickSize
            && Math.Abs(a.Y[^1] - b.Y[^1]) <= chart.PixelY * HouseStyle.TickSize;
    }

    /// <summary>Beyond the ends, in the direction in which the first of the paths went.</summary>
    private static void Name(Chart chart, string name, Trajectory[] paths, Color color)
    {
        var (xs, ys) = (Array.ConvertAll(paths, path => path.X[^1]), Array.ConvertAll(paths, path => path.Y[^1]));
        var before = paths[0].X.Length - Math.Min(paths[0].X.Length, 4);
        var right = (xs[0] - paths[0].X[before]) / chart.PixelX;
        var up = (ys[0] - paths[0].Y[before]) / chart.PixelY;
        var limits = chart.Plot.Axes.GetLimits();
        var room = (right >= 0 ? limits.Right - xs.Max() : xs.Min() - limits.Left) / chart.PixelX;
        var beside = Math.Abs(right) >= Math.Abs(up) && room > 0.95 * EndLabels.Room([name]);
        var (x, y, alignment, dx, dy) = (beside, right >= 0, up >= 0) switch
        {
            (true, true, _) => (xs.Max(), ys.Average(), Alignment.MiddleLeft, 9, 0),
            (true, false, _) => (xs.Min(), ys.Average(), Alignment.MiddleRight, -9, 0),
            (false, _, true) => (xs.Average(), ys.Max(), Alignment.LowerCenter, 0, -7),
            _ => (xs.Average(), ys.Min(), Alignment.UpperCenter, 0, 7),
        };
        var text = chart.Text(name, x, y, alignment, color);
        (text.OffsetX, text.OffsetY, text.LabelBold) = (dx, dy, true);
    }
}
