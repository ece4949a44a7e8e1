namespace Reproducibility.Units.Snapshots;

public class SnapshotAcceptanceTests
{
    [TestCase(null, false)]
    [TestCase("", false)]
    [TestCase("0", false)]
    [TestCase("false", false)]
    [TestCase("1", true)]
    [TestCase("true", true)]
    public void TheUserAsksForIt(string? value, bool accepts) =>
        Assert.That(SnapshotAcceptance.IsRequested(name => name == "ACCEPT_SNAPSHOTS" ? value : null), Is.EqualTo(accepts));

    [TestCase("CI", "true")]
    [TestCase("JENKINS_URL", "https://example.org")]
    public void ABuildServerIsRefused(string variable, string value)
    {
        Assert.That(() => SnapshotAcceptance.IsRequested(name => name == "ACCEPT_SNAPSHOTS" ? "1" : name == variable ? value : null),
            Throws.InvalidOperationException.With.Message.Contains(variable));
        Assert.That(SnapshotAcceptance.IsRequested(name => name == variable ? value : null), Is.False);
    }

    [Test]
    public void CiSetToFalseIsNoBuildServer() => Assert.That(
        SnapshotAcceptance.IsRequested(name => name switch { "CI" => "false", "ACCEPT_SNAPSHOTS" => "1", _ => null }), Is.True);
}
