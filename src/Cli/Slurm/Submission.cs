namespace Reproducibility.Cli.Slurm;

/// <summary>Gives a run to Slurm: an array of its parts, and a merge that waits for them.</summary>
/// <param name="door">Program that the jobs start.</param>
/// <param name="folder">Absolute path of the run's folder.</param>
/// <param name="scheduler">Takes the jobs.</param>
public sealed class Submission(string door, string folder, Scheduler scheduler)
{
    /// <summary>Refuses what cannot be submitted.</summary>
    /// <exception cref="UserException">Too many parts for this cluster, options that are not the user's, or a run in this folder that is still alive.</exception>
    public void Check(int parts, IReadOnlyList<string> options)
    {
        if (parts < 1)
            throw new UserException($"--slurm {parts}: name a number of parts, such as --slurm 16.", ExitCode.Usage);
        JobScripts.Check(options);
        var most = scheduler.MaxArraySize - 1;
        if (parts > most)
            throw new UserException($"--slurm {parts}: this cluster's arrays have at most {most} tasks (MaxArraySize): --slurm {most}.", ExitCode.Usage);
        if (SlurmRun.TryRead(folder) is { Array.Length: > 0 } earlier && scheduler.Queue(Ids(earlier)).Any(job => job.IsAlive))
            throw new UserException(
                $"The run in {folder} is still in Slurm's queue. Wait for it, end it (scancel {string.Join(' ', Ids(earlier))}), or name another folder: --output FOLDER.");
    }

    /// <summary>Submits both jobs.</summary>
    /// <param name="run">What to run.</param>
    /// <param name="options">The user's own options of sbatch.</param>
    /// <returns>The run with its jobs' ids.</returns>
    public SlurmRun Submit(SlurmRun run, IReadOnlyList<string> options)
    {
        foreach (var part in run.Parts)
            Attempts.Clear(Directory.CreateDirectory(SlurmRun.PartFolder(folder, part)).FullName);
        var scripts = new JobScripts(door, folder, options);
        scripts.Write(run.Shards);

        // The tasks read it, and may start before the merge is submitted.
        run.Save(folder);
        var array = scheduler.Submit(scripts.Part);
        try
        {
            run = run with { Array = array, Merge = scheduler.Submit(scripts.Merge, $"--dependency=afterany:{array}") };
        }
        catch (UserException)
        {
            scheduler.Cancel(array);
            throw;
        }

        run.Save(folder);
        return run;
    }

    /// <summary>What to type now.</summary>
    public IEnumerable<string> Help(SlurmRun run, string output) =>
    [
        $"Submitted {run.Shards} parts as job {run.Array}, and the merge as job {run.Merge}, which begins when they have ended.",
        $"  status   ./reproduce --status{output}",
        $"  result   {Path.Combine(folder, "merge.log")} and {Path.Combine(folder, "report", "index.html")}",
        $"  stop     scancel {string.Join(' ', Ids(run))}          (one part: scancel {run.Array}_3)",
        $"  retry    the same ./reproduce again: it trains what is missing alone   (a part that hangs: scontrol requeue {run.Array}_3)",
    ];

    private static string[] Ids(SlurmRun run) => [.. new[] { run.Array, run.Merge }.Where(id => id.Length > 0)];
}
