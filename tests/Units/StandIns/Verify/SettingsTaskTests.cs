using Reproducibility.Units.Snapshots;

namespace Reproducibility.Units.StandIns.Verify;

public class SettingsTaskTests : VerifyFixture
{
    [Test]
    public void NothingRunsUntilItIsAwaited()
    {
        var task = Verifier.Verify("x", Settings);

        Assert.That(task.CurrentSettings.Directory, Is.EqualTo(Folder));
        Assert.That(Files, Is.Empty);
    }

    [Test]
    public async Task TheGivenSettingsAreLeftAlone()
    {
        await Failure(() => Verifier.Verify("x", Settings).UseTextForParameters("fluent"));

        Assert.That(Files, Is.EqualTo(["SettingsTaskTests.TheGivenSettingsAreLeftAlone_fluent.received.txt"]));
        await Failure(() => Verifier.Verify("x", Settings));
        Assert.That(Files, Does.Contain("SettingsTaskTests.TheGivenSettingsAreLeftAlone.received.txt"));
    }

    [Test]
    public async Task AStartedTaskIsFinal()
    {
        var task = Verifier.Verify("x", Settings).AutoVerify();

        var result = await task;

        Assert.That(() => task.UseFileName("late"), Throws.Exception);
        Assert.That(await task, Is.SameAs(result));
    }

    [Test]
    public Task ATestMayReturnIt() => Verifier.Verify("x", Settings).AutoVerify();

    [Test]
    public async Task TextMayComeFromATask()
    {
        await Failure(() => Verifier.Verify(Task.FromResult("x"), "md", Settings).UseFileName("t"));

        Assert.That(Text("t.received.md"), Is.EqualTo("x"));
    }
}
