using Reproducibility.Cli.Commands;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Reproducibility.Units.Cli;

public class ReproduceSettingsTests
{
    [TestCase("--shard")]
    [TestCase("--merge")]
    [TestCase("--plan")]
    [TestCase("--store")]
    public void The_help_lists_an_option(string option) => Assert.That(Said("--help").Text, Does.Contain(option));

    [TestCase("--merge", "--fresh")]
    [TestCase("--merge", "--plan")]
    [TestCase("--merge", "--shard", "1/2")]
    public void A_merge_trains_nothing(params string[] options) =>
        Assert.That(() => Said(options), Throws.InstanceOf<CommandAppException>().With.Message.Contains(options[1]));

    private static (int Status, string Text) Said(params string[] options)
    {
        using var text = new StringWriter();
        var app = new CommandApp<ReproduceCommand>();
        app.Configure(configuration =>
        {
            configuration.ConfigureConsole(AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(text) }));
            configuration.UseStrictParsing();
            configuration.PropagateExceptions();
        });
        return (app.Run(options), text.ToString());
    }
}
