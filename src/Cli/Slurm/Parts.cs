namespace Reproducibility.Cli.Slurm;

/// <summary>How the parts of a run stand, by their folders and Slurm's queue.</summary>
/// <param name="folder">The run's folder.</param>
/// <param name="run">What it is.</param>
/// <param name="queue">Jobs of its array; null where Slurm cannot be asked.</param>
public sealed class Parts(string folder, SlurmRun run, IReadOnlyList<QueuedJob>? queue)
{
    /// <summary>All of them.</summary>
    public IEnumerable<Part> All => run.Parts.Select(Of);

    /// <summary>"shard 3, exit 137" of each that did not end well.</summary>
    /// <param name="exitStatus">What Slurm says of a task that was killed with all around it.</param>
    public IEnumerable<string> NotRun(Func<string, int?> exitStatus) =>
        All.Where(part => part.State != PartState.Done).Select(part => $"shard {part.Number}, {part.Why ?? Killed(exitStatus($"{run.Array}_{part.Number}"))}");

    private static string Killed(int? status) => status is > 0 ? $"exit {status}" : $"exit {Attempt.Killed}";

    private Part Of(int number)
    {
        var attempts = Attempts.Read(SlurmRun.PartFolder(folder, number));
        var job = queue?.FirstOrDefault(job => job.Index == number);
        return new Part(number, attempts, State(attempts, job), job?.State == "CANCELLED" ? "cancelled" : attempts.Last switch
        {
            null => "never began",
            { Exit: Attempt.Stopped } => "stopped",
            { Exit: { } exit } => $"exit {exit}",
            _ => null,
        });
    }

    private static PartState State(Attempts attempts, QueuedJob? job) => attempts.IsDone ? PartState.Done : job switch
    {
        { State: "RUNNING" or "COMPLETING" } => PartState.Running,
        { IsAlive: true } => PartState.Waiting,
        _ => PartState.NotRun,
    };
}

/// <summary>One part.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Attempts">At it.</param>
/// <param name="State">How it stands.</param>
/// <param name="Why">Why it did not end well, if it did not; null where it was killed with all around it.</param>
public sealed record Part(int Number, Attempts Attempts, PartState State, string? Why);

/// <summary>How a part stands.</summary>
public enum PartState
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
