using Reproducibility.Units.Snapshots;

namespace Reproducibility.Units.StandIns.Verify;

public class ScrubberTests : VerifyFixture
{
    [Test]
    public async Task LinesAreRemovedAndReplaced()
    {
        var received = await Received("loss 1\ntime 2\n\nhost X\nseed 3", t => t
            .ScrubLinesContaining("TIME")
            .ScrubLines(line => line.StartsWith("host"))
            .ScrubEmptyLines()
            .ScrubLinesWithReplace(line => line.Replace("seed", "seeds")));

        Assert.That(received, Is.EqualTo("loss 1\nseeds 3"));
    }

    [Test]
    public async Task TheNewestRunsFirst()
    {
        var received = await Received("a", t => t
            .AddScrubber(text => text.Append("2"))
            .AddScrubber(text => text.Append("1"))
            .AddScrubber(text => text.Append("3"), ScrubberLocation.Last)
            .AddScrubber("svg", text => text.Append("svg only")));

        Assert.That(received, Is.EqualTo("a123"));
    }

    [Test]
    public async Task FoldersOfTheMachineHaveNames()
    {
        var project = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(Here())))!;

        var received = await Received($"{project}/data.csv and {Path.GetTempPath()}x and {AppContext.BaseDirectory}", t => t);

        Assert.That(received, Is.EqualTo("{ProjectDirectory}data.csv and {TempPath}x and {CurrentDirectory}"));
    }

    [Test]
    public async Task ScrubbingCanBeSwitchedOff()
    {
        var received = await Received(AppContext.BaseDirectory, t => t.DisableScrubbers());

        Assert.That(received, Is.EqualTo(AppContext.BaseDirectory));
    }

    private async Task<string> Received(string text, Func<SettingsTask, SettingsTask> scrub)
    {
        await Failure(() => scrub(Verifier.Verify(text, Settings).UseFileName("t")));
        return Text("t.received.txt");
    }

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string file = "") => file;
}
