using System.Globalization;
using System.Text.Json;
using System.Xml;

namespace Reproducibility.Snapshots;

/// <summary>
/// Compares two SVG figures by the data they hold: texts, names and structure exactly, numbers (also those of the title) within the tolerance that the
/// accepted figure states. How they are drawn does not matter.
/// </summary>
public static class FigureComparer
{
    private const int MaxLines = 8;

    /// <summary>Whether the figures are equal, and if not, where they differ.</summary>
    /// <param name="received">SVG of this run.</param>
    /// <param name="verified">Accepted SVG.</param>
    public static (bool Equal, string? Message) Compare(string received, string verified)
    {
        var now = FigureData.Read(received);
        FigureData? then;
        try
        {
            then = FigureData.Read(verified);
        }
        catch (Exception e) when (e is XmlException or JsonException)
        {
            return (false, $"The accepted figure is not a figure: {e.Message}");
        }

        if (now is null || then is null)
            return received == verified ? (true, null) : (false, "The texts differ, and a figure without data cannot be compared by its data.");
        var differences = Differences(now, then).Take(MaxLines + 1).Select(line => char.ToUpperInvariant(line[0]) + line[1..]).ToList();
        if (differences.Count > MaxLines)
            differences[MaxLines] = "... and more.";
        return differences.Count == 0 ? (true, null) : (false, string.Join('\n', differences));
    }

    private static IEnumerable<string> Differences(FigureData now, FigureData then)
    {
        var texts = Finding(now.Title, then.Title, then.Tolerance)
            .Concat(Text("Note", now.Note, then.Note))
            .Concat(Text("Tolerance", now.Tolerance, then.Tolerance))
            .Concat(Text("Number of panels", now.Panels.Length, then.Panels.Length));
        return texts.Concat(now.Panels.Zip(then.Panels).SelectMany((pair, i) =>
            Differences(then.Panels.Length == 1 ? string.Empty : $"Panel {i + 1}, ", pair.First, pair.Second, then.Tolerance)));
    }

    private static IEnumerable<string> Differences(string where, PanelData now, PanelData then, double tolerance)
    {
        var texts = Text($"{where}title", now.Title, then.Title)
            .Concat(Text($"{where}x axis", now.XLabel, then.XLabel))
            .Concat(Text($"{where}y axis", now.YLabel, then.YLabel))
            .Concat(Text($"{where}x axis logarithmic", now.LogX, then.LogX))
            .Concat(Text($"{where}y axis logarithmic", now.LogY, then.LogY))
            .Concat(Text($"{where}series", string.Join(", ", now.Series.Select(s => s.Name)), string.Join(", ", then.Series.Select(s => s.Name))));
        var x = Allowance.Of(then.LogX, then.Series.SelectMany(s => s.X), tolerance);
        var y = Allowance.Of(then.LogY, then.Series.SelectMany(s => s.Y), tolerance);
        return texts.Concat(now.Series.Zip(then.Series)
            .Where(pair => pair.First.Name == pair.Second.Name)
            .SelectMany(pair => Differences($"{where}series \"{pair.First.Name}\"", pair.First, pair.Second, x, y)));
    }

    private static IEnumerable<string> Differences(string where, SeriesData now, SeriesData then, Allowance x, Allowance y)
    {
        if (now.X.Length != then.X.Length)
            return [$"{where}: {now.X.Length} points, accepted are {then.X.Length}."];
        return Enumerable.Range(0, then.X.Length).SelectMany(i => new[]
        {
            Difference(x, $"{where}, point {i + 1}: x", now.X[i], then.X[i]),
            Difference(y, $"{where}, point {i + 1} (x = {Number(then.X[i])}): y", now.Y[i], then.Y[i]),
        }).OfType<string>();
    }

    private static IEnumerable<string> Text<T>(string what, T now, T then) =>
        Equals(now, then) ? [] : [string.Create(CultureInfo.InvariantCulture, $"{what}: \"{now}\", accepted is \"{then}\".")];

    /// <summary>A title is a finding: its numbers may drift as far as the data.</summary>
    private static IEnumerable<string> Finding(string now, string then, double tolerance)
    {
        var allowed = tolerance > 0 ? Tolerance.Percent(100 * tolerance) : Tolerance.Exact;
        return CellComparer.Compare(now, then, allowed) is null ? [] : Text("Title", now, then);
    }

    private static string? Difference(Allowance allowance, string what, double? now, double? then) => allowance.Admits(now, then)
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{what} is {Number(now)}, accepted is {Number(then)}; allowed is {allowance}.");

    private static string Number(double? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "a gap";
}
