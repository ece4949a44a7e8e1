namespace Reproducibility.Fixtures.Figures;

/// <summary>The data of a figure that its SVG holds: rounded, and of long curves a few points.</summary>
internal static class FigureSeries
{
    internal const int Digits = 4, MaxPoints = 200;

    internal static FigureData Of(Figure figure) => new(figure.Title, figure.Note, figure.Tolerance, [.. figure.Panels.Select(Of)]);

    private static PanelData Of(Panel panel) => new(
        panel.Title, panel.X.Label, panel.Y.Label, panel.X.Log, panel.Y.Log, [.. panel.Series.Select(series => Of(series, panel.X.Log))]);

    private static SeriesData Of(Series series, bool logX)
    {
        var kept = Thinning.Indices(series.X, logX, MaxPoints);
        return new SeriesData(series.Name, Rounded(series.X), Rounded(series.Y));

        double?[] Rounded(double[] values) =>
            [.. kept.Select(i => double.IsFinite(values[i]) ? NumberText.Round(values[i], Digits) : (double?)null)];
    }
}
