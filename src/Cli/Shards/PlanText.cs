using System.Globalization;

namespace Reproducibility.Cli.Shards;

/// <summary>A plan in lines of text.</summary>
public static class PlanText
{
    private const double SecondsOfHour = 3600, CountedGigaflops = 60;

    /// <summary>A line per part, then one per shard where there are several, then the sum.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="there">Per part the results that the store has; null: they are counted with the slice before.</param>
    /// <param name="store">Folder of the store.</param>
    public static IEnumerable<string> Lines(Plan plan, IReadOnlyList<int?> there, string store)
    {
        yield return $"{"study",-28} {"seeds",-20} {"trainings",9} {"in store",8} {"core hours",10} {"shard",6}";
        foreach (var (part, stored) in plan.Parts.Zip(there))
        {
            var trainings = part.Trainings == 0 ? "?" : Text(part.Trainings);
            var counted = stored is { } number ? Text(number) : "";
            yield return $"{part.Study,-28} {part.Place,-20} {trainings,9} {counted,8} {Hours(part.Seconds),10} {part.Shard,6}";
        }

        var shards = plan.Parts.GroupBy(part => part.Shard).OrderBy(shard => shard.Key).ToArray();
        foreach (var shard in shards.Length > 1 ? shards : [])
            yield return $"Shard {shard.Key}: {shard.Count()} {(shard.Count() == 1 ? "part" : "parts")}, {Hours(shard.Sum(part => part.Seconds))} core hours.";
        var studies = plan.Parts.Select(part => part.Study).Distinct().Count();
        yield return $"{studies} {(studies == 1 ? "study" : "studies")}, {Text(there.Sum() ?? 0)} results in {store}, "
            + $"{Hours(plan.Parts.Sum(part => part.Seconds))} core hours at {CountedGigaflops:0} GFLOP/s, as counted.";
    }

    /// <summary>How long that takes here.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="gigaflops">GFLOP/s of a core, as measured; null: it could not be.</param>
    /// <param name="cores">How many this machine has.</param>
    public static string Hours(Plan plan, double? gigaflops, int cores)
    {
        if (gigaflops is not { } speed)
            return "How fast this machine is could not be measured: its test host failed.";
        var shards = plan.Parts.GroupBy(part => part.Shard).Select(shard => shard.Sum(part => part.Seconds)).ToArray();
        var factor = CountedGigaflops / speed / cores;
        var all = $"{speed.ToString("0", CultureInfo.InvariantCulture)} GFLOP/s on each of {cores} {(cores == 1 ? "core" : "cores")}, as measured now: "
            + $"{Hours(shards.Sum() * factor)} hours on this machine";
        return shards.Length > 1 ? $"{all}, {Hours(shards.Max() * factor)} for the dearest shard." : $"{all}.";
    }

    private static string Text(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Hours(double seconds) => (seconds / SecondsOfHour).ToString("0.00", CultureInfo.InvariantCulture);
}
