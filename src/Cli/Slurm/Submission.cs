namespace Reproducibility.Cli.Slurm;

/// <summary>Gives a run to Slurm: an array of its shards, and a merge that waits for them.</summary>
/// <param name="program">The program that the jobs start, with its first arguments.</param>
/// <param name="folder">Absolute path of the run's folder.</param>
/// <param name="scheduler">Takes the jobs.</param>
public sealed class Submission(IReadOnlyList<string> program, string folder, Scheduler scheduler)
{
    /// <summary>Refuses what cannot be submitted.</summary>
    /// <exception cref="UserException">Too many shards, options that are chosen already, or a run in this folder that is alive.</exception>
    public void Check(int shards, IReadOnlyList<string> options)
    {
        if (shards < 1)
            throw new UserException($"--slurm {shards}: name a number of shards, such as --slurm 16.", ExitCode.Usage);
        JobScripts.Check(options);
        var most = scheduler.MaxArraySize - 1;
        if (shards > most)
            throw new UserException($"--slurm {shards}: this cluster's arrays have at most {most} tasks (MaxArraySize): --slurm {most}.", ExitCode.Usage);
        if (SlurmRun.TryRead(folder) is { Array.Length: > 0 } earlier && scheduler.Queue(Ids(earlier)).Any(job => job.IsAlive))
            throw new UserException(
                $"The run in {folder} is still in Slurm's queue. Wait for it, end it (scancel {string.Join(' ', Ids(earlier))}), "
                + "or name another folder: --output FOLDER.");
    }

    /// <summary>Submits both jobs.</summary>
    /// <param name="run">What to run.</param>
    /// <param name="options">The user's own options of sbatch.</param>
    /// <returns>The run with its jobs' ids.</returns>
    public SlurmRun Submit(SlurmRun run, IReadOnlyList<string> options)
    {
        foreach (var shard in run.Shards)
            Attempts.Clear(Directory.CreateDirectory(SlurmRun.ShardFolder(folder, shard)).FullName);
        var scripts = new JobScripts(program, folder, options);
        scripts.Write(run.Count);

        // The tasks read it, and may start before the merge is submitted.
        run.Save(folder);
        var array = scheduler.Submit(scripts.Shard);
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
        $"Submitted {run.Count} shards as job {run.Array}, and the merge, which begins when they have ended, as job {run.Merge}.",
        $"  status   ./reproduce --status{output}",
        $"  result   {Path.Combine(folder, "merge.log")}, {Path.Combine(folder, "report", "index.html")}",
        $"  stop     scancel {string.Join(' ', Ids(run))}   (shard 3 alone: scancel {run.Array}_3)",
        $"  retry    the same ./reproduce --slurm again, which trains what is missing   (shard 3, where it hangs: scontrol requeue {run.Array}_3)",
    ];

    private static string[] Ids(SlurmRun run) => [.. new[] { run.Array, run.Merge }.Where(id => id.Length > 0)];
}
