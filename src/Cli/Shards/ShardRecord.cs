using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Reproducibility.Results;

namespace Reproducibility.Cli.Shards;

/// <summary>What a shard leaves in the store: that it was there, what of, and how it ended.</summary>
/// <param name="Index">Which shard.</param>
/// <param name="Count">Of how many.</param>
/// <param name="Options">What was asked for: selection, tier and whatever else shapes the run.</param>
/// <param name="Commit">Of the checkout; empty where unknown.</param>
/// <param name="Host">Name of the machine.</param>
/// <param name="Started">When it began.</param>
/// <param name="Status">Exit status; null: it has not ended, or was killed.</param>
public sealed record ShardRecord(int Index, int Count, string Options, string Commit, string Host, DateTimeOffset Started, int? Status)
{
    /// <summary>Where they lie in a store.</summary>
    internal const string Folder = "shards";

    private const int Digits = 8;
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    /// <summary>Checksums of the data sets that it read, by name.</summary>
    public IReadOnlyDictionary<string, string> Data { get; init; } = new Dictionary<string, string>();

    /// <summary>Names of those for which drawn digits stood in.</summary>
    public IReadOnlyList<string> Drawn { get; init; } = [];

    /// <summary>All in a store; half of one is passed over.</summary>
    public static IReadOnlyList<ShardRecord> In(string store)
    {
        var place = Path.Combine(store, Folder);
        return Directory.Exists(place) ? [.. Directory.GetFiles(place, "*.json").Order(StringComparer.Ordinal).Select(Read).OfType<ShardRecord>()] : [];
    }

    /// <summary>Where it lies in a store.</summary>
    public string FileIn(string store) => Path.Combine(store, Folder, $"{Name(Options)}-{Index}-of-{Count}.json");

    /// <summary>Writes it in a store; one that takes nothing is left as it is.</summary>
    public void Write(string store)
    {
        try
        {
            WholeFile.Write(FileIn(store), JsonSerializer.Serialize(this, Json));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"The store {store} takes no record of shard {Index}/{Count} ({e.Message.TrimEnd('.')}).");
        }
    }

    /// <summary>Names the files of a run.</summary>
    internal static string Name(string options) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(options)))[..Digits];

    private static ShardRecord? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<ShardRecord>(File.ReadAllText(path)) is { Count: > 0 } record ? record : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}
