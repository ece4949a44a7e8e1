using Reproducibility.Cli.Shards;

namespace Reproducibility.Units.Cli.Shards;

public class ProcessesTests
{
    [TestCase(4, 2, new[] { 2, 2 })]
    [TestCase(7, 3, new[] { 2, 2, 3 })]
    [TestCase(2, 4, new[] { 1, 1, 1, 1 })]
    public void They_share_the_cores(int cores, int count, int[] each) =>
        Assert.That(Enumerable.Range(1, count).Select(index => Processes.CoresOf(new Shard(index, count), cores)), Is.EqualTo(each));
}
