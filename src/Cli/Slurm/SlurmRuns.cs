using Reproducibility.Cli.Commands;
using Reproducibility.Cli.Running;
using Reproducibility.Cli.Setup;

namespace Reproducibility.Cli.Slurm;

/// <summary>What ./reproduce does with Slurm: it submits a run, says how it stands, and is its jobs.</summary>
public static class SlurmRuns
{
    /// <summary>Builds once and submits.</summary>
    /// <param name="checkout">Where the jobs run.</param>
    /// <param name="settings">What was asked for.</param>
    /// <param name="parts">In how many parts.</param>
    /// <param name="options">Of sbatch.</param>
    /// <param name="build">Builds what the jobs take, with a folder for its log.</param>
    public static int Submit(Checkout checkout, ReproduceSettings settings, int parts, IReadOnlyList<string> options, Action<OutputFolder, CancellationToken> build)
    {
        if (settings.Fresh)
            throw new UserException("A part that goes back into the queue would train all again with --fresh: leave it out, and name an empty --store.", ExitCode.Usage);
        using var interruption = new Interruption();
        using var output = OutputFolder.Open(Folder(checkout, settings), Console.Error.WriteLine);
        var door = checkout["build", "cli"];
        var submission = new Submission(door, output.Path, new Scheduler(interruption.Token));
        submission.Check(parts, options);
        build(output, interruption.Token);
        var run = submission.Submit(new SlurmRun([door, "reproduce", .. settings.Words()], parts, DateTimeOffset.UtcNow), options);
        foreach (var line in submission.Help(run, settings.Output is { } given ? $" --output {given}" : ""))
            Console.WriteLine(line);
        return ExitCode.Success;
    }

    /// <summary>Says how a run stands.</summary>
    public static int Show(Checkout checkout, ReproduceSettings settings)
    {
        var folder = Folder(checkout, settings);
        var run = SlurmRun.Read(folder);
        IReadOnlyList<QueuedJob>? queue = null;
        try
        {
            queue = new Scheduler(CancellationToken.None).Queue([.. new[] { run.Array, run.Merge }.Where(id => id.Length > 0)]);
        }
        catch (UserException e)
        {
            Console.Error.WriteLine(e.Message);
        }

        foreach (var line in new Status(folder, run, queue, DateTimeOffset.UtcNow).Lines())
            Console.WriteLine(line);
        return ExitCode.Success;
    }

    /// <summary>Is a task of the array.</summary>
    public static int Part(string folder)
    {
        using var interruption = new Interruption();
        var part = int.Parse(Variable("SLURM_ARRAY_TASK_ID"), System.Globalization.CultureInfo.InvariantCulture);
        return new PartTask(folder, part, Variable("SLURM_JOB_ID"), new Scheduler(CancellationToken.None), interruption.Token).Run();
    }

    /// <summary>Is the merge.</summary>
    public static int Merge(string folder)
    {
        using var interruption = new Interruption();
        return new MergeTask(folder, new Scheduler(CancellationToken.None), interruption.Token).Run();
    }

    private static string Folder(Checkout checkout, ReproduceSettings settings) => Path.GetFullPath(settings.Output ?? Path.Combine(checkout.Artifacts, "slurm"));

    private static string Variable(string name) => Environment.GetEnvironmentVariable(name)
        ?? throw new UserException($"{name} is not set: Slurm starts this. Submit a run by ./reproduce --slurm PARTS.", ExitCode.Usage);
}
