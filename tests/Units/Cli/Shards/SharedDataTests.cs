using System.Text.Json;
using Reproducibility.Cli.Progress;
using Reproducibility.Cli.Shards;
using Reproducibility.Fixtures.Data;
using Reproducibility.Units.Data;

namespace Reproducibility.Units.Cli.Shards;

public class SharedDataTests
{
    private const string Options = "r --tier paper";
    private static readonly ShardRecord Own = new(3, 4, Options, "abc", "here", DateTimeOffset.UnixEpoch, null);
    private static readonly ShardRecord Other = Own with { Index = 1, Host = "node7", Status = 0, Data = Read("digits", "published") };
    private TempFolder store;

    [SetUp]
    public void Open() => store = new TempFolder();

    [TearDown]
    public void Close() => store.Dispose();

    [Test]
    public void Drawn_digits_beside_published_ones_are_refused_before_anything_is_trained()
    {
        var data = Beside(Other);
        Assert.That(data.Look(Heard(NotFound(published => published.Digits))));
        Assert.That(data.Refusal, Does.StartWith("Shard 3/4 is refused").And.Contain("its digits are drawn ones, not those of shard 1/4 on node7"));
        Assert.That(data.Refusal, Does.Contain("--data FOLDER").And.EndWith($"delete {Other.FileIn(store.Path)} first."));
        Assert.That(File.Exists(Other.FileIn(store.Path)));
    }

    [Test]
    public void Another_checksum_is_refused()
    {
        var data = Beside(Other);
        Assert.That(data.Look(Heard(Checksum("digits", "another"))));
        Assert.That(data.Refusal, Does.Contain("its digits are others, not those of shard 1/4"));
    }

    [Test]
    public void Published_data_are_not_refused_where_another_shard_has_drawn_digits() =>
        Assert.That(Beside(Other with { Drawn = ["digits"] }).Look(Heard(Checksum("digits", "real"))), Is.False);

    [Test]
    public void The_same_data_or_another_data_set_or_another_run_is_none_of_it()
    {
        Assert.That(Beside(Other).Look(Heard(Checksum("digits", "published"))), Is.False);
        Assert.That(Beside(Other).Look(Heard(NotFound(published => published.Colours))), Is.False);
        Assert.That(Beside(Other with { Options = "r --tier quick", Data = Read("digits", "x") }).Look(Heard(Checksum("digits", "published"))), Is.False);
        Assert.That(Beside(Own with { Data = Read("digits", "mine once") }).Look(Heard(Checksum("digits", "published"))), Is.False);
    }

    [Test]
    public void What_a_shard_reads_stands_in_its_record_while_it_runs()
    {
        var data = Beside();
        data.Look(Heard(Checksum("digits", "published"), NotFound(published => published.Colours)));
        data.Look(Heard(Checksum("colours", "drawn")));
        var record = ShardRecord.In(store.Path).Single();
        Assert.That(record.Data, Is.EqualTo(new Dictionary<string, string> { ["digits"] = "published", ["colours"] = "drawn" }));
        Assert.That((record.Index, record.Status, record.Drawn.Single()), Is.EqualTo((3, (int?)null, "colours")));
    }

    private SharedData Beside(params ShardRecord[] others)
    {
        foreach (var other in others)
            other.Write(store.Path);
        return new SharedData(Own, store.Path);
    }

    private static RunProgress Heard(params string[] lines)
    {
        var progress = new RunProgress([], new Dictionary<string, Cost>());
        foreach (var line in lines)
            progress.Hear(line);
        return progress;
    }

    private static string Checksum(string data, string checksum) => JsonSerializer.Serialize(new { data, checksum });

    /// <summary>What a host says that looks in vain.</summary>
    private string NotFound(Func<DataSets, DataSet> set)
    {
        string? said = null;
        set(new DataSets(new DataSearch([], Path.Combine(store.Path, "none")) { Offline = true }, line => said = line));
        return JsonSerializer.Serialize(new { note = said });
    }

    private static Dictionary<string, string> Read(string name, string checksum) => new() { [name] = checksum };
}
