using Reproducibility.Store;

namespace Reproducibility.Cli.Shards;

/// <summary>Stores of machines that share no folder with this one.</summary>
public static class OtherStores
{
    /// <summary>Takes their entries, and what their shards left, into a store. They stay as they are.</summary>
    /// <param name="folders">The stores.</param>
    /// <param name="store">Which gets all.</param>
    /// <param name="say">Hears a line for the user.</param>
    /// <exception cref="UserException">One of them is no folder, or the store cannot be written.</exception>
    public static void Take(IReadOnlyList<string> folders, string store, Action<string> say)
    {
        if (folders.FirstOrDefault(folder => !Directory.Exists(folder)) is { } missing)
            throw new UserException($"--from {missing}: there is no such folder.", ExitCode.Usage);
        foreach (var folder in folders)
        {
            try
            {
                say($"{StoreUnion.Add(folder, store, say):#,0} results of {folder}.");
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new UserException($"The entries of {folder} cannot be taken into {store}: {e.Message}");
            }

            var known = ShardRecord.In(store);
            foreach (var shard in ShardRecord.In(folder).Where(shard => !known.Any(other => IsLater(other, shard))))
                shard.Write(store);
        }
    }

    private static bool IsLater(ShardRecord other, ShardRecord shard) =>
        (other.Options, other.Index, other.Count) == (shard.Options, shard.Index, shard.Count) && other.Started >= shard.Started;
}
