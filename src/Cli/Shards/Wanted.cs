using System.Text.Json;
using Reproducibility.Results;

namespace Reproducibility.Cli.Shards;

/// <summary>
/// Seeds that undecided claims want beyond the first ones, as a run's last merge found. It lies in the store, and the next shards of the run train them.
/// </summary>
/// <param name="Options">Of which run.</param>
/// <param name="Last">The last seed of each such study.</param>
public sealed record Wanted(string Options, IReadOnlyDictionary<string, int> Last)
{
    /// <summary>What is wanted of a run; nothing where no merge has said so.</summary>
    public static Wanted In(string store, string options)
    {
        try
        {
            if (File.Exists(Place(store, options)) && JsonSerializer.Deserialize<Wanted>(File.ReadAllText(Place(store, options))) is { Last: not null } wanted)
                return wanted;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            // The next merge says it again.
        }

        return new Wanted(options, new Dictionary<string, int>());
    }

    /// <summary>The same with what a merge lacks of the planned studies' seeds beyond a plan.</summary>
    public Wanted With(IReadOnlyList<Lacking> missing, Plan plan)
    {
        var last = Last.ToDictionary();
        foreach (var (study, seed) in missing.Select(lacking => (lacking.Study, lacking.Trainings.Max(training => training.Seed))))
        {
            if (plan.EndOf(study) < seed)
                last[study] = Math.Max(last.GetValueOrDefault(study), seed);
        }

        return this with { Last = last };
    }

    /// <summary>First seed and number of seeds of studies, and again of those that want more.</summary>
    public IEnumerable<(string Study, int First, int Seeds)> Beside(IReadOnlyList<(string Study, int First, int Seeds)> own) => own.Concat(own
        .Where(study => Last.TryGetValue(study.Study, out var last) && last >= study.First + study.Seeds)
        .Select(study => (study.Study, study.First + study.Seeds, Last[study.Study] - study.First - study.Seeds + 1)));

    /// <summary>Writes it in a store; one that takes nothing is left as it is.</summary>
    public void Write(string store)
    {
        try
        {
            if (Last.Count > 0)
                WholeFile.Write(Place(store, Options), JsonSerializer.Serialize(this));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"The store {store} does not take down which seeds are wanted ({e.Message.TrimEnd('.')}).");
        }
    }

    private static string Place(string store, string options) => Path.Combine(store, ShardRecord.Folder, $"{ShardRecord.Name(options)}-wanted.json");
}
