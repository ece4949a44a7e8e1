using Reproducibility.Cli.Running;

namespace Reproducibility.Cli.Slurm;

/// <summary>The job after the array: it judges what was trained, and says which parts are missing.</summary>
/// <param name="folder">The run's folder.</param>
/// <param name="scheduler">Knows how killed tasks ended.</param>
/// <param name="stop">Slurm's TERM.</param>
public sealed class MergeTask(string folder, Scheduler scheduler, CancellationToken stop)
{
    /// <summary>Runs it.</summary>
    /// <returns>The status of the merge; a failure where a part was not run.</returns>
    public int Run()
    {
        var run = SlurmRun.Read(folder);
        string[] notRun = [.. new Parts(folder, run, scheduler.Queue(run.Array)).NotRun(scheduler.ExitStatus)];
        var status = JobRun.Run(run.CommandOfMerge(folder), stop);
        foreach (var part in notRun)
            Console.WriteLine($"not run: {part}");
        if (notRun.Length > 0)
            Console.WriteLine($"What they said: {SlurmRun.Log(folder, "*")}. The same ./reproduce --slurm again trains what is missing alone.");
        return status == ExitCode.Success && notRun.Length > 0 ? ExitCode.Failure : status;
    }
}
