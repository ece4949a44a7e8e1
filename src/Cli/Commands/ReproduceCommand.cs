using Reproducibility.Cli.Claims;
using Reproducibility.Cli.Progress;
using Reproducibility.Cli.Results;
using Reproducibility.Cli.Running;
using Reproducibility.Cli.Setup;
using Reproducibility.Cli.Slurm;
using Reproducibility.Results;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Reproducibility.Cli.Commands;

/// <summary>Trains the reports' models, judges their claims and prints the table of verdicts.</summary>
public sealed class ReproduceCommand : Command<ReproduceSettings>
{
    private const string Project = "tests/Claims";
    private const string Trx = "results/claims.trx";

    /// <inheritdoc/>
    public override int Execute(CommandContext context, ReproduceSettings settings)
    {
        var checkout = Checkout.Find();
        if (settings.Status)
            return SlurmRuns.Show(checkout, settings);
        var catalogue = Catalogue.Read(checkout);
        var claims = catalogue.Select(settings.Filters);
        var file = SettingsFile.Read(settings.SettingsFile ?? checkout["runsettings", "quick.runsettings"]);
        var given = settings.Given();
        var environment = Environments.Read(Environment.GetEnvironmentVariable);
        string? Value(string name) => given.GetValueOrDefault(name) ?? file[name];
        if (Value("Device") is { } device)
            environment["Device"] = device.ToLowerInvariant();
        if (settings.Slurm is { } parts)
            return SlurmRuns.Submit(checkout, settings, parts, context.Remaining.Raw, (folder, stop) =>
                new Builder(checkout, folder, stop).Build(Project, environment, !settings.NoBuild)?.Dispose());
        if (context.Remaining.Raw.Count > 0)
            throw new UserException("What stands behind -- are options of sbatch, and goes with --slurm.", ExitCode.Usage);

        using var interruption = new Interruption().With(Environment.GetEnvironmentVariable(DotNet.Parent));
        using var output = OutputFolder.Open(Path.GetFullPath(settings.Output ?? checkout.Artifacts), Console.Error.WriteLine);
        using var built = new Builder(checkout, output, interruption.Token).Build(Project, environment, !settings.NoBuild);
        output.Clear([.. RunFolder.Files, Trx]);
        var run = output["run.runsettings"];
        var store = Path.GetFullPath(Value("Store") ?? Path.Combine(checkout.Artifacts, "store"), checkout.Root);
        file.With(
            new Dictionary<string, string>(given) { ["Output"] = output.Path, ["Snapshots"] = "off", ["Store"] = store },
            TestFilter.Where(settings.Filters.Length == 0 ? null : claims)).Save(run);

        var (tier, seeds) = (Value("Tier")?.ToLowerInvariant() ?? "quick", Parameters.SeedCount(Value("Seeds")));
        var remembered = Costs.Read(Path.Combine(checkout.Artifacts, "costs.tsv"));
        var progress = new RunProgress(claims, Costs.Of(tier, seeds, remembered));
        var host = new HostLog(output["claims.log"]);
        var task = Task.Run(() => new Suite(checkout, output, interruption.Token).Run(
            Project, ["--settings", run, "--logger", "trx;LogFileName=claims.trx"], environment, host.Write));
        var status = new ProgressView(progress, output, AnsiConsole.Console).Follow(task, interruption.Token);
        var stopped = interruption.Token.IsCancellationRequested;
        var report = new RunReport(claims, RunFolder.Read(output.Path), TestResults.Read(output[Trx]), !stopped && host.SawCrash, status)
        {
            Irreproducible = progress.Irreproducible,
        };
        if (report.Result is { Claims.Count: > 0 } result)
            AnsiConsole.Write(VerdictTable.Of(result));
        foreach (var line in report.Lines())
            Console.WriteLine(line);
        if (File.Exists(output[RunFolder.Report]))
            Console.WriteLine($"Report: {output[RunFolder.Report]}");
        if (progress.TrainingsFound > 0)
            Console.WriteLine($"{progress.Found}, from {store}.");
        File.WriteAllLines(output["costs.tsv"], Costs.Lines(Costs.Union(remembered, progress.Took(tier))));
        if (stopped)
        {
            Console.Error.WriteLine("Stopped before the end.");
            return status;
        }

        if (!report.IsGood)
            Console.Error.WriteLine($"({output["claims.log"]} has the details)");
        return report.IsGood ? ExitCode.Success : ExitCode.Failure;
    }
}
