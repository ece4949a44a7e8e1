using Reproducibility.Store;

namespace Reproducibility.Cli.Shards;

/// <summary>What a store has of a plan.</summary>
public static class StoredSeeds
{
    /// <summary>
    /// Per part the number of results that fit its tier, its seeds and the checkout's code, whatever their data set and engine. An entry does not say which
    /// of a study's conditions is its own, so those of all slices stand at the first; null: at the others.
    /// </summary>
    public static IReadOnlyList<int?> Count(string checkout, string store, string tier, IReadOnlyList<Part> parts)
    {
        var codes = CodeRooms.In(checkout);
        var stored = parts.Select(part => part.Study).Distinct().ToDictionary(study => study, study => StoredTraining.In(store, study)
            .Where(training => training.Tier == tier && codes(study.Split('/')[0]) is { } code && training.IsOf(code)).ToArray());
        return [.. parts.Select(part => part.Slice is { First: > 1 }
            ? (int?)null
            : stored[part.Study].Count(training => part.First <= training.Seed && training.Seed <= part.Last))];
    }
}
