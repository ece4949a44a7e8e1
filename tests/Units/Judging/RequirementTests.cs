using Reproducibility.Metrics.Judging;
using Reproducibility.Metrics.Statistics;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Units.Judging;

public sealed class RequirementTests
{
    private static readonly Requirement Met = Requirement.AtLeast("epochs", 30, 20, "the rate falls after 20");
    private static readonly Requirement Missed = Requirement.AtLeast("epochs", 8, 20, "the rate falls after 20");
    private static readonly Evidence Refuting = Data.Sample("deep", 16, i => 2 + i).IsLowerThan(Data.Sample("wide", 16, i => i), Margin.None);
    private static readonly Evidence Supporting = Compound.Not(Refuting);
    private static readonly Evidence Open = Data.Sample("deep", 16, i => i % 2).IsLowerThan(Data.Sample("wide", 16, _ => 0.5), Margin.None);

    [Test]
    public void Evidence_is_itself_where_the_requirement_is_met() => Assert.That(Refuting.Given(Met), Is.SameAs(Refuting));

    [Test]
    public void What_untrained_nets_would_refute_is_not_at_this_budget()
    {
        var evidence = Refuting.Given(Missed);

        Assert.That(Refuting.Verdict, Is.EqualTo(Refuted));
        Assert.That(evidence.Verdict, Is.EqualTo(NotAtThisBudget));
        Assert.That(evidence.Verdict.Word(), Is.EqualTo("not at this budget"));
        Assert.That(evidence.Finding, Is.EqualTo("the claim needs 20 epochs or more, since the rate falls after 20; here 8 epochs"));
        Assert.That(evidence.Claim, Is.EqualTo(Refuting.Claim));
        Assert.That((evidence.PFor, evidence.PAgainst, evidence.Outlook), Is.EqualTo((1.0, 1.0, (Outlook?)null)));
        Assert.That(evidence.At(0.5).Verdict, Is.EqualTo(NotAtThisBudget), "at any level");
    }

    [Test]
    public void The_parts_of_a_compound_are_not_shown_as_refuted_either()
    {
        var evidence = Compound.All(Refuting, Supporting).Given(Missed);

        Assert.That(evidence.Verdict, Is.EqualTo(NotAtThisBudget));
        Assert.That(evidence.Parts.Select(p => p.Verdict), Is.All.EqualTo(NotAtThisBudget));
    }

    [Test]
    public void A_compound_is_three_valued_logic()
    {
        var unknown = Refuting.Given(Missed);

        Assert.That(Compound.All(Supporting, unknown).Verdict, Is.EqualTo(NotAtThisBudget));
        Assert.That(Compound.All(Open, unknown).Verdict, Is.EqualTo(NotAtThisBudget));
        Assert.That(Compound.All(Refuting, unknown).Verdict, Is.EqualTo(Refuted));
        Assert.That(Compound.Any(Supporting, unknown).Verdict, Is.EqualTo(Supported));
        Assert.That(Compound.Any(Refuting, unknown).Verdict, Is.EqualTo(NotAtThisBudget));
        Assert.That(Compound.Not(unknown).Verdict, Is.EqualTo(NotAtThisBudget));
        Assert.That(Compound.Any(Compound.All(Refuting, unknown), Open).Verdict, Is.EqualTo(Undecided), "the unknown part is no longer asked for");
        Assert.That(
            Compound.All(Supporting, unknown).Finding,
            Does.StartWith("of 2 parts 1 supported and 1 not at this budget; deep is lower").And.EndsWith("here 8 epochs"));
    }

    [Test]
    public void More_seeds_do_not_teach_a_net()
    {
        Assert.That(Stages(Refuting.Given(Missed)), Is.EqualTo(1));
        Assert.That(Stages(Compound.All(Supporting, Refuting.Given(Missed))), Is.EqualTo(1));
        Assert.That(Stages(Compound.All(Open, Refuting.Given(Missed))), Is.EqualTo(3), "they may refute the other part");

        static int Stages(Evidence evidence)
        {
            var stages = 0;
            Escalation.Standard.Judge(_ => (++stages, evidence).evidence);
            return stages;
        }
    }

    [TestCase(0.3, true)]
    [TestCase(0.2, true)] // 0.1 + 0.1, and three times 0.1 less 0.1
    [TestCase(3 * 0.1 - 0.1, true)]
    [TestCase(0.199, false)]
    public void Nets_have_learnt_when_the_worst_is_above_chance(double worst, bool isMet)
    {
        Sample[] accuracies = [Data.Sample("accuracy of deep", 5, i => i < 3 ? worst : 0), Data.Sample("accuracy of wide", 5, _ => 0.9)];

        var requirement = Learnt.AboveChance(accuracies, chance: 0.1, by: 0.1);

        Assert.That(requirement.IsMet, Is.EqualTo(isMet));
        Assert.That(requirement.Needed, Is.EqualTo("median accuracies of 0.2 or more, 0.1 above chance"));
        Assert.That(requirement.Measured, Does.EndWith("is the accuracy of deep"));
        Assert.That(() => Learnt.AboveChance([], 0.1, 0.1), Throws.TypeOf<AssumptionException>());
    }

    [Test]
    public void Updates_are_a_share_of_the_reports()
    {
        var few = Requirement.Updates(made: 600, reported: 60_000, share: 0.1, "sensitivity settles late");

        Assert.That(few.IsMet, Is.False);
        Assert.That(
            few.ToString(),
            Is.EqualTo("the claim needs 6000 of the report's 60000 updates or more, since sensitivity settles late; here 600 of the report's 60000 updates"));
        Assert.That(Requirement.Updates(6_000, 60_000, 0.1, "sensitivity settles late").IsMet);
    }

    [Test]
    public void Of_several_requirements_the_first_missed_one_speaks()
    {
        Assert.That(Requirement.All(Met, Missed, Missed), Is.SameAs(Missed));
        Assert.That(Requirement.All(Met, Met).IsMet);
    }
}
