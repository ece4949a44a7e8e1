using Reproducibility.Units.Snapshots;
using VerifyTests;

namespace Reproducibility.Units.StandIns.Verify;

public class OutcomeTests : VerifyFixture
{
    [Test]
    public async Task NewTextIsReceivedAndShown()
    {
        var message = await Failure(() => Verify("sinc", new Target("md", "loss 0.5")));

        Assert.That(Files, Is.EqualTo(["sinc.received.md"]));
        Assert.That(message.TrimEnd(), Is.EqualTo(
            $"""
            Directory: {Folder}
            New:
              - Received: sinc.received.md
                Verified: sinc.verified.md

            FileContent:

            New:

            Received: sinc.received.md
            loss 0.5
            """));
    }

    [Test]
    public async Task ChangedTextLeavesTheVerifiedFileAndShowsBoth()
    {
        Have("sinc.verified.md", "loss 0.5");

        var message = await Failure(() => Verify("sinc", new Target("md", "loss 0.6")));

        Assert.That(Text("sinc.verified.md"), Is.EqualTo("loss 0.5"));
        Assert.That(Text("sinc.received.md"), Is.EqualTo("loss 0.6"));
        Assert.That(message.TrimEnd(), Is.EqualTo(
            $"""
            Directory: {Folder}
            NotEqual:
              - Received: sinc.received.md
                Verified: sinc.verified.md

            FileContent:

            NotEqual:

            Received: sinc.received.md
            loss 0.6
            Verified: sinc.verified.md
            loss 0.5
            """));
    }

    [Test]
    public async Task EqualTextPassesAndRemovesAnOldReceivedFile()
    {
        Have("sinc.verified.md", "loss 0.5");
        Have("sinc.received.md", "loss 0.7");
        Have("sinc2.received.md", "another test's");

        await Verify("sinc", new Target("md", "loss 0.5"));

        Assert.That(Files, Is.EqualTo(["sinc.verified.md", "sinc2.received.md"]));
    }

    [Test]
    public async Task AVerifiedFileWithoutTargetFailsAndStays()
    {
        Have("sinc.verified.md", "loss 0.5");
        Have("sinc.verified.svg", "<svg/>");

        var message = await Failure(() => Verify("sinc", new Target("md", "loss 0.5")));

        Assert.That(Files, Is.EqualTo(["sinc.verified.md", "sinc.verified.svg"]));
        Assert.That(message.TrimEnd(), Is.EqualTo(
            $"""
            Directory: {Folder}
            Delete:
              - sinc.verified.svg
            Equal:
              - Received: sinc.received.md
                Verified: sinc.verified.md
            """));
    }

    [Test]
    public async Task AllTargetsAreComparedBeforeTheFailure()
    {
        Have("sinc.verified.md", "loss 0.5");
        Have("sinc.verified.txt", "gone");
        Target[] targets = [new("md", "loss 0.6"), new("svg", "<svg/>")];

        var message = await Failure(() => Verify("sinc", targets));

        Assert.That(message, Does.StartWith(
            $"""
            Directory: {Folder}
            New:
              - Received: sinc.received.svg
                Verified: sinc.verified.svg
            NotEqual:
              - Received: sinc.received.md
                Verified: sinc.verified.md
            Delete:
              - sinc.verified.txt

            """));
    }

    [Test]
    public async Task AnEmptyVerifiedFileCountsAsNew()
    {
        Have("sinc.verified.md", "");

        var message = await Failure(() => Verify("sinc", new Target("md", "loss 0.5")));

        Assert.That(message, Does.Contain("\nNew:\n"));
        Assert.That(Files, Is.EqualTo(["sinc.received.md"]));
    }

    [Test]
    public void ACarriageReturnInTheVerifiedFileIsRefused()
    {
        Have("sinc.verified.md", "one\r\ntwo");

        Assert.That(async () => await Verify("sinc", new Target("md", "one\ntwo")),
            Throws.Exception.With.Message.Contains("sinc.verified.md"));
        Assert.That(Text("sinc.received.md"), Is.EqualTo("one\ntwo"));
    }
}
