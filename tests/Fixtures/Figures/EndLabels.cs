using ScottPlot;

namespace Reproducibility.Fixtures.Figures;

/// <summary>A name, the last point of its line in plot coordinates, and the colours of both.</summary>
internal sealed record EndLabel(string Name, double X, double Y, Color Line, Color Text);

/// <summary>Names at the ends of lines, moved apart where lines end close together.</summary>
internal static class EndLabels
{
    private const float Gap = 10;

    /// <summary>Pixels that the longest name needs right of the data.</summary>
    internal static double Room(IEnumerable<string> names) =>
        names.Select(name => FigureFont.Width(name, HouseStyle.TickSize, bold: true) + Gap + 8).DefaultIfEmpty(0).Max();

    internal static void Write(Chart chart, IReadOnlyList<EndLabel> labels)
    {
        var shown = labels.Where(label => double.IsFinite(label.X) && double.IsFinite(label.Y)).OrderBy(label => label.Y).ToArray();
        if (shown.Length == 0)
            return;
        var limits = chart.Plot.Axes.GetLimits();
        var column = shown.Max(label => label.X);
        var places = Spread([.. shown.Select(label => label.Y)], chart.PixelY * (HouseStyle.TickSize + 4), limits.Bottom, limits.Top);
        var moved = shown.Zip(places).Any(pair => Math.Abs(pair.Second - pair.First.Y) > 4 * chart.PixelY || pair.First.X < column - chart.PixelX);
        foreach (var (label, place) in shown.Zip(places))
        {
            if (moved)
                Leader(chart, label, column + chart.PixelX * (Gap + 2), place);
            var text = chart.Text(label.Name, column, place, Alignment.MiddleLeft, label.Text);
            text.OffsetX = moved ? Gap + 5 : Gap - 3;
            text.LabelBold = true;
            text.LabelBackgroundColor = Colors.White;
        }
    }

    /// <summary>
    /// Ascending places at least a distance apart and within limits, as near to the wanted ones as that allows
    /// (least squares: neighbours that are too close share their mean displacement).
    /// </summary>
    internal static double[] Spread(double[] wanted, double distance, double min, double max)
    {
        var blocks = new List<(double Sum, int Count)>();
        for (var i = 0; i < wanted.Length; i++)
        {
            blocks.Add((wanted[i] - i * distance, 1));
            while (blocks.Count > 1 && Mean(blocks[^1]) < Mean(blocks[^2]))
            {
                var merged = (blocks[^1].Sum + blocks[^2].Sum, blocks[^1].Count + blocks[^2].Count);
                blocks.RemoveRange(blocks.Count - 2, 2);
                blocks.Add(merged);
            }
        }

        var (low, high) = (min + distance / 2, max - distance / 2 - (wanted.Length - 1) * distance);
        return [.. blocks
            .SelectMany(block => Enumerable.Repeat(Math.Max(low, Math.Min(high, Mean(block))), block.Count))
            .Select((place, i) => place + i * distance)];

        static double Mean((double Sum, int Count) block) => block.Sum / block.Count;
    }

    private static void Leader(Chart chart, EndLabel label, double x, double y)
    {
        var line = chart.Plot.Add.Line(label.X, label.Y, x, y);
        line.Color = label.Line.WithAlpha(0.7);
        line.LineWidth = 1;
    }
}
