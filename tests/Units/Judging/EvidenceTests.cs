using System.Text.Json;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Units.Judging;

public sealed class EvidenceTests
{
    private static readonly Sample Low = Data.Noisy("low", 16, 10, 1, 1);
    private static readonly Sample High = Data.Noisy("high", 16, 10.5, 1, 2);

    [Test]
    public void It_survives_json()
    {
        var never = Data.Sample("never", 16, _ => Data.Never, "steps", budget: 100);
        var evidence = Compound.All(Low.IsLowerThan(High, Margin.Absolute(0.1)), Low.IsLowerThan(never, Margin.None), never.IsNotReached());

        var json = JsonSerializer.Serialize(evidence);
        var read = JsonSerializer.Deserialize<Evidence>(json)!;

        Assert.That(JsonSerializer.Serialize(read), Is.EqualTo(json));
        Assert.That(json, Does.Contain("\"Verdict\":\"Undecided\"").And.Contain("\"SeedsNeeded\":").And.Contain("\"Kind\":\"Absolute\""));
        Assert.That(read.Finding, Is.EqualTo(evidence.Finding));
        Assert.That(read.Verdict, Is.EqualTo(Undecided));
        Assert.That(read.Parts[2].Effect!.Value, Is.EqualTo(double.PositiveInfinity));
    }

    [Test]
    public void The_level_decides_and_may_be_chosen_anew()
    {
        var evidence = Low.IsLowerThan(Low.Map("higher", "", v => v + 1), Margin.None);

        Assert.That(evidence.Verdict, Is.EqualTo(Supported));
        Assert.That(evidence.Outlook, Is.Null);
        Assert.That(evidence.At(1e-6).Verdict, Is.EqualTo(Undecided));
        Assert.That(evidence.At(1e-6).Finding, Does.Contain("16 seeds cannot reach level 1e-6 with a paired test; 21 can"));
        Assert.That(evidence.At(1e-6).At(1e-3).Finding, Is.EqualTo(evidence.Finding));
        Assert.That(Compound.All(evidence, evidence).At(1e-6).Parts, Has.All.Property(nameof(Evidence.Verdict)).EqualTo(Undecided));
    }

    [Test]
    public void It_reads_as_a_sentence() => Assert.That(
        Low.IsLowerThan(Low.Map("higher", "", v => v + 1), Margin.None).ToString(),
        Does.Match(
            @"^Supported: low is lower than higher \(16 of 16 seeds; median .* against .*; median difference -1 \[-1, -1\]; p = 3\.1e-5; "
                + @"superiority 1\.00 \[0\.79, 1\.00\]\)$"));

    [TestCase(5471.2, "5471")]
    [TestCase(15500, "15500")]
    [TestCase(0.061482, "0.06148")]
    [TestCase(1.5, "1.5")]
    [TestCase(6.1e-5, "6.1e-5")]
    [TestCase(-3e-7, "-3e-7")]
    [TestCase(2.5e9, "2.5e9")]
    [TestCase(0, "0")]
    public void Numbers_are_short(double value, string expected) =>
        Assert.That(Data.Sample("a", 16, _ => value).IsAtLeast(-1e10).Finding, Does.Contain($"median {expected} ["));

    [Test]
    public void Margins_are_said_in_words() => Assert.Multiple(() =>
    {
        Assert.That(Margin.Ratio(1.1).ToString(), Is.EqualTo("10 %"));
        Assert.That(Margin.Ratio(2).ToString(), Is.EqualTo("a factor 2"));
        Assert.That(Margin.Absolute(0.01).ToString(), Is.EqualTo("0.01"));
        Assert.That(Margin.None.ToString(), Is.EqualTo("any amount"));
        Assert.That(() => Margin.Ratio(0.9), Throws.InstanceOf<ArgumentException>());
        Assert.That(() => Margin.Absolute(-1), Throws.InstanceOf<ArgumentException>());
    });
}
