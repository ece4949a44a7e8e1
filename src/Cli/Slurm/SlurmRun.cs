using System.Text.Json;
using Reproducibility.Results;

namespace Reproducibility.Cli.Slurm;

/// <summary>A run that was given to Slurm, as its folder remembers it.</summary>
/// <param name="Command">Program and arguments, to which a part adds --shard and --output, and the merge --merge and --output.</param>
/// <param name="Shards">How many parts it has.</param>
/// <param name="Submitted">When.</param>
public sealed record SlurmRun(IReadOnlyList<string> Command, int Shards, DateTimeOffset Submitted)
{
    private const string File = "slurm.json";
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true };

    /// <summary>Id of the array; empty until it is submitted.</summary>
    public string Array { get; init; } = "";

    /// <summary>Id of the merge's job.</summary>
    public string Merge { get; init; } = "";

    /// <summary>The numbers of its parts.</summary>
    public IEnumerable<int> Parts => Enumerable.Range(1, Shards);

    /// <summary>Reads a folder.</summary>
    /// <exception cref="UserException">No run was given to Slurm there.</exception>
    public static SlurmRun Read(string folder) => TryRead(folder)
        ?? throw new UserException($"{folder} holds no run by Slurm. Start one by ./reproduce --slurm PARTS, or name its folder: --output FOLDER.");

    /// <summary>Reads a folder; null where no run was given to Slurm there.</summary>
    public static SlurmRun? TryRead(string folder)
    {
        var path = Path.Combine(folder, File);
        try
        {
            return System.IO.File.Exists(path) ? JsonSerializer.Deserialize<SlurmRun>(System.IO.File.ReadAllText(path)) : null;
        }
        catch (JsonException e)
        {
            throw new UserException($"{path} is damaged: {e.Message}");
        }
    }

    /// <summary>Writes it down.</summary>
    public void Save(string folder) => WholeFile.Write(Path.Combine(folder, File), JsonSerializer.Serialize(this, Form));

    /// <summary>What a part runs.</summary>
    public IReadOnlyList<string> CommandOf(string folder, int part) => [.. Command, "--shard", $"{part}/{Shards}", "--output", PartFolder(folder, part)];

    /// <summary>What the merge runs.</summary>
    public IReadOnlyList<string> CommandOfMerge(string folder) => [.. Command, "--merge", "--output", folder];

    /// <summary>Folder of a part.</summary>
    public static string PartFolder(string folder, int part) => Path.Combine(folder, "parts", $"{part}");

    /// <summary>What a part says.</summary>
    public static string Log(string folder, string part) => Path.Combine(folder, "parts", $"{part}.log");
}
