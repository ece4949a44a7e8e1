using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Reproducibility.Cli.Running;

namespace Reproducibility.Cli.Slurm;

/// <summary>Slurm's own programs: sbatch, squeue and scontrol.</summary>
/// <param name="stop">Ends what runs.</param>
/// <param name="programs">Their folder; null: they are on the PATH.</param>
public sealed partial class Scheduler(CancellationToken stop, string? programs = null)
{
    private const int SlurmsOwnSize = 1001;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>An array's indices lie below this.</summary>
    public int MaxArraySize => MaxArray().Match(Run("scontrol", "show", "config")) is { Success: true } found
        ? int.Parse(found.Groups["size"].Value, CultureInfo.InvariantCulture)
        : SlurmsOwnSize;

    /// <summary>Submits a script.</summary>
    /// <returns>The job's id.</returns>
    /// <exception cref="UserException">sbatch named none.</exception>
    public string Submit(string script, params string[] options)
    {
        // A site's warnings stand before it, a cluster's name behind it.
        var answer = Run("sbatch", ["--parsable", .. options, script]);
        return JobId().Match(answer) is { Success: true } found
            ? found.Groups["id"].Value
            : throw new UserException($"sbatch named no job: {answer}");
    }

    /// <summary>Takes a job out of the queue, or ends it.</summary>
    public void Cancel(string job) => Run("scancel", job);

    /// <summary>Puts a running job back into the queue; this ends it.</summary>
    public void Requeue(string job) => Run("scontrol", "requeue", job);

    /// <summary>The jobs of these ids that Slurm still knows; a waiting array has an element per task.</summary>
    public IReadOnlyList<QueuedJob> Queue(params string[] jobs)
    {
        try
        {
            return [.. Run("squeue", "--noheader", "--array", "--states=all", "--format=%F|%K|%T|%r", $"--jobs={string.Join(',', jobs)}")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(QueuedJob.Parse).OfType<QueuedJob>()];
        }
        catch (UserException e) when (e.Message.Contains("Invalid job id", StringComparison.Ordinal))
        {
            // All of them ended a while ago.
            return [];
        }
    }

    /// <summary>Whether a job runs and nobody has cancelled or requeued it.</summary>
    public bool IsRunning(string job) => State().Match(Show(job)).Groups["state"].Value == "RUNNING";

    /// <summary>Exit status of a job that ended, 128 and the signal's number where one ended it; null where Slurm does not know.</summary>
    public int? ExitStatus(string job)
    {
        if (Exit().Match(Show(job)) is not { Success: true } found)
            return null;
        int Number(string group) => int.Parse(found.Groups[group].Value, CultureInfo.InvariantCulture);
        return Number("signal") is > 0 and var signal ? 128 + signal : Number("status");
    }

    private string Show(string job)
    {
        try
        {
            return Run("scontrol", "--oneliner", "show", "job", job);
        }
        catch (UserException)
        {
            // It ended a while ago, or the controller does not answer.
            return "";
        }
    }

    /// <summary>What a program prints.</summary>
    /// <exception cref="UserException">It is missing, failed or gave no answer.</exception>
    private string Run(string program, params string[] arguments)
    {
        var lines = new List<string>();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Patience);
        try
        {
            if (Child.Run(new ProcessStartInfo(Path.Combine(programs ?? "", program), arguments), Hear, limit.Token) is 0)
                return string.Join('\n', lines);
        }
        catch (Win32Exception)
        {
            throw new UserException($"{program} is missing: run this where Slurm's programs are, such as the login node of a cluster.");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new UserException($"{program} gave no answer in {Patience.TotalMinutes:0} minutes. Is the cluster's controller up? (scontrol ping)");
        }

        throw new UserException($"{program} failed: {string.Join(' ', lines)}");

        void Hear(string line)
        {
            lock (lines)
                lines.Add(line);
        }
    }

    [GeneratedRegex(@"^MaxArraySize\s*=\s*(?<size>\d+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex MaxArray();

    [GeneratedRegex(@"^(?<id>\d+)(;.*)?\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex JobId();

    [GeneratedRegex(@"\bJobState=(?<state>\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex State();

    [GeneratedRegex(@"\bExitCode=(?<status>\d+):(?<signal>\d+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Exit();
}

/// <summary>A job in Slurm's queue, or one that has just left it.</summary>
/// <param name="Id">Of the job or the array.</param>
/// <param name="Index">In its array; null where it is of none.</param>
/// <param name="State">"PENDING", "RUNNING", "COMPLETED" ...</param>
/// <param name="Reason">Why it waits or failed.</param>
public sealed record QueuedJob(string Id, int? Index, string State, string Reason)
{
    /// <summary>Whether it will run or runs.</summary>
    public bool IsAlive => State is "PENDING" or "RUNNING" or "COMPLETING" or "CONFIGURING" or "SUSPENDED" or "REQUEUED" or "REQUEUE_HOLD" or "STOPPED";

    /// <summary>Reads a line of squeue; null for another line.</summary>
    public static QueuedJob? Parse(string line) => line.Split('|') is [var id, var index, var state, var reason]
        ? new QueuedJob(id, int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, state, reason)
        : null;
}
