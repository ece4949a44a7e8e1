using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Units.Claims;

namespace Reproducibility.Units.Studies;

public class SeedPlanTests
{
    private const string Header = "study\ttier\tfirst\tseeds\tgrowth\twhy\tfixed\n", Numbers = "## Numbers\n\n";

    /// <summary>As in docs/seeds.md: <c>./reproduce --seeds 20000..</c>.</summary>
    private const int Other = 20_000;

    private static readonly Study[] All = [.. typeof(Study).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Study)) && !t.IsAbstract).Select(Study.Of)];

    [Test]
    public void Every_study_has_a_line_for_each_tier_and_no_line_is_left_over() => Assert.That(
        SeedPlan.All.Select(plan => (plan.Study, plan.Tier)),
        Is.EquivalentTo(All.SelectMany(study => Enum.GetValues<Tier>().Select(tier => (study.Id, tier)))));

    [Test]
    public void No_study_says_its_seeds_elsewhere() => Assert.That(
        All.Where(study => study.GetType().GetMethod(nameof(Study.Seeds))!.DeclaringType != typeof(Study)).Select(study => study.Id), Is.Empty);

    [Test]
    public void A_study_begins_at_the_seed_at_which_those_that_it_reads_begin() => Assert.That(
        from study in All
        from needed in study.Needs.Select(Study.Of)
        from tier in Enum.GetValues<Tier>()
        where SeedPlan.Of(study.Id, tier).First != SeedPlan.Of(needed.Id, tier).First
        select $"{study.Id} reads {needed.Id}, {tier}",
        Is.Empty);

    [Test]
    public void No_plan_has_the_seeds_that_the_document_calls_other() => Assert.That(
        SeedPlan.All.Where(plan => plan.First + plan.Stages.Seeds[^1] > Other).Select(plan => $"{plan.Study}, {plan.Tier}"), Is.Empty);

    [Test]
    public void The_document_has_the_table_of_the_file() =>
        GeneratedTables.Check("seeds.md", Numbers, Numbers + SeedDocument.Markdown(SeedPlan.All) + "\n", "the file");

    [Test]
    public void A_growth_adds_stages_that_share_the_level()
    {
        var plan = SeedPlan.Parse(Header + "r/1-1/s\tpaper\t2000\t8\t16:0.4 32:0.4\twhy\t2026-11-28").Single();
        Assert.That(plan.Stages.Seeds, Is.EqualTo(Escalation.Standard.Seeds));
        Assert.That(plan.Stages.Shares, Is.EqualTo(Escalation.Standard.Shares));
        Assert.That((plan.Study, plan.Tier, plan.First, plan.Why, plan.Fixed), Is.EqualTo(("r/1-1/s", Tier.Paper, 2000, "why", new DateOnly(2026, 11, 28))));
    }

    [Test]
    public void What_a_stage_that_was_given_up_had_of_the_level_no_other_spends()
    {
        var plan = SeedPlan.Parse(Header + "r/1-1/s\tpaper\t2000\t8\t16:0.2 unspent:0.5\twhy\t2026-11-28").Single();
        Assert.That(plan.Stages.Seeds, Is.EqualTo(new[] { 8, 16 }));
        Assert.That(plan.Stages.Shares, Is.EqualTo(new[] { 0.3, 0.2 }));
    }

    [TestCase("r/1-1/s\tquick\t1000\t16\t\twhy")]
    [TestCase("r/1-1/s\tquick\t1000\tmany\t\twhy\t2026-11-28")]
    [TestCase("r/1-1/s\tfast\t1000\t16\t\twhy\t2026-11-28")]
    [TestCase("r/1-1/s\tquick\t1000\t16\t\t\t2026-11-28")]
    [TestCase("r/1-1/s\tquick\t1000\t16\t\twhy\ttoday")]
    [TestCase("r/1-1/s\tquick\t1000\t16\t8:0.5\twhy\t2026-11-28")]
    [TestCase("r/1-1/s\tquick\t999\t16\t\twhy\t2026-11-28")]
    [TestCase("r/1-1/s\tquick\tfirst\t16\t\twhy\t2026-11-28")]
    public void A_malformed_line_is_refused_with_its_text(string line) =>
        Assert.That(() => SeedPlan.Parse(Header + line), Throws.TypeOf<FormatException>().With.Message.Contains(line));

    [Test]
    public void A_study_without_a_line_is_told_where_to_write_it() => Assert.That(
        () => SeedPlan.Of("r/1-1/s", Tier.Quick), Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("seeds.tsv").And.Message.Contains("r/1-1/s"));
}
