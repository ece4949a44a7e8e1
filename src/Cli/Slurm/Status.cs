using System.Globalization;
using Reproducibility.Cli.Progress;
using Reproducibility.Cli.Results;

namespace Reproducibility.Cli.Slurm;

/// <summary>How a run by Slurm stands, in lines.</summary>
/// <param name="folder">The run's folder.</param>
/// <param name="run">What it is.</param>
/// <param name="queue">Its jobs; null where Slurm cannot be asked.</param>
/// <param name="now">The time.</param>
public sealed class Status(string folder, SlurmRun run, IReadOnlyList<QueuedJob>? queue, DateTimeOffset now)
{
    /// <summary>The lines.</summary>
    public IEnumerable<string> Lines()
    {
        var parts = new Parts(folder, run, queue).All.ToArray();
        yield return $"{folder}: {run.Shards} parts, submitted {run.Submitted.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}";
        foreach (var (state, name) in new[]
        {
            (PartState.Done, "done"), (PartState.Running, "running"), (PartState.Waiting, "waiting"), (PartState.NotRun, queue is null ? "not done" : "not run"),
        })
        {
            if (parts.Where(part => part.State == state).ToArray() is { Length: > 0 } these)
                yield return $"  {name,-9} {(state is PartState.Running or PartState.NotRun ? string.Join("; ", these.Select(Text)) : Ranges(these.Select(part => part.Number)))}";
        }

        var progress = parts.Select(part => (Part: part, Progress: Read(part))).ToArray();
        var (done, known) = (progress.Sum(p => p.Progress.TrainingsDone), progress.Sum(p => p.Progress.TrainingsKnown));
        var toGo = progress.Where(p => p.Part.State == PartState.Running).Select(p => p.Progress.ToGo(now - p.Part.Attempts.Last!.Begun)).Max();
        yield return $"{done:#,0} of {known:#,0} trainings that the parts have come to{(toGo is { } time ? $"; those that run need about {Duration.Text(time)} more" : "")}";
        yield return $"merge: {Merge(parts)}";
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

    private string Text(Part part)
    {
        var (progress, attempts) = (Read(part), part.Attempts.All.Count);
        var what = part.State == PartState.Running ? $"{progress.TrainingsDone} of {progress.TrainingsKnown} trainings on {part.Attempts.Last?.Host}" : part.Why ?? "killed";
        return $"{part.Number} ({what}{(attempts > 1 ? $", attempt {attempts}" : "")})";
    }

    private string Merge(Part[] parts) => queue?.FirstOrDefault(job => job.Id == run.Merge)?.State switch
    {
        "PENDING" when parts.Any(part => part.State is PartState.Running or PartState.Waiting) => "waits for the parts",
        "PENDING" => "waiting",
        "RUNNING" or "COMPLETING" => "running",
        "CANCELLED" => "cancelled",
        _ => File.Exists(Path.Combine(folder, "merge.log")) ? $"ended; {Path.Combine(folder, "merge.log")}" : "not known",
    };

    private RunProgress Read(Part part)
    {
        var progress = new RunProgress([], new Dictionary<string, Cost>());
        foreach (var line in new GrowingFile(Path.Combine(SlurmRun.PartFolder(folder, part.Number), RunFolder.Progress)).NewLines())
            progress.Hear(line);
        return progress;
    }
}
