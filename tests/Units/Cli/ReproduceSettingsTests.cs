using Reproducibility.Cli.Commands;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Reproducibility.Units.Cli;

public class ReproduceSettingsTests
{
    [TestCase("--shard")]
    [TestCase("--merge")]
    [TestCase("--processes")]
    [TestCase("--plan")]
    [TestCase("--store")]
    public void The_help_lists_an_option(string option) => Assert.That(Said("--help").Text, Does.Contain(option));

    [TestCase("--merge", "--fresh")]
    [TestCase("--merge", "--plan")]
    [TestCase("--merge", "--shard", "1/2")]
    public void A_merge_trains_nothing(params string[] options) =>
        Assert.That(() => Said(options), Throws.InstanceOf<CommandAppException>().With.Message.Contains(options[1]));

    [Test]
    public void Other_stores_go_with_a_merge() =>
        Assert.That(() => Said("--from", "elsewhere"), Throws.InstanceOf<CommandAppException>().With.Message.Contains("--merge"));

    [TestCase("--processes", "0")]
    [TestCase("--processes", "2", "--merge")]
    [TestCase("--processes", "2", "--plan")]
    [TestCase("--processes", "2", "--fresh")]
    [TestCase("--processes", "2", "--shard", "1/2")]
    [TestCase("--processes", "2", "--slurm", "4")]
    public void Processes_are_at_least_one_and_cut_and_merge_a_run_themselves(params string[] options) =>
        Assert.That(() => Said(options), Throws.InstanceOf<CommandAppException>().With.Message.Contains(options.Length > 2 ? options[2] : options[0]));

    [TestCase("--slurm", "4", "--plan")]
    [TestCase("--slurm", "4", "--merge")]
    [TestCase("--slurm", "4", "--shard", "1/2")]
    public void Slurm_is_given_a_whole_run(params string[] options) =>
        Assert.That(() => Said(options), Throws.InstanceOf<CommandAppException>().With.Message.Contains(options[2]));

    [TestCase("--prune", "li")]
    [TestCase("--prune", "--tier", "paper")]
    [TestCase("--prune", "--fresh")]
    [TestCase("--prune", "--merge")]
    [TestCase("--prune", "--plan")]
    [TestCase("--prune", "--status")]
    [TestCase("--prune", "--shard", "1/2")]
    [TestCase("--prune", "--slurm", "4")]
    [TestCase("--prune", "--processes", "2")]
    public void A_store_is_pruned_as_a_whole(params string[] options) =>
        Assert.That(() => Said(options), Throws.InstanceOf<CommandAppException>().With.Message.Contains("--store alone"));

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
