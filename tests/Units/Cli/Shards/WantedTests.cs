using Reproducibility.Cli.Shards;
using Reproducibility.Units.Data;

namespace Reproducibility.Units.Cli.Shards;

public class WantedTests
{
    private const string Options = "r --tier paper";
    private static readonly Plan Plan = new([new("r/1-1/a", 1000, 1007, 8, 1, 1), new("r/1-1/a", 1008, 1015, 8, 1, 2), new("r/1-1/b", 1000, 1015, 8, 1, 1)]);

    [Test]
    public void Seeds_beyond_the_plan_are_wanted_and_missing_ones_within_it_are_not()
    {
        var wanted = None.With([Lacking("r/1-1/a", 1016, 1063), Lacking("r/1-1/b", 1000, 1015), Lacking("r/2-1/other", 1, 2)], Plan);
        Assert.That(wanted.Last, Is.EqualTo(new Dictionary<string, int> { ["r/1-1/a"] = 1063 }));
        Assert.That(wanted.With([Lacking("r/1-1/a", 1064, 1255)], Plan).Last["r/1-1/a"], Is.EqualTo(1255));
        Assert.That(wanted.With([Lacking("r/1-1/a", 1016, 1031)], Plan).Last["r/1-1/a"], Is.EqualTo(1063));
    }

    [Test]
    public void The_next_shards_train_them_beside_the_first()
    {
        var wanted = new Wanted(Options, new Dictionary<string, int> { ["a"] = 1063 });
        Assert.That(
            wanted.Beside([("a", 1000, 16), ("b", 1000, 8)]), Is.EqualTo(new[] { ("a", 1000, 16), ("b", 1000, 8), ("a", 1016, 48) }));
        Assert.That(wanted.Beside([("a", 1000, 64)]), Is.EqualTo(new[] { ("a", 1000, 64) }));
    }

    [Test]
    public void They_are_read_as_they_were_written_and_of_another_run_there_are_none()
    {
        using var folder = new TempFolder();
        None.Write(folder.Path);
        Assert.That(folder.Files, Is.Empty);
        new Wanted(Options, new Dictionary<string, int> { ["a"] = 1063 }).Write(folder.Path);
        Assert.That(Wanted.In(folder.Path, Options).Last, Is.EqualTo(new Dictionary<string, int> { ["a"] = 1063 }));
        Assert.That(Wanted.In(folder.Path, "r --tier quick").Last, Is.Empty);
        File.WriteAllText(Directory.GetFiles(folder["shards"]).Single(), "{");
        Assert.That(Wanted.In(folder.Path, Options).Last, Is.Empty);
    }

    private static Wanted None => new(Options, new Dictionary<string, int>());

    private static Lacking Lacking(string study, int first, int last) =>
        new("", study, [.. Enumerable.Range(first, last - first + 1).Select(seed => (1, seed))]);
}
