using Reproducibility.Cli;
using Reproducibility.Cli.Commands;
using Reproducibility.Cli.Running;
using Spectre.Console;
using Spectre.Console.Cli;

// A pipe or a file gets plain text.
if (Console.IsOutputRedirected)
{
    AnsiConsole.Console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No });
    AnsiConsole.Console.Profile.Width = 120;
}

try
{
    return args switch
    {
        ["reproduce", .. var options] => Reproduce(options),
        ["test", .. var options] => TestCommand.Run(options),
        _ => throw new UserException("Start this program by ./reproduce or ./test.", ExitCode.Usage),
    };
}
catch (UserException e)
{
    Console.Error.WriteLine(e.Message);
    return e.ExitCode;
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return ExitCode.Failure;
}
catch (CommandAppException e)
{
    Console.Error.WriteLine($"{e.Message} See ./reproduce --help.");
    return ExitCode.Usage;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Stopped.");
    return Interruption.ExitStatus;
}

static int Reproduce(string[] options)
{
    var app = new CommandApp<ReproduceCommand>();
    app.Configure(configuration =>
    {
        configuration.SetApplicationName(OperatingSystem.IsWindows() ? "reproduce" : "./reproduce");
        configuration.ConfigureConsole(AnsiConsole.Console);
        configuration.UseStrictParsing();
        configuration.PropagateExceptions();
        configuration.AddExample("elrod/1-1/sinc");
        configuration.AddExample("elrod", "li", "--seeds", "100..115");
    });
    return app.Run(options);
}
