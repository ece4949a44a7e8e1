using System.Text.Json;
using Reproducibility.Cli.Claims;
using Reproducibility.Cli.Shards;

namespace Reproducibility.Cli.Progress;

/// <summary>How far a run is, from what its test host writes down.</summary>
/// <param name="claims">What is to be judged.</param>
/// <param name="costs">What studies took once; others count as the median of these.</param>
public sealed class RunProgress(IReadOnlyList<Claim> claims, IReadOnlyDictionary<string, Cost> costs)
{
    private readonly Dictionary<string, Trainings> trainings = [];
    private readonly InFlight inFlight = new();
    private readonly HashSet<string> judged = [];
    private readonly List<string> irreproducible = [];
    private readonly List<Lacking> missing = [];
    private readonly Dictionary<string, string> data = [];
    private readonly SortedSet<string> drawn = new(StringComparer.Ordinal);
    private readonly ILookup<string, Claim> byStudy = claims.ToLookup(claim => claim.Study);
    private readonly double median = costs.Count == 0 ? 1 : costs.Values.Select(c => c.Seconds).Order().ElementAt(costs.Count / 2);

    private bool judges = true;

    /// <summary>The progress of parts that are trained while nothing is judged.</summary>
    public static RunProgress Training(string tier, IReadOnlyList<Part> parts)
    {
        var studies = parts.GroupBy(part => part.Study).ToArray();
        var costs = studies.ToDictionary(
            study => study.Key, study => new Cost(tier, study.Key, 0, study.Sum(part => part.Trainings), study.Sum(part => part.Seconds)));
        return new RunProgress([.. studies.Select(study => new Claim(study.Key, "", study.Key))], costs) { judges = false };
    }

    /// <summary>Studies whose claims are all judged.</summary>
    public int StudiesDone => byStudy.Count(study => IsDone(study.Key));

    /// <summary>Number of studies.</summary>
    public int Studies => byStudy.Count;

    /// <summary>Trainings done.</summary>
    public int TrainingsDone => trainings.Values.Sum(t => t.Done);

    /// <summary>Studies of which something is being trained, or was when the run ended.</summary>
    public IReadOnlyCollection<string> InFlight => [.. trainings.Where(t => t.Value.Done < t.Value.Of).Select(t => t.Key)];

    /// <summary>Those of them that an earlier run had done.</summary>
    public int TrainingsFound => trainings.Values.Sum(t => t.Found);

    /// <summary>Trainings that a run without training lacks.</summary>
    public IReadOnlyList<Lacking> Missing => missing;

    /// <summary>Checksums of the data sets that the run reads, by name.</summary>
    public IReadOnlyDictionary<string, string> Data => data;

    /// <summary>Names of those for which drawn digits stand in.</summary>
    public IReadOnlyCollection<string> Drawn => drawn;

    /// <summary>GFLOP/s of a core of this machine, where the run measures it.</summary>
    public double? Gigaflops { get; private set; }

    /// <summary>Trainings that came out otherwise than before.</summary>
    public IReadOnlyList<string> Irreproducible => irreproducible;

    /// <summary>"312 of 480 trainings found; 168 trained".</summary>
    public string Found => $"{TrainingsFound:#,0} of {TrainingsDone:#,0} trainings found; {TrainingsDone - TrainingsFound:#,0} trained";

    /// <summary>Trainings that there are, as far as they are known.</summary>
    public int TrainingsKnown => All.Sum(TrainingsOf);

    /// <summary>Share of the work that is done, between 0 and 1: studies weigh what they took once.</summary>
    public double Share => All.Sum(Weight) is > 0 and var work ? All.Sum(study => Weight(study) * ShareOf(study)) / work : 0;

    /// <summary>The part of it that took no time, as an earlier run had done it.</summary>
    private double ShareFound => All.Sum(Weight) is > 0 and var work ? All.Sum(study => Weight(study) * ShareFoundOf(study)) / work : 0;

    private IEnumerable<string> All => byStudy.Select(study => study.Key).Union(trainings.Keys);

