using System.Diagnostics;
using Reproducibility.Cli.Progress;

namespace Reproducibility.Cli.Shards;

/// <summary>
/// The data sets of a shard beside those of its run's other shards. A merge takes trainings on one data set alone, so a shard on another one is refused as
/// soon as the records in the store tell.
/// </summary>
/// <param name="own">The shard's record.</param>
/// <param name="store">Where the others' records lie.</param>
public sealed class SharedData(ShardRecord own, string store)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private readonly Stopwatch sinceLook = Stopwatch.StartNew();

    /// <summary>The shard's record, with what it has read so far.</summary>
    public ShardRecord Own { get; private set; } = own;

    /// <summary>Why the shard is refused, and what to do; null: it is not.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Takes down what the shard reads, and now and then looks what the others read.</summary>
    /// <returns>Whether the shard is refused.</returns>
    public bool Look(RunProgress progress)
    {
        var news = progress.Data.Keys.Except(Own.Data.Keys).Any() || progress.Drawn.Except(Own.Drawn).Any();
        if (news)
        {
            Own = Own with { Data = progress.Data.Concat(Own.Data).DistinctBy(set => set.Key).ToDictionary(), Drawn = [.. Own.Drawn.Union(progress.Drawn)] };
            Own.Write(store);
        }

        if (Refusal is null && (news || sinceLook.Elapsed > Pause))
        {
            Refusal = Others().Select(Why).FirstOrDefault(why => why is not null);
            sinceLook.Restart();
        }

        return Refusal is not null;
    }

    private IEnumerable<ShardRecord> Others()
    {
        try
        {
            return ShardRecord.In(store).Where(other => other.Options == Own.Options && (other.Index, other.Count) != (Own.Index, Own.Count));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Drawn digits give way to published data, whoever was first.</summary>
    private string? Why(ShardRecord other) => other.Data.Keys.Except(other.Drawn).FirstOrDefault(set => IsOther(set, other.Data[set])) is { } set
        ? $"Shard {Own.Index}/{Own.Count} is refused, as a merge takes trainings on one data set alone: its {set} are "
            + $"{(Own.Drawn.Contains(set) ? "drawn ones" : "others")}, not those of shard {other.Index}/{other.Count} on {other.Host}. Name the folder of the "
            + $"data by --data FOLDER and run the shard again; or, if that one has the wrong data, delete {other.FileIn(store)} first."
        : null;

    private bool IsOther(string set, string checksum) => Own.Drawn.Contains(set) || (Own.Data.TryGetValue(set, out var here) && here != checksum);
}
