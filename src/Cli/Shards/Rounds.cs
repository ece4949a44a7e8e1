namespace Reproducibility.Cli.Shards;

/// <summary>
/// What a shard trains next where trainings end their process, as those do that want more memory than there is. What was being trained at such an
/// end is tried again alone, so that the guilty one is known and the others go on without it.
/// </summary>
public sealed class Rounds
{
    /// <summary>How often a study may end its process before it is left.</summary>
    public const int MostDeaths = 3;

    private readonly List<IReadOnlyList<Part>> toDo;
    private readonly Dictionary<string, int> deaths = [];

    /// <param name="parts">All parts of the shard.</param>
    public Rounds(IReadOnlyList<Part> parts) => toDo = [parts];

    /// <summary>Studies that are left.</summary>
    public IReadOnlyList<string> Left => [.. deaths.Where(study => study.Value >= MostDeaths).Select(study => study.Key).Order(StringComparer.Ordinal)];

    /// <summary>The parts to train in a process of their own; null: all is done.</summary>
    public IReadOnlyList<Part>? Next()
    {
        if (toDo.Count == 0)
            return null;
        var next = toDo[0];
        toDo.RemoveAt(0);
        return next;
    }

    /// <summary>A process has ended before its time.</summary>
    /// <param name="parts">What it was to train.</param>
    /// <param name="inFlight">Studies whose trainings had begun and not ended; none: any may have ended it.</param>
    public void Died(IReadOnlyList<Part> parts, IReadOnlyCollection<string> inFlight)
    {
        var suspects = parts.Where(part => inFlight.Count == 0 || inFlight.Contains(part.Study)).ToLookup(part => part.Study);
        foreach (var study in suspects)
            deaths[study.Key] = deaths.GetValueOrDefault(study.Key) + 1;
        if (parts.Where(part => !suspects.Contains(part.Study)).ToArray() is { Length: > 0 } rest)
            toDo.Insert(0, rest);
        toDo.InsertRange(0, suspects.Where(study => deaths[study.Key] < MostDeaths).Select(study => study.ToArray()));
    }
}
