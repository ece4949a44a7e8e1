using Reproducibility.Cli.Progress;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;

namespace Reproducibility.Units.Studies;

/// <summary>The conditions by which a plan may cut a study, against those that the study asks for.</summary>
public class CostConditionsTests
{
    private static readonly Dictionary<string, Study> Studies = typeof(Study).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Study)) && !type.IsAbstract).Select(Study.Of).ToDictionary(study => study.Id);

    public static IEnumerable<string> Counted => Costs.Known.Where(cost => cost.Tier == "paper").Select(cost => cost.Study);

    /// <summary>What another study's trainings or a further stage needs is on no other machine, so such a study is not cut by conditions.</summary>
    [TestCaseSource(nameof(Counted))]
    public void A_line_has_the_conditions_of_a_study_that_trains_once(string study)
    {
        var (paper, quick) = (CostOf("paper", study), CostOf("quick", study));
        var trainsOnce = Studies[study].Needs.Count == 0 && quick.Trainings == quick.Seeds * FirstStage(study, Tier.Quick);
        Assert.That(paper.Conditions, Has.Count.EqualTo(trainsOnce ? FirstStage(study, Tier.Paper) : 0));
        if (!trainsOnce)
            return;
        Assert.That(paper.Trainings, Is.EqualTo(paper.Seeds * paper.Conditions.Count));
        Assert.That(paper.Conditions.Sum(), Is.EqualTo(paper.Seconds).Within(0.02));
    }

    [Test]
    public void Studies_of_the_quick_tier_are_not_cut_by_conditions() =>
        Assert.That(Costs.Known.Where(cost => cost.Tier == "quick").SelectMany(cost => cost.Conditions), Is.Empty);

    [Test]
    public void Conditions_are_read_as_they_were_written_and_grow_with_the_seeds()
    {
        var (cost, whole) = (new Cost("paper", "a", 8, 16, 3) { Conditions = [1, 2] }, new Cost("paper", "b", 8, 16, 3));
        var read = Costs.Parse(Costs.Lines([cost, whole]));
        Assert.That(read[0].Conditions, Is.EqualTo(new[] { 1, 2 }));
        Assert.That(read[1], Is.EqualTo(whole));
        Assert.That(read[0].With(16).Conditions, Is.EqualTo(new[] { 2, 4 }));
    }

    private static Cost CostOf(string tier, string study) => Costs.Known.Single(cost => cost.Tier == tier && cost.Study == study);

    /// <summary>Conditions of the first stage, which a suite that trains nothing lacks.</summary>
    private static int FirstStage(string study, Tier tier)
    {
        var suite = new Suite(new RunSettings(tier, Seeds: [1000, 1001]) { Training = false });
        var lacking = Assert.Throws<UntrainedException>(() => suite.Run(Studies[study].GetType()).Found())!;
        return lacking.Trainings.Select(training => training.Condition).Distinct().Count();
    }
}
