using System.Text.Json;

namespace Reproducibility.Cli.Shards;

/// <summary>Trainings that a run without training looked for and did not find.</summary>
/// <param name="Line">For the user.</param>
/// <param name="Study">Of which study.</param>
/// <param name="Trainings">Of each the number of its condition, from 1, and its seed.</param>
public sealed record Lacking(string Line, string Study, IReadOnlyList<(int Condition, int Seed)> Trainings)
{
    /// <summary>Reads what the host says beside the line.</summary>
    public static Lacking Of(string line, JsonElement root) =>
        new(line, root.GetProperty("of").GetString()!, [.. Numbers(root, "conditions").Zip(Numbers(root, "seeds"))]);

    /// <summary>Whether some are of a part.</summary>
    public bool Touches(Part part) => Study == part.Study && Trainings.Any(training => part.Has(training.Seed, training.Condition));

    private static IEnumerable<int> Numbers(JsonElement root, string name) => root.GetProperty(name).EnumerateArray().Select(number => number.GetInt32());
}
