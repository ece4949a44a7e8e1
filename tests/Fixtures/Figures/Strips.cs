using ScottPlot;

namespace Reproducibility.Fixtures.Figures;

public sealed partial record Figure
{
    /// <summary>What a note adds where values lie beyond an axis.</summary>
    private const string Beyond = "Open, at the edge: infinite, or 0 on an axis of powers.";

    private const float DotSize = 8, LeastDotSize = 3;

    /// <summary>So many dots of a strip are of full size; more cover no more of the paper than these.</summary>
    private const int FullDots = 100;

    /// <summary>From a strip's median to the next one's dots, as a share of the way from strip to strip.</summary>
    private const double RoomBeside = 0.6;

    /// <summary>A dot for each seed of each condition, and a line at the median with its value; with up to two reference lines.</summary>
    public static Figure Dots(string title, string yLabel, IEnumerable<Strip> strips, bool log = false, params IReadOnlyList<ReferenceLine> references)
    {
        var all = AtLeastOne(strips, "strip");
        return Strips(
            title, new Axis(yLabel, log), all, [], references, "Dot: one seed. Line: median.", strip => NumberText.Significant(strip.Median), MedianLine);
    }

    /// <summary>
    /// How conditions differ seed by seed, which is what a paired test sees: a dot for each seed, and the median of the differences with its 95 % interval.
    /// </summary>
    /// <param name="title">The finding.</param>
    /// <param name="yLabel">What differs, and how it is taken: "difference of the test loss", "loss after over before".</param>
    /// <param name="differences">One strip for each comparison, see <see cref="Strip.Difference"/> and <see cref="Strip.Ratio"/>.</param>
    /// <param name="ratios">Whether they are ratios: the axis is logarithmic, and 1 is no difference.</param>
    /// <param name="equal">Name of the line at no difference.</param>
    public static Figure PairedDifferences(string title, string yLabel, IEnumerable<Strip> differences, bool ratios = false, string equal = "no difference")
    {
        var all = AtLeastOne(differences, "comparison");
        var intervals = all.Select(strip => new Series($"{strip.Name}, 95 % interval of the median", [0, 1], [strip.Interval.Lower, strip.Interval.Upper]));
        return Strips(
            title,
            new Axis(yLabel, ratios),
            all,
            [.. intervals],
            [new ReferenceLine(equal, ratios ? 1 : 0)],
            "Dot: two runs of one seed. Bar: median and its 95 % interval.",
            Text,
            MedianBar);

        static string Text(Strip strip) =>
            $"{NumberText.Significant(strip.Median)}\n[{NumberText.Significant(strip.Interval.Lower)}, {NumberText.Significant(strip.Interval.Upper)}]";
    }

    private static Figure Strips(
        string title,
        Axis y,
        Strip[] all,
        Series[] more,
        IReadOnlyList<ReferenceLine> references,
        string note,
        Func<Strip, string> text,
        Action<Chart, Strip, int> mark)
    {
        Series[] series = [.. Numbered(all), .. more, .. references.Select(line => new Series(line.Name, [0], [line.Y]))];
        var beyond = all.Any(strip => strip.Values.Any(y.IsBeyond)) ? $"{note} {Beyond}" : note;
        return new Figure(title, [new Panel(string.Empty, new Axis(string.Empty), y, series, Draw)]) { Note = beyond };

        Plot Draw(Panel panel, int width, int height)
        {
            var shown = all.SelectMany(strip => strip.Values).Concat(references.Select(line => line.Y));
            var chart = new Chart(panel, new Scale(Log: false, -0.6, all.Length - 0.4), Scale.Over(panel.Y, shown), width, height);
            var room = all.Max(strip => text(strip).Split('\n').Max(line => FigureFont.Width(line, HouseStyle.TickSize))) + DotSize;
            var isBeside = all.Length == 1 || room <= RoomBeside / chart.PixelX;
            if (isBeside)
                chart.KeepFree(Math.Max(0, room - 0.5 / chart.PixelX));
            foreach (var (strip, i) in all.Select((strip, i) => (strip, i)))
            {
                var places = strip.Values.Select((_, seed) => i - 0.12 + 0.36 * (Jitter(seed) - 0.5)).ToArray();
                var (color, size) = (OkabeIto.Line(i).WithAlpha(0.7), SizeOf(strip.Values.Length));
                chart.Markers(places, strip.Values, color, MarkerShape.FilledCircle, size);
                chart.MarkersAtEdge([.. places.Zip(strip.Values).Where(dot => y.IsBeyond(dot.Second))], color, MarkerShape.OpenCircle, size);
            }

            foreach (var (reference, i) in references.Select((line, i) => (line, i)))
                chart.Reference(reference, i == 0 ? LinePattern.DenselyDashed : LinePattern.Dotted);
            foreach (var (strip, i) in all.Select((strip, i) => (strip, i)))
            {
                mark(chart, strip, i);
                if (!isBeside)
                    continue;
                var label = chart.Text(text(strip), i + 0.1, chart.Inside(strip.Median), Alignment.MiddleLeft, OkabeIto.Ink);
                label.OffsetX = DotSize;
                label.LabelBackgroundColor = Colors.White.WithAlpha(0.8);
            }

            chart.Categories([.. all.Select(strip => strip.Name)], isBeside ? null : i => Below(text(all[i]), room > 1 / chart.PixelX));
            if (references.Count > 0)
                chart.Legend();
            return chart.Plot;
        }
    }

    /// <summary>An interval that its column is too narrow for takes two lines.</summary>
    private static string Below(string text, bool narrow) => narrow ? text.Replace(", ", ",\n", StringComparison.Ordinal) : text;

    private static float SizeOf(int dots) => Math.Clamp(DotSize * MathF.Sqrt((float)FullDots / dots), LeastDotSize, DotSize);

    private static void MedianLine(Chart chart, Strip strip, int place) => Bar(chart, place - 0.34, place + 0.1, strip.Median, strip.Median);

    private static void MedianBar(Chart chart, Strip strip, int place)
    {
        Bar(chart, place + 0.1, place + 0.1, strip.Interval.Lower, strip.Interval.Upper);
        chart.Markers([place + 0.1], [strip.Median], OkabeIto.Ink, MarkerShape.FilledCircle, DotSize + 2);
    }

    private static void Bar(Chart chart, double left, double right, double low, double high)
    {
        var line = chart.Plot.Add.Line(left, chart.Inside(low), right, chart.Inside(high));
        line.Color = OkabeIto.Ink;
        line.LineWidth = 2.5f;
    }

    /// <summary>Evenly spread between 0 and 1, without neighbours close together (multiples of the golden ratio).</summary>
    private static double Jitter(int index) => (index + 1) * 0.6180339887498949 % 1;

    private static Series[] Numbered(Strip[] strips) =>
        [.. strips.Select(strip => new Series(strip.Name, [.. strip.Values.Select((_, seed) => (double)seed)], strip.Values))];
}
