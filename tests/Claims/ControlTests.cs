using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Elrod;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Claims;

/// <summary>An A/A control: one condition of a real study against itself with other seeds must not come out as a difference.</summary>
[Category("control")]
public class ControlTests
{
    private const int Steps = 2_000;
    private static readonly Lazy<(Sample A, Sample B)> Losses = new(() => (FinalLoss(0), FinalLoss(100)));

    [Test]
    public void OtherSeedsOfOneConditionAreNotADifference()
    {
        var (a, b) = Losses.Value;
        Assert.That(a.Values, Is.Not.EqualTo(b.Values));
        var control = Control.NoEffect(a, b);
        Assert.That(control.Verdict, Is.EqualTo(Verdict.Supported), control.ToString());
    }

    [Test]
    public void AFactorOfAHundredIsADifference()
    {
        var (a, b) = Losses.Value;
        var larger = b.Map("a hundredfold", "", v => 100 * v);
        Assert.That(a.IsLowerThan(larger, Margin.None).Verdict, Is.EqualTo(Verdict.Supported));
        Assert.That(larger.IsLowerThan(a, Margin.None).Verdict, Is.EqualTo(Verdict.Refuted));
    }

    private static Sample FinalLoss(int after)
    {
        var settings = StudyTests.Suite.Settings;
        var firstSeed = settings.FirstSeed + after;
        var lab = new Lab("control/a-a", settings, [.. Enumerable.Range(firstSeed, 16)]);
        var recipe = new Recipe(new Adam(5e-4, WeightDecay: 1e-4), Steps);
        var runs = lab.Train(new Dictionary<string, Regression> { ["shallow"] = new(ElrodNets.Shallow, recipe, Sinc.Data) });
        return new Sample($"final loss from seed {firstSeed}", "", [.. runs["shallow"].Select(run => LossCurve.FinalLevel(run.Loss))]);
    }
}
