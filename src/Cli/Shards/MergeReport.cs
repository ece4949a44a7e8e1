using Reproducibility.Cli.Commands;
using Reproducibility.Results;

namespace Reproducibility.Cli.Shards;

/// <summary>Why a merge lacks trainings: what is missing, and what became of the shards that were to train it.</summary>
public static class MergeReport
{
    private const int Digits = 10;

    /// <summary>Lines for the user; none where nothing is missing.</summary>
    /// <param name="missing">What is missing.</param>
    /// <param name="data">Checksums of the data sets of this run, by name.</param>
    /// <param name="request">The merge.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<Lacking> missing, IReadOnlyDictionary<string, string> data, Request request)
    {
        var commit = Surroundings.Checkout(request.Checkout.Root).Commit ?? "";
        return Lines(missing, ShardRecord.In(request.Store), request.Options, commit, data, request.Plan);
    }

    /// <summary>The same, with all that it depends on.</summary>
    internal static IEnumerable<string> Lines(
        IReadOnlyList<Lacking> missing,
        IReadOnlyList<ShardRecord> shards,
        string options,
        string commit,
        IReadOnlyDictionary<string, string> data,
        Func<int, Plan> plan)
    {
        if (missing.Count == 0)
            yield break;
        yield return "Missing:";
        foreach (var lacking in missing)
            yield return $"  {lacking.Line}";
        foreach (var other in shards.Where(shard => shard.Options != options).Select(shard => shard.Options).Distinct())
            yield return $"Shards of another run are left out: {other}. This one is {options}.";
        if (shards.Where(shard => shard.Options == options).MaxBy(shard => shard.Started) is not { } latest)
        {
            yield return $"The store has no shard of {options}: train them by ./reproduce {options} --shard 1/N and so on.";
            yield break;
        }

        var parts = plan(latest.Count).Parts.Where(part => missing.Any(lacking => lacking.Touches(part)));
        foreach (var index in parts.Select(part => part.Shard).Distinct().Order())
        {
            var shard = shards.FirstOrDefault(shard => shard.Options == options && shard.Count == latest.Count && shard.Index == index);
            yield return $"Shard {index}/{latest.Count} {Fate(shard, commit, data)}";
        }

        if (missing.Any(lacking => lacking.Trainings.Any(training => IsBeyond(lacking.Study, training.Seed))))
            yield return $"Undecided claims want more seeds. The same shards train them now: ./reproduce {options} --shard 1/N and so on, then the merge.";

        bool IsBeyond(string study, int seed) => !plan(latest.Count).Parts.Any(part => part.Study == study && part.First <= seed && seed <= part.Last);
    }

    private static string Fate(ShardRecord? shard, string commit, IReadOnlyDictionary<string, string> data) =>
        shard is null ? "was not run."
        : shard.Commit != commit ? $"is of commit {Short(shard.Commit)}, and this is {Short(commit)}: what its code changed is refused."
        : Other(shard, data) is { } set
            ? $"trained on other data on {shard.Host}, which is refused: {set} is {Short(shard.Data[set])} there and {Short(data[set])} here."
        : shard is { Status: ExitCode.Usage, Drawn: [var drawn, ..] } ? $"was refused on {shard.Host}, where its {drawn} are drawn ones."
        : shard.Status is null ? $"did not end: it was killed, or still runs on {shard.Host}."
        : shard.Status == 0 ? $"ended well on {shard.Host}, and yet its entries are not here, or do not fit: copy its store, or run it again."
        : $"was not completed: exit {shard.Status} on {shard.Host}.";

    private static string? Other(ShardRecord shard, IReadOnlyDictionary<string, string> data) =>
        shard.Data.Keys.FirstOrDefault(set => data.TryGetValue(set, out var here) && here != shard.Data[set]);

    private static string Short(string commit) => commit.Length == 0 ? "unknown" : commit[..Math.Min(Digits, commit.Length)];
}
