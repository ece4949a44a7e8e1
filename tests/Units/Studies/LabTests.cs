using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;

namespace Reproducibility.Units.Studies;

public class LabTests
{
    private static readonly Dictionary<string, Regression> Conditions = new() { ["fast"] = Lines.Of(0.1, 50) };

    [Test]
    public void A_condition_is_trained_once_in_a_stage()
    {
        var lab = new Lab("units/lab", new RunSettings(), [0, 1]);
        lab.Train(Conditions);
        Assert.That(() => lab.Train(Conditions), Throws.InvalidOperationException.With.Message.Contains("'fast' twice").And.Message.Contains("stage:"));
    }

    [Test]
    public void Stages_are_kept_apart()
    {
        var lab = new Lab("units/lab", new RunSettings(), [0, 1]);
        lab.Train(Conditions);
        var longer = lab.Train(new Dictionary<string, Regression> { ["fast"] = Lines.Of(0.1, 70) }, stage: "longer")["fast"];
        Assert.That(longer.Select(run => run.Loss.Length), Is.EqualTo(new[] { 70, 70 }));
        Assert.That(lab.Results<Run>("fast").Select(run => run.Loss.Length), Is.EqualTo(new[] { 50, 50 }));
        Assert.That(lab.EnginesUsed, Is.EqualTo(new[] { "lanes" }));
    }

    [Test]
    public void What_was_not_trained_is_named()
    {
        var lab = new Lab("units/lab", new RunSettings(), [0, 1]);
        Assert.That(() => lab.Results<Run>("fast"), Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("'fast' was not trained on seed 0"));
    }
}
