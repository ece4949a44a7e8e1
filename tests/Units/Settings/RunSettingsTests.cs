using Reproducibility.Fixtures.Settings;

namespace Reproducibility.Units.Settings;

public class RunSettingsTests
{
    [Test]
    public void AbsentSettingsHaveDefaults() =>
        Assert.That(Parse(), Is.EqualTo(new RunSettings(Tier.Quick, "cpu", null, null, null, null)));

    [Test]
    public void NamesIgnoreCase() =>
        Assert.That(
            Parse(("Tier", "PAPER"), ("Device", "Cuda"), ("Engine", "Torch")), Is.EqualTo(new RunSettings(Tier.Paper, "cuda", null, null, null, "torch")));

    [TestCase("3", new[] { 1000, 1001, 1002 })]
    [TestCase("100..102", new[] { 100, 101, 102 })]
    [TestCase("7..7", new[] { 7 })]
    public void SeedsAreANumberOrARange(string text, int[] seeds) => Assert.That(Parse(("Seeds", text)).Seeds, Is.EqualTo(seeds));

    [Test]
    public void AnOpenRangeKeepsEachStudysNumberOfSeeds()
    {
        var settings = Parse(("Seeds", "100.."));
        Assert.That((settings.Seeds, settings.FirstSeed, settings.OwnSeeds), Is.EqualTo(((IReadOnlyList<int>?)null, 100, false)));
        Assert.That(Parse().OwnSeeds);
    }

    [TestCase("Tier", "fast", "quick, paper")]
    [TestCase("Tier", "1", "quick, paper")]
    [TestCase("Device", "tpu", "cpu, cuda")]
    [TestCase("Engine", "numpy", "lanes, torch")]
    [TestCase("Seeds", "many", "16")]
    [TestCase("Seeds", "0", "16")]
    [TestCase("Seeds", "9..3", "20000..20015")]
    [TestCase("Seeds", "1..2..3", "20000..20015")]
    [TestCase("Seeds", "-4", "16")]
    [TestCase("Seeds", "..9", "20000..")]
    public void AValueThatParsesToNothingNamesWhatIsAllowed(string name, string value, string allowed) => Assert.That(
        () => Parse((name, value)),
        Throws.TypeOf<SettingException>().With.Message.Contains($"{name}={value}").And.Message.Contains(allowed));

    [TestCase("tier")]
    [TestCase("Tiers")]
    public void AParameterThatNothingReadsIsAnError(string name) => Assert.That(
        () => RunSettings.Parse(_ => null, ["Tier", name]),
        Throws.TypeOf<SettingException>().With.Message.Contains($"{name} is not known; known: Tier, Device, Seeds, Data, Engine"));

    [TestCase("Fresh", "on")]
    [TestCase("Training", "off")]
    [TestCase("Parts", "a/1-1/b:1000..1007")]
    public void WhatIsAboutAStoreAsksForOne(string name, string value)
    {
        Assert.That(() => Parse((name, value)), Throws.TypeOf<SettingException>().With.Message.Contains($"{name}={value}").And.Message.Contains("Store"));
        Assert.That(Parse((name, value), ("Store", "store")).Store, Is.EqualTo("store"));
    }

    [Test]
    public void NothingIsComparedWhereNothingIsTrained() => Assert.That(
        () => Parse(("Fresh", "on"), ("Training", "off"), ("Store", "store")),
        Throws.TypeOf<SettingException>().With.Message.Contains("off where Training is off"));

    [Test]
    public void SnapshotsAreComparedUnlessTurnedOff()
    {
        Assert.That(Parse().Snapshots);
        Assert.That(Parse(("Snapshots", "off")).Snapshots, Is.False);
    }

    private static RunSettings Parse(params (string Name, string Value)[] given) =>
        RunSettings.Parse(name => given.FirstOrDefault(g => g.Name == name).Value);
}
