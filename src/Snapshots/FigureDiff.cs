namespace Reproducibility.Snapshots;

/// <summary>A point of a curve that lies beyond the tolerance; null is a gap.</summary>
internal sealed record PointDiff(string Series, double? X, double? WasX, double? Was, double? Is, double Allowed);

/// <summary>A panel before and after, in its own units.</summary>
/// <param name="Now">Received; null: the panel is gone.</param>
/// <param name="Then">Accepted; null: the panel is new.</param>
/// <param name="Beyond">Points beyond the tolerance.</param>
/// <param name="Points">Number of points that both have.</param>
/// <param name="Other">What differs beside the points, in words.</param>
internal sealed record PanelDiff(PanelData? Now, PanelData? Then, IReadOnlyList<PointDiff> Beyond, int Points, IReadOnlyList<string> Other);

/// <summary>Two figures by the data that they embed.</summary>
internal static class FigureDiff
{
    /// <summary>The panels of both.</summary>
    internal static IReadOnlyList<PanelDiff> Of(FigureData? now, FigureData? then)
    {
        var (a, b) = (now?.Panels ?? [], then?.Panels ?? []);
        return [.. Enumerable.Range(0, Math.Max(a.Length, b.Length)).Select(i => Of(a.ElementAtOrDefault(i), b.ElementAtOrDefault(i), then?.Tolerance ?? 0))];
    }

    private static PanelDiff Of(PanelData? now, PanelData? then, double tolerance)
    {
        if (now is null || then is null)
            return new(now, then, [], 0, [now is null ? "The panel is gone." : then is null ? "The panel is new." : ""]);
        var x = Allowance.Of(then.LogX, then.Series.SelectMany(s => s.X), tolerance);
        var y = Allowance.Of(then.LogY, then.Series.SelectMany(s => s.Y), tolerance);
        var (beyond, other, points) = (new List<PointDiff>(), new List<string>(), 0);
        foreach (var series in now.Series.ExceptBy(then.Series.Select(s => s.Name), s => s.Name))
            other.Add($"Series \"{series.Name}\" is new.");
        foreach (var was in then.Series)
        {
            if (now.Series.FirstOrDefault(s => s.Name == was.Name) is not { } found)
                other.Add($"Series \"{was.Name}\" is gone.");
            else if (found.X.Length != was.X.Length)
                other.Add($"Series \"{was.Name}\" has {found.X.Length} points and had {was.X.Length}.");
            else
                (points, beyond) = (points + was.X.Length, [.. beyond, .. Beyond(found, was, x, y)]);
        }

        return new(now, then, beyond, points, other);
    }

    private static IEnumerable<PointDiff> Beyond(SeriesData now, SeriesData was, Allowance x, Allowance y) => Enumerable.Range(0, was.X.Length)
        .Where(i => !x.Admits(now.X[i], was.X[i]) || !y.Admits(now.Y[i], was.Y[i]))
        .Select(i => new PointDiff(was.Name, now.X[i], was.X[i], was.Y[i], now.Y[i], y.Limit(now.Y[i] ?? 0, was.Y[i] ?? 0)));
}
