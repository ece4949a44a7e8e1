using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;

namespace Reproducibility.Fixtures.Studies;

/// <summary>The table of <c>docs/seeds.md</c>: the numbers of seeds of all studies.</summary>
public static class SeedDocument
{
    private static readonly Tier[] Tiers = Enum.GetValues<Tier>();

    /// <summary>One row per study, with a column of seeds per tier.</summary>
    public static string Markdown(IReadOnlyList<SeedPlan> plans) => plans.GroupBy(plan => plan.Study).Aggregate(
        new Table([new Column("study"), .. Tiers.Select(tier => new Column(Name(tier))), new Column("why"), new Column("fixed")]),
        (table, study) => table.Row(
            [study.Key, .. Tiers.Select(tier => Seeds(study.Single(plan => plan.Tier == tier))), Why([.. study]), Days(study)])).ToString();

    private static string Name(Tier tier) => tier.ToString().ToLowerInvariant();

    private static string Seeds(SeedPlan plan) =>
        string.Join(", then ", plan.Stages.Seeds) + (plan.First == RunSettings.FirstDeciding ? "" : $", from {plan.First}");

    private static string Why(IReadOnlyList<SeedPlan> plans) => plans.DistinctBy(plan => plan.Why).Count() == 1
        ? plans[0].Why
        : string.Join("; ", plans.Select(plan => $"{Name(plan.Tier)}: {plan.Why}"));

    private static string Days(IEnumerable<SeedPlan> plans) => string.Join(", ", plans.Select(plan => plan.Fixed.ToString("yyyy-MM-dd")).Distinct());
}
