namespace Reproducibility.Cli.Slurm;

/// <summary>How the shards of a run stand, by their folders and Slurm's queue.</summary>
/// <param name="folder">The run's folder.</param>
/// <param name="run">What it is.</param>
/// <param name="queue">Jobs of its array; null where Slurm cannot be asked.</param>
public sealed class ShardStates(string folder, SlurmRun run, IReadOnlyList<QueuedJob>? queue)
{
    /// <summary>All of them.</summary>
    public IEnumerable<ShardState> All => run.Shards.Select(Of);

    /// <summary>Those that did not end well, each with the status that it ended with.</summary>
    /// <param name="exitStatus">What Slurm says of a task that was killed with all around it.</param>
    public IEnumerable<ShardState> NotRun(Func<string, int?> exitStatus) => All
        .Where(shard => shard.State != Standing.Done)
        .Select(shard => shard.Why is null ? shard with { Status = Killed(exitStatus($"{run.Array}_{shard.Number}")) } : shard);

    private static int Killed(int? status) => status is > 0 and var known ? known : Attempt.Killed;

    private ShardState Of(int number)
    {
        var attempts = Attempts.Read(SlurmRun.ShardFolder(folder, number));
        var job = queue?.FirstOrDefault(job => job.Index == number);
        var (status, why) = job?.State == "CANCELLED" ? (Attempt.Ended, "cancelled") : attempts.Last switch
        {
            null => ((int?)null, "never began"),
            { Exit: Attempt.Stopped } => (Attempt.Ended, "stopped"),
            { Exit: { } exit } => (exit, $"exit {exit}"),
            _ => (null, null),
        };
        return new ShardState(number, attempts, State(attempts, job), status, why);
    }

    private static Standing State(Attempts attempts, QueuedJob? job) => attempts.IsDone ? Standing.Done : job switch
    {
        { State: "RUNNING" or "COMPLETING" } => Standing.Running,
        { IsAlive: true } => Standing.Waiting,
        _ => Standing.NotRun,
    };
}

/// <summary>One shard.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Attempts">At it.</param>
/// <param name="State">How it stands.</param>
/// <param name="Status">Exit status; null: it never began, or was killed with all around it.</param>
/// <param name="Why">Why it did not end well, if it did not; null where it was killed with all around it.</param>
public sealed record ShardState(int Number, Attempts Attempts, Standing State, int? Status, string? Why)
{
    /// <summary>"shard 3, exit 137".</summary>
    public override string ToString() => $"shard {Number}, {Why ?? $"exit {Status}"}";
}

/// <summary>How a shard stands.</summary>
public enum Standing
{
    /// <summary>It trained all that it had to.</summary>
    Done,

    /// <summary>It trains.</summary>
    Running,

    /// <summary>It is in the queue.</summary>
    Waiting,

    /// <summary>It ended otherwise and is not in the queue.</summary>
    NotRun,
}
