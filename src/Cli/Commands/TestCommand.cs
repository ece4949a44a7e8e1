using Reproducibility.Cli.Claims;
using Reproducibility.Cli.Progress;
using Reproducibility.Cli.Results;
using Reproducibility.Cli.Running;
using Reproducibility.Cli.Setup;
using Spectre.Console;

namespace Reproducibility.Cli.Commands;

/// <summary>Runs every test of the project: the unit tests, then all claims at the quick tier with their snapshots.</summary>
public static class TestCommand
{
    private const string Usage = """
        Usage: ./test [units|claims] [options of dotnet test]

        Sets up what is missing, builds, and runs every test. The last line counts them. Results: artifacts/results/*.trx.
        """;

    /// <summary>Runs it.</summary>
    public static int Run(string[] arguments)
    {
        if (arguments is ["-h" or "--help", ..])
        {
            Console.WriteLine(Usage);
            return ExitCode.Success;
        }

        var checkout = Checkout.Find();
        var options = TestOptions.Parse(arguments);
        var environment = Environments.Read(Environment.GetEnvironmentVariable);
        using var interruption = new Interruption();
        using var output = OutputFolder.Open(checkout.Artifacts, Console.Error.WriteLine);
        using var built = new Builder(checkout, output, interruption.Token).Build(Builder.Solution, environment, options.Build);
        output.Clear([.. options.Suites.SelectMany(suite => new[] { $"results/{suite}.trx", Log(suite) }), .. RunFolder.Files]);
        var (results, status) = (TestResults.None, 0);
        foreach (var suite in options.Suites)
        {
            output.Clear([RunFolder.Progress]); // what unit tests train is none of the claims' work
            var host = new HostLog(output[Log(suite)]);
            string[] loggers =
            [
                "--logger", $"trx;LogFileName={suite}.trx", "--logger", "console;verbosity=minimal", .. TestOptions.Loggers(Environment.GetEnvironmentVariable)
            ];
            var run = Task.Run(() => new Suite(checkout, output, interruption.Token).Run($"tests/{suite}", [.. loggers, .. options.Rest], environment, line =>
            {
                host.Write(line);
                Console.WriteLine(line);
            }));
            var claims = suite == TestOptions.Claims && options.Rest.Count == 0 ? Catalogue.Read(checkout).Claims : [];
            var progress = new RunProgress(claims, Costs.Of("quick", null, Costs.Read(output["costs.tsv"])));
            status |= new ProgressView(progress, RunFolder.Events(output.Path), AnsiConsole.Console).Lines(run, interruption.Token);
            results += TestResults.Read(output[$"results/{suite}.trx"]);
            if (host.SawCrash)
                Console.Error.WriteLine(HostLog.Died);
        }

        Console.WriteLine($"{results.Passed} passed, {results.Failed} failed, {results.Skipped} skipped");
        return status != 0 ? interruption.Token.IsCancellationRequested ? Interruption.ExitStatus : ExitCode.Failure
            : results.Good ? ExitCode.Success : ExitCode.Failure;
    }

    private static string Log(string suite) => $"{suite.ToLowerInvariant()}.log";
}
