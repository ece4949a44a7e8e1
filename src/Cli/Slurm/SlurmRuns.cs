using System.Globalization;
using Reproducibility.Cli.Commands;
using Reproducibility.Cli.Running;
using Reproducibility.Cli.Setup;
using Reproducibility.Cli.Shards;
using Reproducibility.Results;

namespace Reproducibility.Cli.Slurm;

/// <summary>What ./reproduce does with Slurm: it submits a run, says how it stands, and is its jobs.</summary>
public static class SlurmRuns
{
    /// <summary>Builds once and submits.</summary>
    /// <param name="request">What to run.</param>
    /// <param name="settings">How that was said.</param>
    /// <param name="shards">In how many shards.</param>
    /// <param name="options">Of sbatch.</param>
    public static int Submit(Request request, ReproduceSettings settings, int shards, IReadOnlyList<string> options)
    {
        if (settings.Fresh)
            throw new UserException("With --fresh a shard that goes back into the queue would train all again: name an empty --store instead.", ExitCode.Usage);
        using var interruption = new Interruption();
        using var output = OutputFolder.Open(Folder(request.Checkout, settings), Console.Error.WriteLine);
        var submission = new Submission(Self.Command, output.Path, new Scheduler(interruption.Token));
        submission.Check(shards, options);
        new Builder(request.Checkout, output, interruption.Token).Build(HostRun.Project, request.Environment, !settings.NoBuild)?.Dispose();
        var run = new SlurmRun([.. Self.Command, "reproduce", .. settings.Words()], shards, DateTimeOffset.UtcNow)
        {
            Store = request.Store,
            Options = request.Options,
            Tier = request.Tier,
            Commit = Surroundings.Checkout(request.Checkout.Root).Commit ?? "",
            Plan = request.Plan(shards).Parts,
        };
        foreach (var line in submission.Help(submission.Submit(run, options), settings.Output is { } given ? $" --output '{given}'" : ""))
            Console.WriteLine(line);
        return ExitCode.Success;
    }

    /// <summary>Says how a run stands.</summary>
    public static int Show(Checkout checkout, ReproduceSettings settings)
    {
        var folder = Folder(checkout, settings);
        var run = SlurmRun.Read(folder);
        var stored = StoredSeeds.Count(checkout.Root, run.Store, run.Tier, run.Plan).Sum() ?? 0;
        foreach (var line in new Status(folder, run, Queue(run), stored, DateTimeOffset.UtcNow).Lines())
            Console.WriteLine(line);
        return ExitCode.Success;
    }

    /// <summary>Is a task of the array.</summary>
    public static int Shard(string folder)
    {
        using var interruption = new Interruption();
        var shard = int.Parse(Variable("SLURM_ARRAY_TASK_ID"), CultureInfo.InvariantCulture);
        return new ShardTask(folder, shard, Variable("SLURM_JOB_ID"), new Scheduler(CancellationToken.None), interruption.Token).Run();
    }

    /// <summary>Is the merge.</summary>
    public static int Merge(string folder)
    {
        using var interruption = new Interruption();
        return new MergeTask(folder, new Scheduler(CancellationToken.None), interruption.Token).Run();
    }

    private static IReadOnlyList<QueuedJob>? Queue(SlurmRun run)
    {
        try
        {
            return new Scheduler(CancellationToken.None).Queue([.. new[] { run.Array, run.Merge }.Where(id => id.Length > 0)]);
        }
        catch (UserException e)
        {
            Console.Error.WriteLine(e.Message);
            return null;
        }
    }

    private static string Folder(Checkout checkout, ReproduceSettings settings) =>
        Path.GetFullPath(settings.Output ?? Path.Combine(checkout.Artifacts, "slurm"));

    private static string Variable(string name) => Environment.GetEnvironmentVariable(name)
        ?? throw new UserException($"{name} is not set: Slurm starts this. Submit a run by ./reproduce --slurm SHARDS.", ExitCode.Usage);
}
