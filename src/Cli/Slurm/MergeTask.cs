using Reproducibility.Cli.Running;
using Reproducibility.Cli.Shards;

namespace Reproducibility.Cli.Slurm;

/// <summary>The job after the array: it judges what was trained, and says which shards are missing.</summary>
/// <param name="folder">The run's folder.</param>
/// <param name="scheduler">Knows how killed tasks ended.</param>
/// <param name="stop">Slurm's TERM.</param>
public sealed class MergeTask(string folder, Scheduler scheduler, CancellationToken stop)
{
    /// <summary>Runs it.</summary>
    /// <returns>The status of the merge; a failure where a shard was not run.</returns>
    public int Run()
    {
        var run = SlurmRun.Read(folder);
        ShardState[] notRun = [.. new ShardStates(folder, run, scheduler.Queue(run.Array)).NotRun(scheduler.ExitStatus)];
        foreach (var shard in notRun)
            Record(run, shard);
        var status = Self.Run(run.CommandOfMerge(folder), Console.WriteLine, stop);
        foreach (var shard in notRun)
            Console.WriteLine($"not run: {shard}");
        if (notRun.Length > 0)
            Console.WriteLine($"What they said: {SlurmRun.Log(folder, "*")}. The same ./reproduce --slurm again trains what is missing alone.");
        return status == ExitCode.Success && notRun.Length > 0 ? ExitCode.Failure : status;
    }

    /// <summary>A shard that was killed could not say so in the store.</summary>
    private static void Record(SlurmRun run, ShardState shard)
    {
        if (shard.Attempts.Last is not { } last)
            return;
        var said = ShardRecord.In(run.Store)
            .FirstOrDefault(record => record.Options == run.Options && record.Count == run.Count && record.Index == shard.Number);
        var record = said is { Status: null } ? said : new ShardRecord(shard.Number, run.Count, run.Options, run.Commit, last.Host, last.Begun, null);
        (record with { Status = shard.Status }).Write(run.Store);
    }
}
