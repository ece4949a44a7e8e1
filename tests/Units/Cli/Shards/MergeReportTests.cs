using System.Text.Json;
using Reproducibility.Cli.Shards;
using Reproducibility.Units.Data;

namespace Reproducibility.Units.Cli.Shards;

public class MergeReportTests
{
    private const string Options = "r --tier quick";
    private static readonly Plan Halves = new([new("r/1-1/a", 1000, 1001, 4, 1, Shard: 1), new("r/1-1/a", 1002, 1003, 4, 1, Shard: 2)]);
    private static readonly Lacking Later = new("r/1-1/a lacks 2 trainings", "r/1-1/a", [(1, 1002), (1, 1003)]);
    private static readonly Dictionary<string, string> Data = new() { ["digits"] = "0123456789abcdef", ["colours"] = "abc" };
    private static readonly ShardRecord Good = new(1, 2, Options, "abc", "host", DateTimeOffset.UnixEpoch, 0);

    [Test]
    public void Nothing_missing_is_no_line() => Assert.That(Report([]), Is.Empty);

    [Test]
    public void A_shard_left_out_is_named() =>
        Assert.That(Report([Later], Good), Is.EqualTo(new[] { "Missing:", "  r/1-1/a lacks 2 trainings", "Shard 2/2 was not run." }));

    [Test]
    public void Of_slices_those_are_named_whose_conditions_are_missing()
    {
        var slices = new Plan([.. Enumerable.Range(1, 3).Select(i => new Part("r/1-1/a", 1000, 1003, 4, 1, Shard: i, new Slice(i, i, 3)))]);
        var lacking = new Lacking("lacks", "r/1-1/a", [(3, 1000), (3, 1003)]);
        Assert.That(
            MergeReport.Lines([lacking], [Good with { Count = 3 }], Options, "abc", Data, _ => slices),
            Is.EqualTo(new[] { "Missing:", "  lacks", "Shard 3/3 was not run." }));
    }

    [Test]
    public void A_shard_that_failed_is_named() => Assert.That(
        Report([Later], Good, Good with { Index = 2, Status = 137 }), Has.Member("Shard 2/2 was not completed: exit 137 on host."));

    [Test]
    public void A_shard_that_was_killed_is_named() => Assert.That(
        Report([Later], Good, Good with { Index = 2, Status = null }), Has.Member("Shard 2/2 did not end: it was killed, or still runs on host."));

    [Test]
    public void A_shard_of_another_commit_is_refused_by_name() => Assert.That(
        Report([Later], Good, Good with { Index = 2, Commit = "def" }), Has.One.StartsWith("Shard 2/2 is of commit def, and this is abc"));

    [Test]
    public void Shards_of_other_settings_are_named() => Assert.That(
        Report([Later], Good with { Options = "r --tier paper" }), Has.One.Contains("r --tier paper").And.One.Contains("--shard 1/N"));

    [Test]
    public void A_shard_on_other_data_is_refused_by_name()
    {
        var other = Good with { Index = 2, Data = new Dictionary<string, string> { ["digits"] = "fedcba9876543210" } };
        Assert.That(Report([Later], Good, other), Has.Member(
            "Shard 2/2 trained on other data on host, which is refused: digits is fedcba9876 there and 0123456789 here."));
        Assert.That(Report([Later], Good, other with { Data = Data }), Has.One.StartsWith("Shard 2/2 ended well"));
    }

    [Test]
    public void A_shard_that_was_refused_for_its_drawn_digits_is_named() => Assert.That(
        Report([Later], Good, Good with { Index = 2, Status = 2, Drawn = ["digits"] }),
        Has.Member("Shard 2/2 was refused on host, where its digits are drawn ones."));

    [Test]
    public void Seeds_beyond_the_first_are_asked_for() => Assert.That(
        Report([new Lacking("r/1-1/a lacks 1 training", "r/1-1/a", [(1, 1004)])], Good), Has.One.Contains("want more seeds"));

    [Test]
    public void A_record_is_read_as_it_was_written()
    {
        using var folder = new TempFolder();
        Good.Write(folder.Path);
        (Good with { Status = 1, Data = Data, Drawn = ["colours"] }).Write(folder.Path);
        new Wanted(Options, new Dictionary<string, int> { ["r/1-1/a"] = 1015 }).Write(folder.Path);
        File.WriteAllText(Path.Combine(folder.Path, "shards", "half.json"), "{");
        var read = ShardRecord.In(folder.Path).Single();
        Assert.That(read with { Data = Good.Data, Drawn = Good.Drawn }, Is.EqualTo(Good with { Status = 1 }));
        Assert.That(read.Data, Is.EqualTo(Data));
        Assert.That(read.Drawn, Is.EqualTo(new[] { "colours" }));
        Assert.That(ShardRecord.In(Path.Combine(folder.Path, "none")), Is.Empty);
    }

    [Test]
    public void What_is_lacking_is_read_from_the_hosts_line()
    {
        using var json = JsonDocument.Parse("""{"missing":"r/1-1/a lacks 1 training","of":"r/1-1/a","conditions":[2],"seeds":[1003]}""");
        var lacking = Lacking.Of("r/1-1/a lacks 1 training", json.RootElement);
        var part = Halves.Parts[1];
        Assert.That((lacking.Touches(part), lacking.Touches(Halves.Parts[0]), lacking.Touches(part with { Study = "b" })), Is.EqualTo((true, false, false)));
        Assert.That((lacking.Touches(part with { Slice = new(1, 2, 3) }), lacking.Touches(part with { Slice = new(3, 3, 3) })), Is.EqualTo((true, false)));
    }

    private static string[] Report(IReadOnlyList<Lacking> missing, params IReadOnlyList<ShardRecord> shards) =>
        [.. MergeReport.Lines(missing, shards, Options, "abc", Data, _ => Halves)];
}
