using System.Text.Json;

namespace Reproducibility.Cli.Shards;

/// <summary>Trainings that a run without training looked for and did not find.</summary>
/// <param name="Line">For the user.</param>
/// <param name="Study">Of which study.</param>
/// <param name="Seeds">On which seeds.</param>
public sealed record Lacking(string Line, string Study, IReadOnlyList<int> Seeds)
{
    /// <summary>Reads what the host says beside the line.</summary>
    public static Lacking Of(string line, JsonElement root) =>
        new(line, root.GetProperty("of").GetString()!, [.. root.GetProperty("seeds").EnumerateArray().Select(seed => seed.GetInt32())]);

    /// <summary>Whether some are of a study's seeds between two.</summary>
    public bool Touches(string study, int first, int last) => Study == study && Seeds.Any(seed => first <= seed && seed <= last);
}
