using System.Text;
using Reproducibility.Units.Snapshots;
using VerifyNUnit;
using VerifyTests;

namespace Reproducibility.Units.StandIns.Verify;

public class ContentTests : VerifyFixture
{
    [Test]
    public async Task TextIsUtf8WithMarkAndLineFeeds()
    {
        await Failure(() => Verify("greek", new Target("txt", "µ\r\nσ\r")));

        Assert.That(File.ReadAllBytes(PathOf("greek.received.txt")), Is.EqualTo(Encoding.UTF8.Preamble.ToArray().Concat("µ\nσ\n"u8.ToArray())));
    }

    [Test]
    public async Task FoldersOfThisMachineAreNamed()
    {
        await Failure(() => Verify("folders", new Target("txt", $"{Path.GetTempPath()}a {AppContext.BaseDirectory} /tmpx")));

        Assert.That(Text("folders.received.txt"), Is.EqualTo("{TempPath}a {CurrentDirectory} /tmpx"));
    }

    [Test]
    public async Task FilesAreNamedAfterClassAndMethod()
    {
        await Failure(() => Verifier.Verify([new Target("md", "text")], Settings));

        Assert.That(Files, Is.EqualTo(["ContentTests.FilesAreNamedAfterClassAndMethod.received.md"]));
    }

    [Test]
    public async Task AnotherCallHasAnotherName()
    {
        await Failure(() => Verify("one", new Target("md", "text")));

        Assert.That(async () => await Verify("one", new Target("md", "text")), Throws.InvalidOperationException.With.Message.Contains("already been used"));
    }

    [Test]
    public void AnExtensionMeansText() =>
        Assert.That(() => new Target("png", ""), Throws.ArgumentException.With.Message.Contains("png"));
}
