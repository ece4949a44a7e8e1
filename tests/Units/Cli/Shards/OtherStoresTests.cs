using Reproducibility.Cli;
using Reproducibility.Cli.Shards;
using Reproducibility.Units.Data;

namespace Reproducibility.Units.Cli.Shards;

public class OtherStoresTests
{
    private static readonly ShardRecord First = new(1, 2, "--tier quick", "", "here", DateTimeOffset.UnixEpoch, 0);

    [Test]
    public void What_their_shards_left_comes_over_unless_it_is_older()
    {
        using var here = new TempFolder();
        using var there = new TempFolder();
        var later = First with { Started = First.Started.AddHours(1) };
        later.Write(here.Path);
        (First with { Host = "there", Status = 137 }).Write(there.Path);
        (First with { Host = "there", Index = 2 }).Write(there.Path);
        var said = new List<string>();
        OtherStores.Take([there.Path], here.Path, said.Add);
        var records = ShardRecord.In(here.Path).Select(shard => (shard.Index, shard.Host, shard.Status));
        Assert.That(records, Is.EqualTo(new[] { (1, "here", 0), (2, "there", (int?)0) }));
        Assert.That(said, Is.EqualTo(new[] { $"0 results of {there.Path}." }));
    }

    [Test]
    public void A_folder_that_is_missing_is_said() => Assert.That(
        () => OtherStores.Take(["/no/such"], "/store", _ => { }), Throws.InstanceOf<UserException>().With.Message.Contains("--from /no/such"));
}
