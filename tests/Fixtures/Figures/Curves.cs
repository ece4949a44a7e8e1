using ScottPlot;

namespace Reproducibility.Fixtures.Figures;

public sealed partial record Figure
{
    private const string BandNote = "Line: median of the seeds. Band: from their lower to their upper quartile.";

    /// <summary>Median lines between quartile bands, each with its name at its end.</summary>
    public static Figure Curves(
        string title, string xLabel, string yLabel, IEnumerable<Band> bands, bool logX = false, bool logY = false) =>
        Lines(title, new Axis(xLabel, logX), new Axis(yLabel, logY), null, AtLeastOne(bands, "curve"));

    /// <summary>A target as a broad grey line and what was fitted to it.</summary>
    public static Figure Fits(string title, string xLabel, string yLabel, Band target, IEnumerable<Band> fits) =>
        Lines(title, new Axis(xLabel), new Axis(yLabel), target, AtLeastOne(fits, "fit"));

    private static Figure Lines(string title, Axis x, Axis y, Band? target, Band[] bands)
    {
        Band[] all = target is null ? bands : [.. bands, target];
        return new Figure(title, [new Panel(string.Empty, x, y, [.. all.SelectMany(band => band.Series)], Draw)])
        {
            Note = all.Any(band => band.HasBand) ? BandNote : string.Empty,
        };

        Plot Draw(Panel panel, int width, int height)
        {
            var chart = new Chart(
                panel,
                Scale.Over(panel.X, all.SelectMany(band => band.X), margin: 0),
                Scale.Over(panel.Y, all.SelectMany(band => band.Median.Concat(band.Lower).Concat(band.Upper))),
                width,
                height);
            var room = EndLabels.Room(all.Select(band => band.Name));
            var named = room < chart.Width * 0.36;
            if (named)
                chart.KeepFree(room);
            DrawBands(chart, target, bands);
            if (named)
                EndLabels.Write(chart, [.. all.Select((band, i) => End(chart, band, Line(i), Text(i)))]);
            else
                chart.Legend();
            return chart.Plot;
        }

        Color Line(int index) => index < bands.Length ? OkabeIto.Line(Place(bands, index)) : OkabeIto.Grey;

        Color Text(int index) => index < bands.Length ? OkabeIto.Text(Place(bands, index)) : OkabeIto.Grey;
    }

    private static int Place(Band[] bands, int index) => bands[index].Place ?? index;

    private static void DrawBands(Chart chart, Band? target, Band[] bands)
    {
        if (target is not null)
            chart.Line(target.X, target.Median, Colors.Black.WithAlpha(0.28), 7).LegendText = target.Name;
        for (var i = 0; i < bands.Length; i++)
            chart.Band(bands[i], OkabeIto.Line(Place(bands, i)));
        for (var i = 0; i < bands.Length; i++)
        {
            var place = Place(bands, i);
            var pattern = place < OkabeIto.Count ? LinePattern.Solid : LinePattern.DenselyDashed;
            chart.Line(bands[i].X, bands[i].Median, OkabeIto.Line(place), 2.4f, pattern, bands[i].HasBand).LegendText = bands[i].Name;
        }
    }

    /// <summary>The last point of a line that can be shown.</summary>
    private static EndLabel End(Chart chart, Band band, Color line, Color text)
    {
        var last = Array.FindLastIndex(band.Median, value => double.IsFinite(chart.Y(value, band.HasBand)));
        return last < 0
            ? new EndLabel(band.Name, double.NaN, double.NaN, line, text)
            : new EndLabel(band.Name, chart.X(band.X[last]), chart.Y(band.Median[last], band.HasBand), line, text);
    }
}
