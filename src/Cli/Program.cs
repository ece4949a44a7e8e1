using Reproducibility.Cli;
using Reproducibility.Cli.Commands;
using Reproducibility.Cli.Running;
using Reproducibility.Cli.Slurm;
using Reproducibility.Results;
using Spectre.Console;
using Spectre.Console.Cli;

// A pipe or a file gets plain text.
if (Console.IsOutputRedirected)
{
    AnsiConsole.Console = AnsiConsole.Create(
        new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No });
    AnsiConsole.Console.Profile.Width = 120;
}

try
{
    return args switch
    {
        ["reproduce", .. var options] => Start<ReproduceCommand>("reproduce", options, ["elrod/1-1/sinc"], ["elrod", "li", "--seeds", "20000..20015"]),
        ["report", .. var options] => Start<ReportCommand>("report", options, ["--single"], ["artifacts", "--summary", "summary.md"]),
        ["review", .. var options] => Start<ReviewCommand>("review", options, ["--accept", "quick/elrod/1-1/sinc"], ["downloaded/snapshots"]),
        ["test", .. var options] => TestCommand.Run(options),
        [JobScripts.ShardWord, var folder] => SlurmRuns.Shard(folder),
        [JobScripts.MergeWord, var folder] => SlurmRuns.Merge(folder),
        _ => throw new UserException("Start this program by ./reproduce, ./test, ./report or ./review.", ExitCode.Usage),
    };
}
catch (UserException e)
{
    Console.Error.WriteLine(e.Message);
    return e.ExitCode;
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException or ResultException)
{
    Console.Error.WriteLine(e.Message);
    return ExitCode.Failure;
}
catch (CommandAppException e)
{
    Console.Error.WriteLine($"{e.Message} See ./{args.FirstOrDefault()} --help.");
    return ExitCode.Usage;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Stopped.");
    return Interruption.ExitStatus;
}

static int Start<T>(string name, string[] options, params string[][] examples)
    where T : class, ICommand
{
    var app = new CommandApp<T>();
    app.Configure(configuration =>
    {
        configuration.SetApplicationName(OperatingSystem.IsWindows() ? name : $"./{name}");
        configuration.ConfigureConsole(AnsiConsole.Console);
        configuration.UseStrictParsing();
        configuration.PropagateExceptions();
        foreach (var example in examples)
            configuration.AddExample(example);
    });
    return app.Run(options);
}
