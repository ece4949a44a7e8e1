using DiffEngine;
using NUnit.Framework.Internal;
using Reproducibility.Units.Snapshots;
using VerifyTests;

namespace Reproducibility.Units.StandIns.Verify;

public class AcceptanceTests : VerifyFixture
{
    [SetUp]
    public void HaveAccepted()
    {
        Have("sinc.verified.md", "old");
        Have("sinc.verified.txt", "stale");
    }

    [Test]
    public async Task AutoVerifyAcceptsNewChangedAndStale()
    {
        Settings.AutoVerify();
        await Verify("sinc", new Target("md", "new"), new Target("svg", "<svg/>"));

        Assert.That(Files, Is.EqualTo(["sinc.verified.md", "sinc.verified.svg"]));
        Assert.That(Text("sinc.verified.md"), Is.EqualTo("new"));
    }

    [Test]
    public async Task AcceptingMayStillThrow()
    {
        Settings.AutoVerify(throwException: true);
        await Failure(() => Verify("sinc", new Target("md", "new")));

        Assert.That(Files, Is.EqualTo(["sinc.verified.md"]));
        Assert.That(Text("sinc.verified.md"), Is.EqualTo("new"));
    }

    [Test]
    public async Task ABuildServerMayBeLeftOut()
    {
        using var context = new TestExecutionContext.IsolatedContext();

        BuildServerDetector.Detected = true;
        Settings.AutoVerify(includeBuildServer: false);
        await Failure(() => Verify("sinc", new Target("md", "new")), onBuildServer: true);

        Assert.That(Text("sinc.verified.md"), Is.EqualTo("old"));
        Assert.That(Files, Does.Contain("sinc.received.md"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task ReceivedFilesAreAttachedOnABuildServer(bool onBuildServer)
    {
        await Failure(() => Verify("sinc", new Target("md", "new")), onBuildServer);

        var attachments = TestExecutionContext.CurrentContext.CurrentResult.TestAttachments.Select(a => a.FilePath);
        Assert.That(attachments, Is.EqualTo(onBuildServer ? [PathOf("sinc.received.md")] : Array.Empty<string>()));
    }

    [Test]
    public void TheDetectorCanBeSet()
    {
        BuildServerDetector.Detected = true;
        Assert.That(BuildServerDetector.Detected, Is.True);
        BuildServerDetector.Detected = false;
        Assert.That(BuildServerDetector.Detected, Is.False);
    }
}
