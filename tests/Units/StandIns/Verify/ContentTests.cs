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
        await Failure(() => Verify("folders", new Target("txt", $"{Path.GetTempPath()}a {AppContext.BaseDirectory} {Environment.CurrentDirectory} /tmpx")));

        Assert.That(Text("folders.received.txt"), Is.EqualTo("{TempPath}a {CurrentDirectory} {CurrentDirectory} /tmpx"));
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

        Assert.That(async () => await Verify("one", new Target("md", "text")), Throws.Exception.TypeOf<Exception>().With.Message.Contains("already been used"));
    }

    [Test]
    public void Bytes_that_are_no_UTF_8_name_the_file()
    {
        File.WriteAllBytes(PathOf("bytes.verified.txt"), [0x61, 0xFF]);

        Assert.That(async () => await Verify("bytes", new Target("txt", "a")),
            Throws.Exception.TypeOf<Exception>().With.Message.Contains(PathOf("bytes.verified.txt")));
    }

    [Test]
    public void AnExtensionMeansText() =>
        Assert.That(() => new Target("png", ""), Throws.Exception.TypeOf<Exception>().With.Message.Contains("png"));
}
