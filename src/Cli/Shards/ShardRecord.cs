using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

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
    private const string Folder = "shards";
    private const int Digits = 8;
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    /// <summary>All in a store; half of one is passed over.</summary>
    public static IReadOnlyList<ShardRecord> In(string store)
    {
        var place = Path.Combine(store, Folder);
        return Directory.Exists(place) ? [.. Directory.GetFiles(place, "*.json").Order(StringComparer.Ordinal).Select(Read).OfType<ShardRecord>()] : [];
    }

    /// <summary>Writes it in a store; one that takes nothing is left as it is.</summary>
    public void Write(string store)
    {
        try
        {
            var name = $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Options)))[..Digits]}-{Index}-of-{Count}.json";
            var path = Path.Combine(Directory.CreateDirectory(Path.Combine(store, Folder)).FullName, name);
            var partial = $"{path}.{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid():N}";
            File.WriteAllText(partial, JsonSerializer.Serialize(this, Json));
            File.Move(partial, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"The store {store} takes no record of shard {Index}/{Count} ({e.Message.TrimEnd('.')}).");
        }
    }

    private static ShardRecord? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<ShardRecord>(File.ReadAllText(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}
