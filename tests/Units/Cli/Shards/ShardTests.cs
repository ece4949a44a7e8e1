using Reproducibility.Cli;
using Reproducibility.Cli.Shards;

namespace Reproducibility.Units.Cli.Shards;

public class ShardTests
{
    [TestCase("1/1")]
    [TestCase("3/16")]
    [TestCase("16/16")]
    public void A_shard_is_one_of_several(string text) => Assert.That($"{Shard.Parse(text)}", Is.EqualTo(text));

    [TestCase("0/16")]
    [TestCase("17/16")]
    [TestCase("3")]
    [TestCase("3/")]
    [TestCase("3/16/1")]
    [TestCase("-1/4")]
    [TestCase("a/b")]
    [TestCase("1/10000")]
    public void Anything_else_is_refused(string text) =>
        Assert.That(() => Shard.Parse(text), Throws.TypeOf<UserException>().With.Message.Contains("3/16").And.Property("ExitCode").EqualTo(ExitCode.Usage));

    [Test]
    public void Seeds_are_those_of_the_tier() => Assert.That(
        SeedNumbers.Parse(["study\ttier\tfirst\tseeds\tgrowth", "a\tquick\t1000\t16\t", "a\tpaper\t2000\t8\t16:0.4", "b\tpaper\t1000\t2\t"], "paper"),
        Is.EquivalentTo(new Dictionary<string, (int, int)> { ["a"] = (2000, 8), ["b"] = (1000, 2) }));
}
