using Reproducibility.Cli.Running;

namespace Reproducibility.Cli.Slurm;

/// <summary>One task of the array: it runs its shard, and goes back into the queue where another attempt may help.</summary>
/// <param name="folder">The run's folder.</param>
/// <param name="shard">Number of the shard, from 1.</param>
/// <param name="job">Slurm's id of this task.</param>
/// <param name="scheduler">Puts it back.</param>
/// <param name="stop">Slurm's TERM.</param>
public sealed class ShardTask(string folder, int shard, string job, Scheduler scheduler, CancellationToken stop)
{
    /// <summary>Runs it.</summary>
    /// <returns>The process's status: 0 done, 75 goes on later, else what the shard ended with.</returns>
    public int Run()
    {
        var run = SlurmRun.Read(folder);
        var attempts = Attempts.Read(SlurmRun.ShardFolder(folder, shard));
        attempts.Begin(Environment.MachineName);
        Say($"shard {shard} of {run.Count}, attempt {attempts.All.Count}, on {Environment.MachineName}");
        attempts.End(Status(run.CommandOf(folder, shard)));
        var status = attempts.Last!.Exit!.Value;
        if (attempts.IsDone)
            return status;
        if (attempts.IsHopeless)
            Say($"shard {shard} ended with {status} and is left: no further attempt would help.");
        else
            TryAgain(status);
        return status;
    }

    /// <summary>A task that somebody has cancelled or put back already is left alone.</summary>
    private void TryAgain(int status)
    {
        try
        {
            if (!scheduler.IsRunning(job))
                return;
            Say($"shard {shard} ended with {status} and goes back into the queue.");
            scheduler.Requeue(job);
        }
        catch (UserException e)
        {
            Say($"shard {shard} cannot go back into the queue: {e.Message}");
        }
    }

    private int Status(IReadOnlyList<string> command)
    {
        try
        {
            // Slurm's TERM goes to all processes of a task, and the shard may end of it before this one hears it.
            return Self.Run(command, Console.WriteLine, stop) is var status and not Attempt.Ended ? status : Attempt.Stopped;
        }
        catch (OperationCanceledException)
        {
            return Attempt.Stopped;
        }
    }

    private static void Say(string line) => Console.WriteLine($"{DateTime.UtcNow:yyyy-MM-dd HH:mm:ss}Z {line}");
}
