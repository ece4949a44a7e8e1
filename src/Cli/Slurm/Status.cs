using System.Globalization;
using Reproducibility.Cli.Progress;
using Reproducibility.Cli.Results;

namespace Reproducibility.Cli.Slurm;

/// <summary>How a run by Slurm stands, in lines.</summary>
/// <param name="folder">The run's folder.</param>
/// <param name="run">What it is.</param>
/// <param name="queue">Its jobs; null where Slurm cannot be asked.</param>
/// <param name="stored">How many results the store has of it.</param>
/// <param name="now">The time.</param>
public sealed class Status(string folder, SlurmRun run, IReadOnlyList<QueuedJob>? queue, int stored, DateTimeOffset now)
{
    /// <summary>The lines.</summary>
    public IEnumerable<string> Lines()
    {
        var shards = new ShardStates(folder, run, queue).All.ToArray();
        yield return $"{folder}: {run.Count} shards, submitted {run.Submitted.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}";
        foreach (var (state, name) in new[]
        {
            (Standing.Done, "done"), (Standing.Running, "running"), (Standing.Waiting, "waiting"), (Standing.NotRun, queue is null ? "not done" : "not run"),
        })
        {
            if (shards.Where(shard => shard.State == state).ToArray() is { Length: > 0 } these)
                yield return $"  {name,-9} {Text(state, these)}";
        }

        var all = shards.Select(Read).ToArray();
        var toGo = ToGo(shards) is { } time ? $"; about {Duration.Text(time)} to go" : "";
        yield return $"{all.Sum(p => p.TrainingsDone):#,0} of {all.Sum(p => p.TrainingsKnown):#,0} trainings that are known of{toGo}; "
            + $"{stored:#,0} results in {run.Store}";
        yield return $"merge: {Merge(shards)}";
        if (queue is null)
            yield return "Slurm cannot be asked from here, so what waits and what runs is not known.";
    }

    /// <summary>"1-3, 7".</summary>
    public static string Ranges(IEnumerable<int> numbers)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var number in numbers)
        {
            if (ranges is [.., var last] && last.Last == number - 1)
                ranges[^1] = (last.First, number);
            else
                ranges.Add((number, number));
        }

        return string.Join(", ", ranges.Select(range => range.First == range.Last ? $"{range.First}" : $"{range.First}-{range.Last}"));
    }

    private string Text(Standing state, ShardState[] shards) => state is Standing.Running or Standing.NotRun
        ? string.Join("; ", shards.Select(Text))
        : Ranges(shards.Select(shard => shard.Number));

    private string Text(ShardState shard)
    {
        var (progress, attempts) = (Read(shard), shard.Attempts.All.Count);
        var what = shard.State == Standing.Running
            ? $"{progress.TrainingsDone} of {progress.TrainingsKnown} trainings{(shard.Attempts.Last is { } last ? $" on {last.Host}" : "")}"
            : shard.Why ?? "killed";
        return $"{shard.Number} ({what}{(attempts > 1 ? $", attempt {attempts}" : "")})";
    }

    private string Merge(ShardState[] shards) => queue?.FirstOrDefault(job => job.Id == run.Merge)?.State switch
    {
        "PENDING" when shards.Any(shard => shard.State is Standing.Running or Standing.Waiting) => "waits for the shards",
        "PENDING" => "waiting",
        "RUNNING" or "COMPLETING" => "running",
        "CANCELLED" => "cancelled",
        _ => File.Exists(Path.Combine(folder, "merge.log")) ? $"ended; {Path.Combine(folder, "merge.log")}" : "not known",
    };

    /// <summary>As long as the slowest shard that runs, or as all that is left takes at the speed of those that run.</summary>
    private TimeSpan? ToGo(ShardState[] shards)
    {
        var running = shards.Where(shard => shard is { State: Standing.Running, Attempts.Last: not null })
            .Select(shard => (Left: Cost(shard) * (1 - Read(shard).Share), Time: Read(shard).ToGo(now - shard.Attempts.Last!.Begun)))
            .Where(shard => shard.Time > TimeSpan.Zero).ToArray();
        if (running.Length == 0)
            return null;
        var waiting = shards.Where(shard => shard.State == Standing.Waiting).Sum(Cost);
        var speed = running.Sum(shard => shard.Left / shard.Time!.Value.TotalSeconds);
        var all = TimeSpan.FromSeconds(Math.Round((running.Sum(shard => shard.Left) + waiting) / speed));
        return new[] { all, running.Max(shard => shard.Time!.Value) }.Max();
    }

    private double Cost(ShardState shard) => run.Plan.Where(part => part.Shard == shard.Number).Sum(part => part.Seconds);

    private RunProgress Read(ShardState shard)
    {
        var progress = RunProgress.Training(run.Tier, [.. run.Plan.Where(part => part.Shard == shard.Number)]);
        foreach (var line in new GrowingFile(Path.Combine(SlurmRun.ShardFolder(folder, shard.Number), RunFolder.Progress)).NewLines())
            progress.Hear(line);
        return progress;
    }
}
