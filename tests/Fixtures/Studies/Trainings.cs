using System.Collections.Concurrent;
using System.Diagnostics;

namespace Reproducibility.Fixtures.Studies;

/// <summary>What was trained for a study, by stage, condition and seed, and how long it took.</summary>
internal sealed class Trainings
{
    private readonly ConcurrentDictionary<(string Stage, string Condition, int Seed), (object? Result, double Seconds)> kept = new();
    private readonly ConcurrentDictionary<string, bool> engines = new(StringComparer.Ordinal);
    private readonly Stopwatch watch = new();

    /// <summary>Where results are kept for later runs; null: nowhere.</summary>
    public StudyStore? Store { get; init; }

    /// <summary>Whether nothing is trained that the store lacks.</summary>
    public bool AreClosed { get; init; }

    /// <summary>What the results of the study depend on.</summary>
    public Origins Origins { get; } = new();

    /// <summary>Time spent training.</summary>
    public TimeSpan Time => watch.Elapsed;

    /// <summary>Names of the engines used, in order.</summary>
    public IReadOnlyCollection<string> Engines => [.. engines.Keys.Order(StringComparer.Ordinal)];

    /// <summary>A result.</summary>
    public object this[string stage, string condition, int seed] => kept.TryGetValue((stage, condition, seed), out var found) && found.Result is { } result
        ? result
        : throw new KeyNotFoundException($"'{condition}' was not trained on seed {seed}{(stage.Length > 0 ? $" in stage '{stage}'" : "")}.");

    /// <summary>Whether there is a result.</summary>
    public bool Has(string stage, string condition, int seed) => kept.TryGetValue((stage, condition, seed), out var found) && found.Result is not null;

    /// <summary>Keeps a result.</summary>
    public void Keep(string stage, string condition, int seed, object result, double seconds) => kept[(stage, condition, seed)] = (result, seconds);

    /// <summary>Forgets a stage's results of some conditions, but not how long they took.</summary>
    public void Forget(string stage, IEnumerable<string> conditions)
    {
        foreach (var (key, (_, seconds)) in kept.Where(k => k.Key.Stage == stage && conditions.Contains(k.Key.Condition)))
            kept[key] = (null, seconds);
    }

    /// <summary>Seconds that a condition and seed took in all stages; null where it was not trained.</summary>
    public double? Seconds(string condition, int seed)
    {
        double[] seconds = [.. kept.Where(k => k.Key.Condition == condition && k.Key.Seed == seed).Select(k => k.Value.Seconds)];
        return seconds.Length == 0 ? null : seconds.Sum();
    }

    /// <summary>Counts time until disposed, and notes the engines used; null is none.</summary>
    public IDisposable Clock(IEnumerable<string?> names)
    {
        foreach (var name in names.OfType<string>())
            engines[name] = true;
        watch.Start();
        return new Stop(watch);
    }

    private sealed class Stop(Stopwatch watch) : IDisposable
    {
        public void Dispose() => watch.Stop();
    }
}
