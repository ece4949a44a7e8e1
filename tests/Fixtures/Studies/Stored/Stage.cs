using System.Diagnostics;
using Reproducibility.Fixtures.Running;
using Reproducibility.Models;
using Reproducibility.Store;

namespace Reproducibility.Fixtures.Studies;

/// <summary>Trainings of one kind, every condition on every seed: taken from the store where it has them, else trained on all workers.</summary>
/// <typeparam name="T">What a training gives.</typeparam>
/// <param name="study">Id of the study.</param>
/// <param name="name">As of <see cref="Lab"/>.</param>
/// <param name="seeds">On which seeds.</param>
/// <param name="pass">What the results depend on.</param>
/// <param name="trainings">Where they go.</param>
internal sealed class Stage<T>(string study, string name, IReadOnlyList<int> seeds, Pass pass, Trainings trainings)
    where T : notnull
{
    /// <summary>Name of a condition's engine; null where something else is computed.</summary>
    public required Func<string, string?> Engine { get; init; }

    /// <summary>How many seeds of a condition are trained at once.</summary>
    public required Func<string, int> Width { get; init; }

    /// <summary>Trains some seeds of a condition, with a place to keep how far it has come, and returns one result per seed.</summary>
    public required Func<string, IReadOnlyList<int>, ICheckpoints?, IReadOnlyList<T>> Train { get; init; }

    /// <summary>Whether a condition's training by itself is the same on every machine.</summary>
    public Func<string, bool> IsExact { get; init; } = _ => false;

    /// <summary>Whether a training takes long enough that it keeps how far it has come.</summary>
    public bool KeepsCopies { get; init; }

    private StudyStore? Store => trainings.Store;

    /// <summary>Does it.</summary>
    /// <param name="all">The conditions.</param>
    /// <exception cref="SliceDoneException">A slice of them was asked for and is done.</exception>
    public void Run(IReadOnlyList<string> all)
    {
        var slice = Store?.Slice;
        var conditions = slice?.In(study, all) ?? all;
        pass.Ask(study, name, conditions);
        var missing = (from condition in conditions from seed in seeds where !Has(condition, seed) select (Condition: condition, Seed: seed)).ToArray();
        var keys = Store is not { } store ? [] : missing.ToDictionary(training => training, training => Key(store, training.Condition, training.Seed));
        var found = Take([.. keys.Values]);
        if (conditions.Any(IsOfMachine))
        {
            pass.Origins.UseLibtorch();
            trainings.Origins.UseLibtorch();
        }

        var jobs = (
            from condition in conditions
            from chunk in seeds.Where(seed => !Has(condition, seed)).Chunk(Width(condition))
            orderby chunk[0] // the conditions of a seed side by side, so that their times compare
            select (condition, chunk)).ToArray();
        if (trainings.AreClosed && jobs.Length > 0)
            throw Untrained([.. from job in jobs from seed in job.chunk select (job.condition, seed)], conditions);
        var progress = new Progress(study, seeds.Count, jobs.Sum(job => job.chunk.Length), found: found);
        using (trainings.Clock(conditions.Select(Engine)))
            Workers.Run([.. jobs.Select(job => (Action)(() => Do(job.condition, job.chunk)))]);
        if (slice is not null)
            throw new SliceDoneException(study, slice);

        void Do(string condition, int[] chunk)
        {
            progress.Begin(chunk.Length);
            var started = Stopwatch.GetTimestamp();
            var kept = !KeepsCopies ? null : Store?.Checkpoints([.. chunk.Select(seed => keys[(condition, seed)])], pass.Origins);
            if (kept?.Last is { } last)
                Progress.Say($"{study}: '{condition}' on {chunk.Length} {(chunk.Length == 1 ? "seed" : "seeds")} goes on after epoch {last.Epochs}");
            var results = Train(condition, chunk, kept);
            var each = (kept?.SecondsSoFar ?? Stopwatch.GetElapsedTime(started).TotalSeconds) / chunk.Length;
            foreach (var (seed, result) in chunk.Zip(results))
            {
                trainings.Keep(name, condition, seed, result, each);
                Store?.Add(keys[(condition, seed)], result, each, pass.Origins);
                progress.Tick(each);
            }

            // Where the results found no room, the next run goes on from the copy.
            if (Store is { TakesEntries: true })
                kept?.Remove();
        }
    }

    private UntrainedException Untrained(IReadOnlyList<(string Condition, int Seed)> lacking, IReadOnlyList<string> conditions)
    {
        var error = new UntrainedException(study, lacking);
        var numbers = conditions.Index().ToDictionary(condition => condition.Item, condition => condition.Index + 1);
        Progress.SayMissing(study, [.. lacking.Select(training => (numbers[training.Condition], training.Seed))], error.Message);
        return error;
    }

    private bool Has(string condition, int seed) => trainings.Has(name, condition, seed);

    private EntryKey Key(StudyStore kept, string condition, int seed) =>
        kept.Key(name, condition, seed, Engine(condition), typeof(T), IsOfMachine(condition));

    /// <summary>Takes what the store has, and says how much that is.</summary>
    private int Take(IReadOnlyList<EntryKey> keys)
    {
        var found = Store?.Find(keys, typeof(T)) ?? [];
        foreach (var (key, result, seconds, data) in found)
        {
            foreach (var set in data.Select(set => (Name: set, Set: Store!.Data(set))))
            {
                pass.Origins.Read(set.Name, set.Set);
                trainings.Origins.Read(set.Name, set.Set);
            }

            trainings.Keep(name, key.Condition, key.Seed, result, seconds);
        }

        return found.Count;
    }

    /// <summary>Only the lane engine's own trainings are the same on every machine: what else a study computes on the way may be libtorch's.</summary>
    private bool IsOfMachine(string condition) => pass.Origins.Libtorch || !IsExact(condition);
}
