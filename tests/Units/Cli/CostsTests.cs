using Reproducibility.Cli.Progress;

namespace Reproducibility.Units.Cli;

public class CostsTests
{
    [Test]
    public void Other_seeds_scale_a_cost() =>
        Assert.That(new Cost("quick", "r/1/a", 16, 32, 30).With(4), Is.EqualTo(new Cost("quick", "r/1/a", 4, 8, 7.5)));

    [Test]
    public void The_programs_own_table_can_be_read() => Assert.That(Costs.Known.Select(c => (c.Tier, c.Study)), Is.Unique);

    [Test]
    public void What_a_machine_took_counts_more_than_the_programs_table()
    {
        var mine = Costs.Known.First() with { Seconds = 12_345 };
        Assert.That(Costs.Of(mine.Tier, null, [mine])[mine.Study], Is.EqualTo(mine));
        Assert.That(Costs.Read("/no/such"), Is.Empty);
    }
}
