using Bogus;
using Reproducibility.Cli.Progress;
using Reproducibility.Cli.Shards;

namespace Reproducibility.Units.Cli.Shards;

public class PlanTests
{
    private static readonly int[] Seeds = [.. Enumerable.Range(0, 20)];

    [Test]
    public void The_shards_together_train_every_seed_of_every_study_once([ValueSource(nameof(Seeds))] int seed)
    {
        var (studies, costs, shards) = Example(seed);
        var plan = Plan.Of(studies, costs, shards);
        var all = Enumerable.Range(1, shards).SelectMany(index => plan.Of(new Shard(index, shards)));
        Assert.That(
            all.SelectMany(part => Enumerable.Range(part.First, part.Last - part.First + 1).Select(s => (part.Study, Seed: s))),
            Is.EquivalentTo(studies.SelectMany(study => Enumerable.Range(study.First, study.Seeds).Select(s => (study.Study, Seed: s)))));
    }

    [Test]
    public void The_order_of_the_studies_changes_nothing([ValueSource(nameof(Seeds))] int seed)
    {
        var (studies, costs, shards) = Example(seed);
        Assert.That(Plan.Of([.. studies.Reverse()], costs, shards).Parts, Is.EqualTo(Plan.Of(studies, costs, shards).Parts));
    }

    [Test]
    public void No_shard_has_more_than_an_even_share_and_its_dearest_part([ValueSource(nameof(Seeds))] int seed)
    {
        var (studies, costs, shards) = Example(seed);
        var parts = Plan.Of(studies, costs, shards).Parts;
        var bound = (parts.Sum(part => part.Seconds) / shards) + parts.Max(part => part.Seconds);
        Assert.That(parts.GroupBy(part => part.Shard).Max(shard => shard.Sum(part => part.Seconds)), Is.LessThanOrEqualTo(bound * (1 + 1e-9)));
    }

    [Test]
    public void A_dear_study_is_cut_by_seeds_and_a_cheap_one_is_not()
    {
        var costs = new Dictionary<string, Cost> { ["dear"] = new("paper", "dear", 8, 20, 2000), ["cheap"] = new("paper", "cheap", 8, 8, 8) };
        var plan = Plan.Of([("dear", 1000, 27), ("cheap", 1000, 8)], costs, 4);
        Assert.That(plan.Parts.Select(part => $"{part} {part.Trainings} {part.Seconds}"), Is.EqualTo(new[]
        {
            "cheap:1000..1007 8 8", "dear:1000..1007 20 2000", "dear:1008..1015 20 2000", "dear:1016..1023 20 2000", "dear:1024..1026 8 750",
        }));
        Assert.That(plan.Parts.Skip(1).Select(part => part.Shard), Is.EquivalentTo(new[] { 1, 2, 3, 4 }));
    }

    [TestCase(8, "a:0..7")]
    [TestCase(9, "a:0..8")]
    [TestCase(10, "a:0..7 a:8..9")]
    [TestCase(17, "a:0..7 a:8..16")]
    public void A_part_has_the_seeds_that_train_together_and_the_last_at_least_two(int seeds, string parts)
    {
        var plan = Plan.Of([("a", 0, seeds)], new Dictionary<string, Cost> { ["a"] = new("quick", "a", 1, 1, 1) }, shards: 100);
        Assert.That(string.Join(' ', plan.Parts), Is.EqualTo(parts));
    }

    [Test]
    public void Counted_core_hours_become_hours_of_a_machine()
    {
        var plan = new Plan([new("a", 0, 7, 8, 3 * 3600, Shard: 1), new("b", 0, 7, 8, 3600, Shard: 2)]);
        Assert.That(
            PlanText.Hours(plan, gigaflops: 30, cores: 4),
            Is.EqualTo("30 GFLOP/s on each of 4 cores, as measured now: 2.00 hours on this machine, 1.50 for the dearest shard."));
        Assert.That(PlanText.Hours(new Plan([plan.Parts[1]]), 120, 1), Does.EndWith("each of 1 core, as measured now: 0.50 hours on this machine."));
        Assert.That(PlanText.Hours(plan, null, 4), Does.Contain("could not be measured"));
    }

    [Test]
    public void A_single_seed_is_one_part() =>
        Assert.That(Plan.Of([("a", 5, 1)], new Dictionary<string, Cost>(), 3).Parts.Select(part => $"{part}"), Is.EqualTo(new[] { "a:5..5" }));

    private static (IReadOnlyList<(string Study, int First, int Seeds)> Studies, IReadOnlyDictionary<string, Cost> Costs, int Shards) Example(int seed)
    {
        var random = new Randomizer(seed);
        var studies = Enumerable.Range(0, random.Int(1, 12)).Select(i => ($"r/1-1/s{i}", 1000, random.Int(1, 40))).ToArray();
        var costs = studies.Where(_ => random.Bool(0.8f))
            .ToDictionary(s => s.Item1, s => new Cost("paper", s.Item1, 8, random.Int(0, 99), random.Double(0, 9999)));
        return (studies, costs, random.Int(1, 20));
    }
}
