using System.Text.Json;

namespace Reproducibility.Cli.Results;

/// <summary>The data sets of a run, from the records of its studies.</summary>
public static class DataSetsUsed
{
    private const string Drawn = "glyphs";

    /// <summary>Names of the data sets that the records of these studies have.</summary>
    /// <param name="records">The folder of the tier's records.</param>
    /// <param name="studies">Ids.</param>
    public static IReadOnlyList<string> Read(string records, IEnumerable<string> studies) => [.. studies
        .Distinct()
        .Select(study => Path.Combine(records, study.Replace('/', '-') + ".jsonl"))
        .Where(File.Exists)
        .Select(file => Name(File.ReadLines(file).FirstOrDefault() ?? "{}"))
        .OfType<string>()
        .Distinct()
        .Order(StringComparer.Ordinal)];

    private static string? Name(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.TryGetProperty("data", out var data) && data.GetString() is { Length: > 0 } name
            ? name + (name.EndsWith(Drawn, StringComparison.Ordinal) ? " (drawn digits, as the published images were not found)" : "")
            : null;
    }
}