    /// <summary>Takes a line of the host: more trainings announced, one done, or a claim judged.</summary>
    /// <returns>What the host says to the user; null for most lines.</returns>
    public string? Hear(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return Hear(json.RootElement);
        }
        catch (JsonException)
        {
            // A full disk cut it off.
            return null;
        }
    }

    private string? Hear(JsonElement root)
    {
        if (root.TryGetProperty("note", out var note))
        {
            drawn.UnionWith(DrawnDigits.StandInFor(note.GetString()!));
            return note.GetString();
        }

        if (root.TryGetProperty("missing", out var lacking))
            missing.Add(Lacking.Of(lacking.GetString()!, root));
        if (root.TryGetProperty("checksum", out var checksum))
            data[root.GetProperty("data").GetString()!] = checksum.GetString()!;
        if (root.TryGetProperty("gigaflops", out var speed))
            Gigaflops = speed.GetDouble();
        if (root.TryGetProperty("irreproducible", out var otherwise))
            irreproducible.Add(otherwise.GetString()!);
        if (root.TryGetProperty("claim", out var claim))
            judged.Add(claim.GetProperty("id").GetString()!);
        if (!root.TryGetProperty("study", out var study) || study.ValueKind != JsonValueKind.String)
            return null;
        var id = study.GetString()!;
        var known = trainings.GetValueOrDefault(id);
        if (root.TryGetProperty("begun", out var begun))
        {
            inFlight.Begin(id, begun.GetInt32(), root.GetProperty("at").GetDouble());
            return null;
        }

        if (!root.TryGetProperty("of", out var more))
        {
            inFlight.End(id);
            trainings[id] = known with { Done = known.Done + 1, Seconds = known.Seconds + root.GetProperty("seconds").GetDouble() };
            return null;
        }

        var (toDo, found) = (more.GetInt32(), root.TryGetProperty("found", out var had) ? had.GetInt32() : 0);
        trainings[id] = known with
        {
            Of = known.Of + toDo + found,
            Done = known.Done + found,
            Found = known.Found + found,
            Seeds = root.GetProperty("seeds").GetInt32(),
        };
        return found > 0 && toDo > 0 ? $"{id}: {found} of {found + toDo} trainings found; {toDo} to train" : null;
    }

    /// <summary>Time to go where so much is done after a time, also of trainings that go on; null as long as none is done.</summary>
    public TimeSpan? ToGo(TimeSpan elapsed)
    {
        var (share, found, work) = (Share, ShareFound, All.Sum(Weight));
        if (share <= found)
            return null;
        var pace = trainings.Values.Sum(own => own.Seconds) / ((share - found) * work);
        if (pace > 0)
            share = Math.Min(1, share + (inFlight.Work(elapsed.TotalSeconds, pace, study => Weight(study) / TrainingsOf(study)) / work));
        return elapsed * ((1 - share) / (share - found));
    }

    /// <summary>The line of the whole run.</summary>
    /// <param name="elapsed">Since its start.</param>
    /// <param name="training">Since its first training began.</param>
    public string Line(TimeSpan elapsed, TimeSpan training)
    {
        var left = Studies > 0 && ToGo(training) is { } time && Share < 1 ? $", about {Duration.Text(time)} to go" : "";
        var studies = Studies > 0 && judges ? $"{StudiesDone} of {Studies} studies, " : "";
        var found = TrainingsFound > 0 ? $" ({TrainingsFound:#,0} found)" : "";
        return $"{studies}{TrainingsDone:#,0} of {TrainingsKnown:#,0} trainings{found}, {Duration.Text(elapsed)}{left}";
    }

    /// <summary>What the studies of this run took.</summary>
    public IEnumerable<Cost> Took(string tier) =>
        trainings.Where(t => IsDone(t.Key) && t.Value.Found == 0).Select(t => new Cost(tier, t.Key, t.Value.Seeds, t.Value.Done, t.Value.Seconds));

    private bool IsDone(string study) => judges && byStudy.Contains(study)
        ? byStudy[study].All(claim => judged.Contains(claim.Id))
        : trainings.GetValueOrDefault(study) is { Of: > 0 } own && own.Done == own.Of && (judges || own.Of >= TrainingsOnce(study));

    private double Weight(string study) => costs.TryGetValue(study, out var cost) ? cost.Seconds : median;

    private int TrainingsOf(string study)
    {
        var announced = trainings.GetValueOrDefault(study).Of;
        return IsDone(study) ? announced : Math.Max(announced, TrainingsOnce(study));
    }

    /// <summary>0 of a study that is none of the claims' own: one that a study of theirs needs.</summary>
    private int TrainingsOnce(string study) => costs.GetValueOrDefault(study)?.Trainings ?? 0;

    private double ShareOf(string study)
    {
        if (IsDone(study))
            return 1;
        var all = TrainingsOf(study);
        return all == 0 ? 0 : Math.Min(1, (double)trainings.GetValueOrDefault(study).Done / all);
    }

    private double ShareFoundOf(string study)
    {
        var (own, all) = (trainings.GetValueOrDefault(study), TrainingsOf(study));
        return all == 0 || own.Found == 0 ? 0 : (double)own.Found / all;
    }

    private readonly record struct Trainings(int Of, int Done, int Found, int Seeds, double Seconds);
}
