using Bogus;
using Reproducibility.Cli.Claims;
using Reproducibility.Cli.Progress;
using Reproducibility.Cli.Setup;
using Reproducibility.Cli.Shards;
using Reproducibility.Units.Data;

namespace Reproducibility.Units.Cli.Shards;

/// <summary>Plans that cut studies by conditions as well as by seeds.</summary>
public class SlicesTests
{
    private const int HostedShards = 20;
    private const double HostedSeconds = 330 * 60;

    [Test]
    public void The_shards_together_train_every_condition_on_every_seed_once([Range(0, 20)] int seed)
    {
        var (studies, costs, shards) = Example(seed);
        var parts = Plan.Of(studies, costs, shards).Parts;
        foreach (var (study, first, seeds) in studies)
        {
            var conditions = Enumerable.Range(1, Math.Max(1, costs[study].Conditions.Count)).ToArray();
            Assert.That(
                from part in parts where part.Study == study from s in Seeds(first, seeds) from c in conditions where part.Has(s, c) select (s, c),
                Is.EquivalentTo(from s in Seeds(first, seeds) from c in conditions select (s, c)));
        }

        Assert.That(parts.Sum(part => part.Seconds), Is.EqualTo(studies.Sum(s => costs[s.Study].With(s.Seeds).Seconds)).Within(1e-6));
    }

    [Test]
    public void Only_what_costs_more_than_a_share_is_cut_and_a_slice_of_several_conditions_costs_no_more([Range(0, 20)] int seed)
    {
        var (studies, costs, shards) = Example(seed);
        var parts = Plan.Of(studies, costs, shards).Parts;
        var share = parts.Sum(part => part.Seconds) / (4 * shards) * (1 + 1e-9);
        foreach (var block in parts.Where(part => part.Slice is not null).GroupBy(part => (part.Study, part.First)))
        {
            Assert.That(block.Sum(part => part.Seconds), Is.GreaterThan(share / 1.001));
            var several = block.Where(part => part.Slice!.First < part.Slice.Last);
            Assert.That(several.Select(part => part.Seconds), Has.All.LessThanOrEqualTo(share));
        }
    }

    [Test]
    public void A_dear_condition_is_a_slice_by_itself()
    {
        var costs = new Dictionary<string, Cost>
        {
            ["a"] = new("paper", "a", 8, 40, 41) { Conditions = [1, 12, 24, 2, 2] },
            ["b"] = new("paper", "b", 8, 8, 7),
        };
        var plan = Plan.Of([("a", 1000, 8), ("b", 1000, 8)], costs, 2);
        Assert.That(plan.Parts.Select(part => $"{part} {part.Trainings} {part.Seconds}"), Is.EqualTo(new[]
        {
            "a:1000..1007#1..1/5 8 1", "a:1000..1007#2..2/5 8 12", "a:1000..1007#3..3/5 8 24", "a:1000..1007#4..5/5 16 4", "b:1000..1007 8 7",
        }));
    }

    [Test]
    public void One_shard_is_not_cut_by_conditions()
    {
        var costs = new Dictionary<string, Cost> { ["a"] = new("paper", "a", 8, 16, 10) { Conditions = [5, 5] } };
        Assert.That(Plan.Of([("a", 1000, 8)], costs, 1).Parts.Single().Slice, Is.Null);
        Assert.That(Plan.Of([("a", 1000, 8)], costs, 2).Parts.Select(part => part.Shard), Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public void The_plans_text_has_slices_and_counts_what_is_stored_of_them_once()
    {
        var plan = new Plan([new("r/1-1/a", 1000, 1007, 8, 3600, 1, new(1, 1, 3)), new("r/1-1/a", 1000, 1007, 16, 7200, 2, new(2, 3, 3))]);
        var lines = PlanText.Lines(plan, [5, null], "/store").ToArray();
        Assert.That(lines[1], Does.Match(@"^r/1-1/a +1000\.\.1007#1\.\.1/3 +8 +5 +1\.00 +1$"));
        Assert.That(lines[2], Does.Match(@"^r/1-1/a +1000\.\.1007#2\.\.3/3 +16 +2\.00 +2$"));
        Assert.That(lines[^1], Does.StartWith("1 study, 5 results in /store, 3.00 core hours"));
    }

    [Test]
    public void What_is_stored_of_slices_stands_at_the_first()
    {
        using var store = new TempFolder();
        var whole = new Part("elrod/1-1/sinc", 1000, 1007, 8, 1, Shard: 1);
        Part[] parts = [whole, whole with { Slice = new(1, 2, 3) }, whole with { Slice = new(3, 3, 3) }];
        Assert.That(StoredSeeds.Count(Checkout.Find().Root, store.Path, "paper", parts), Is.EqualTo(new int?[] { 0, 0, null }));
    }

    /// <summary>
    /// On one core that makes 60 GFLOP/s, no shard of the workflow takes longer than a hosted runner gives it, but for one. It trains one condition,
    /// whose seeds share the lanes of one core, so that neither a finer cut nor the runner's other cores would help.
    /// </summary>
    [Test]
    public void A_shard_of_the_workflow_ends_in_time_but_for_one_that_trains_one_condition()
    {
        var over = Paper(HostedShards).Parts.GroupBy(part => part.Shard).Where(shard => shard.Sum(part => part.Seconds) > HostedSeconds);
        Assert.That(over.Select(shard => string.Join(' ', shard)), Is.EqualTo(new[] { "majumder/1-1/cifar:1000..1007#3..3/5" }));
    }

    private static Plan Paper(int shards)
    {
        var checkout = Checkout.Find();
        var numbers = SeedNumbers.Read(checkout, "paper");
        var studies = Catalogue.Read(checkout).Select([]).Select(claim => claim.Study).Distinct()
            .Select(study => (study, numbers[study].First, numbers[study].Seeds));
        return Plan.Of([.. studies], Costs.Of("paper", null, []), shards);
    }

    private static IEnumerable<int> Seeds(int first, int seeds) => Enumerable.Range(first, seeds);

    private static (IReadOnlyList<(string Study, int First, int Seeds)> Studies, IReadOnlyDictionary<string, Cost> Costs, int Shards) Example(int seed)
    {
        var random = new Randomizer(seed);
        var studies = Enumerable.Range(0, random.Int(1, 12)).Select(i => ($"r/1-1/s{i}", 1000, random.Int(1, 40))).ToArray();
        var costs = studies.ToDictionary(s => s.Item1, s =>
        {
            double[] conditions = [.. Enumerable.Range(0, random.Int(0, 9)).Select(_ => Math.Exp(random.Double(0, 6)))];
            return new Cost("paper", s.Item1, 8, 8 * conditions.Length, conditions.Length == 0 ? 100 : conditions.Sum()) { Conditions = conditions };
        });
        return (studies, costs, random.Int(2, 20));
    }
}
