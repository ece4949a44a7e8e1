using Reproducibility.Cli.Progress;
using Reproducibility.Cli.Results;
using Reproducibility.Cli.Setup;
using Spectre.Console;

namespace Reproducibility.Cli.Running;

/// <summary>A run of the claims' test host, shown as it goes.</summary>
/// <param name="Status">The host's exit status; that of the interruption where it was stopped.</param>
/// <param name="Stopped">Whether it was.</param>
/// <param name="Died">Whether the host ended before its time.</param>
/// <param name="Tests">What it says of its tests.</param>
public sealed record HostRun(int Status, bool Stopped, bool Died, TestResults Tests)
{
    /// <summary>Folder of the tests of claims.</summary>
    public const string Project = "tests/Claims";

    /// <summary>Name of the host's settings file.</summary>
    public const string Settings = "run.runsettings";

    private const string Trx = "results/claims.trx";

    /// <summary>Removes what an earlier run left.</summary>
    public static void Clear(OutputFolder output) => output.Clear([.. RunFolder.Files, Trx]);

    /// <summary>Runs it by the settings file that lies in the folder.</summary>
    /// <param name="checkout">What is built.</param>
    /// <param name="output">That folder.</param>
    /// <param name="environment">Variables of the host.</param>
    /// <param name="progress">Hears of all.</param>
    /// <param name="stop">Ends it.</param>
    /// <param name="meanwhile">Is called now and then while it goes on; null: nothing is.</param>
    public static HostRun Of(
        Checkout checkout,
        OutputFolder output,
        IReadOnlyDictionary<string, string> environment,
        RunProgress progress,
        CancellationToken stop,
        Action? meanwhile = null)
    {
        var host = new HostLog(output["claims.log"]);
        var task = Task.Run(() => new Suite(checkout, output, stop).Run(
            Project, ["--settings", output[Settings], "--logger", "trx;LogFileName=claims.trx"], environment, host.Write));
        var view = new ProgressView(progress, RunFolder.Events(output.Path), AnsiConsole.Console) { Meanwhile = meanwhile };
        var status = view.Follow(task, stop);
        var stopped = stop.IsCancellationRequested;
        return new HostRun(status, stopped, !stopped && host.SawCrash, TestResults.Read(output[Trx]));
    }
}
