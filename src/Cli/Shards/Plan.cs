using Reproducibility.Cli.Progress;

namespace Reproducibility.Cli.Shards;

/// <summary>
/// How a run is cut into shards. It follows from what is asked for and the costs that this program was built with, so that all machines have the same
/// plan. A study that costs much is cut by blocks of seeds, and where these cost much by slices of its conditions. The dearest parts are given away first,
/// each to the shard that has least to do.
/// </summary>
/// <param name="Parts">All parts, those of a study side by side.</param>
public sealed record Plan(IReadOnlyList<Part> Parts)
{
    /// <summary>Seeds of a part, as so many train in the lanes of a vector at the cost of one.</summary>
    private const int Block = 8;

    /// <summary>Seeds of the last part: some studies compare runs with one another.</summary>
    private const int FewestSeeds = 2;

    /// <summary>Parts that a shard gets about: with more, shards would be more even and studies cut finer.</summary>
    private const int PartsOfShard = 4;

    /// <summary>Plans.</summary>
    /// <param name="studies">First seed and number of seeds of each study; a study may stand there again with further seeds.</param>
    /// <param name="costs">What studies take; others count as the median of these.</param>
    /// <param name="shards">Number of shards.</param>
    public static Plan Of(IReadOnlyList<(string Study, int First, int Seeds)> studies, IReadOnlyDictionary<string, Cost> costs, int shards)
    {
        var median = costs.Values.Select(cost => cost.Seconds / Math.Max(1, cost.Seeds)).Order().ElementAtOrDefault(costs.Count / 2);
        var whole = studies.Select(s => (s.Study, s.First, s.Seeds, Cost: CostOf(s.Study, s.Seeds))).ToArray();
        var share = Math.Max(whole.Sum(study => study.Cost.Seconds) / (shards * PartsOfShard), double.Epsilon);
        var cut = whole.SelectMany(study => Cut(study.Study, study.First, study.Seeds, study.Cost, share))
            .SelectMany(block => shards > 1 ? Cut(block.Part, block.Cost, share) : [block.Part])
            .OrderByDescending(part => part.Seconds)
            .ThenBy(part => part.Study, StringComparer.Ordinal)
            .ThenBy(part => part.First)
            .ThenBy(part => part.Slice?.First);
        var load = new double[shards];
        var parts = new List<Part>();
        foreach (var part in cut)
        {
            var least = Array.IndexOf(load, load.Min());
            load[least] += part.Seconds;
            parts.Add(part with { Shard = least + 1 });
        }

        return new Plan([.. parts.OrderBy(part => part.Study, StringComparer.Ordinal).ThenBy(part => part.First).ThenBy(part => part.Slice?.First)]);

        Cost CostOf(string study, int seeds) => costs.TryGetValue(study, out var cost) ? cost.With(seeds) : new Cost("", study, seeds, 0, median * seeds);
    }

    /// <summary>The last seed of a study; null: it is no part of the plan.</summary>
    public int? EndOf(string study) => Parts.Where(part => part.Study == study).Max(part => (int?)part.Last);

    /// <summary>The parts of a shard.</summary>
    public IReadOnlyList<Part> Of(Shard shard) => [.. Parts.Where(part => part.Shard == shard.Index)];

    private static IEnumerable<(Part Part, Cost Cost)> Cut(string study, int first, int seeds, Cost cost, double share)
    {
        var blocks = Math.Max(1, (seeds + Block - FewestSeeds) / Block);
        var pieces = (int)Math.Clamp(Math.Ceiling(cost.Seconds / share), 1, blocks);
        for (var i = 0; i < pieces; i++)
        {
            var (from, to) = (blocks * i / pieces * Block, i == pieces - 1 ? seeds : blocks * (i + 1) / pieces * Block);
            var piece = cost.With(to - from);
            yield return (new Part(study, first + from, first + to - 1, piece.Trainings, piece.Seconds, Shard: 0), piece);
        }
    }

    /// <summary>Neighbouring conditions that cost a share at most; one that costs more is a slice by itself.</summary>
    private static IEnumerable<Part> Cut(Part block, Cost cost, double share)
    {
        var conditions = cost.Conditions;
        if (block.Seconds <= share || conditions.Count < 2)
        {
            yield return block;
            yield break;
        }

        for (var (i, from, seconds) = (0, 0, 0.0); i < conditions.Count; i++)
        {
            seconds += conditions[i];
            if (i + 1 < conditions.Count && seconds + conditions[i + 1] <= share)
                continue;
            var slice = new Slice(from + 1, i + 1, conditions.Count);
            yield return block with { Trainings = block.Trainings * (i + 1 - from) / conditions.Count, Seconds = seconds, Slice = slice };
            (from, seconds) = (i + 1, 0);
        }
    }
}
