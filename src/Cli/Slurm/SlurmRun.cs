using System.Text.Json;
using Reproducibility.Cli.Shards;
using Reproducibility.Results;

namespace Reproducibility.Cli.Slurm;

/// <summary>A run that was given to Slurm, as its folder remembers it.</summary>
/// <param name="Command">Program and arguments, to which a shard adds --shard and --output, and the merge --merge and --output.</param>
/// <param name="Count">How many shards it has.</param>
/// <param name="Submitted">When.</param>
public sealed record SlurmRun(IReadOnlyList<string> Command, int Count, DateTimeOffset Submitted)
{
    private const string File = "slurm.json";
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true };

    /// <summary>Folder of its store.</summary>
    public string Store { get; init; } = "";

    /// <summary>What it asks for, as the store's records of shards have it.</summary>
    public string Options { get; init; } = "";

    /// <summary>Its tier.</summary>
    public string Tier { get; init; } = "";

    /// <summary>Commit of the checkout; empty where unknown.</summary>
    public string Commit { get; init; } = "";

    /// <summary>How it is cut.</summary>
    public IReadOnlyList<Part> Plan { get; init; } = [];

    /// <summary>Id of the array; empty until it is submitted.</summary>
    public string Array { get; init; } = "";

    /// <summary>Id of the merge's job.</summary>
    public string Merge { get; init; } = "";

    /// <summary>The numbers of its shards.</summary>
    public IEnumerable<int> Shards => Enumerable.Range(1, Count);

    /// <summary>Reads a folder.</summary>
    /// <exception cref="UserException">No run was given to Slurm there.</exception>
    public static SlurmRun Read(string folder) => TryRead(folder)
        ?? throw new UserException($"{folder} holds no run by Slurm. Start one by ./reproduce --slurm SHARDS, or name its folder: --output FOLDER.");

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

    /// <summary>What a shard runs.</summary>
    public IReadOnlyList<string> CommandOf(string folder, int shard) => [.. Command, "--shard", $"{shard}/{Count}", "--output", ShardFolder(folder, shard)];

    /// <summary>What the merge runs.</summary>
    public IReadOnlyList<string> CommandOfMerge(string folder) => [.. Command, "--merge", "--output", folder];

    /// <summary>Folder of a shard.</summary>
    public static string ShardFolder(string folder, int shard) => Path.Combine(folder, "shards", $"{shard}");

    /// <summary>What a shard says.</summary>
    public static string Log(string folder, string shard) => Path.Combine(folder, "shards", $"{shard}.log");
}
