using Reproducibility.Cli.Progress;
using Reproducibility.Cli.Results;
using Reproducibility.Cli.Running;
using Reproducibility.Cli.Setup;
using Reproducibility.Cli.Shards;
using Reproducibility.Cli.Slurm;
using Reproducibility.Results;
using Reproducibility.Store;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Reproducibility.Cli.Commands;

/// <summary>Trains the reports' models, judges their claims and prints the table of verdicts; or does a part of that.</summary>
public sealed class ReproduceCommand : Command<ReproduceSettings>
{
    /// <inheritdoc/>
    public override int Execute(CommandContext context, ReproduceSettings settings)
    {
        var checkout = Checkout.Find();
        if (settings.Status)
            return SlurmRuns.Show(checkout, settings);
        var request = new Request(checkout, settings);
        if (settings.Slurm is { } shards)
            return SlurmRuns.Submit(request, settings, shards, context.Remaining.Raw);
        if (context.Remaining.Raw.Count > 0)
            throw new UserException("What stands behind -- are options of sbatch, and goes with --slurm.", ExitCode.Usage);
        if (settings.Prune)
            return Prune(request);
        if (settings.Plan)
            return Planning.Show(request, !settings.NoBuild);

        using var interruption = new Interruption().With(Environment.GetEnvironmentVariable(DotNet.Parent));
        using var output = OutputFolder.Open(request.Output, Console.Error.WriteLine);
        using var built = new Builder(checkout, output, interruption.Token).Build(HostRun.Project, request.Environment, !settings.NoBuild);
        HostRun.Clear(output);
        if (request.Shard is { } shard)
            return ShardRun.Run(request, shard, output, interruption.Token);
        OtherStores.Take([.. settings.From.Select(Path.GetFullPath)], request.Store, Console.Error.WriteLine);
        var merge = settings.Merge;
        if (settings.Processes > 1)
        {
            // What a process could not train would fail again; where all is well, the claims may want more seeds.
            var status = new Processes(settings.Words(), settings.Processes, output).Run(request, interruption.Token);
            if (interruption.Token.IsCancellationRequested)
                return Stopped(status);
            merge = status != ExitCode.Success;
        }

        return Judge(request, output, merge, interruption.Token);
    }

    private static int Prune(Request request)
    {
        if (!Directory.Exists(request.Store))
            throw new UserException($"There is no store {request.Store}.", ExitCode.Usage);
        var (kept, removed) = Pruning.Run(request.Store, CodeRooms.In(request.Checkout.Root));
        Console.WriteLine($"Removed: {removed}, by other code than this checkout's. Kept: {kept}, in {request.Store}.");
        return ExitCode.Success;
    }

    private static int Stopped(int status)
    {
        Console.Error.WriteLine("Stopped before the end: the same command goes on.");
        return status;
    }

    private static int Judge(Request request, OutputFolder output, bool merge, CancellationToken stop)
    {
        request.WriteSettings(output[HostRun.Settings], output.Path, request.Where, merge ? [("Training", "off")] : []);
        var remembered = Costs.Read(Path.Combine(request.Checkout.Artifacts, "costs.tsv"));
        var progress = new RunProgress(request.Claims, Costs.Of(request.Tier, request.Seeds, remembered));
        var run = HostRun.Of(request.Checkout, output, request.Environment, progress, stop);
        var report = new RunReport(request.Claims, RunFolder.Read(output.Path), run.Tests, run.Died, run.Status)
        {
            Irreproducible = progress.Irreproducible,
        };
        if (report.Result is { Claims.Count: > 0 } result)
        {
            var shown = NotRun.In(result, progress.Missing, request);
            AnsiConsole.Write(VerdictTable.Of(shown));
            if (merge && progress.Missing.Count > 0)
                NotRun.Write(shown, output.Path, request.Checkout.Root);
        }

        foreach (var line in report.Lines())
            Console.WriteLine(line);
        if (File.Exists(output[RunFolder.Report]))
            Console.WriteLine($"Report: {output[RunFolder.Report]}");
        if (progress.TrainingsFound > 0)
            Console.WriteLine($"{progress.Found}, from {request.Store}.");
        File.WriteAllLines(output["costs.tsv"], Costs.Lines(Costs.Union(remembered, progress.Took(request.Tier))));
        if (run.Stopped)
            return Stopped(run.Status);

        if (merge)
        {
            foreach (var line in MergeReport.Lines(progress.Missing, progress.Data, request))
                Console.Error.WriteLine(line);
            Wanted.In(request.Store, request.Options).With(progress.Missing, request.Plan(1)).Write(request.Store);
        }

        if (!report.IsGood)
            Console.Error.WriteLine($"({output["claims.log"]} has the details)");
        return report.IsGood ? ExitCode.Success : ExitCode.Failure;
    }
}
