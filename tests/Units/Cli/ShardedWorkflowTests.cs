using System.Globalization;
using System.Text.RegularExpressions;
using Reproducibility.Fixtures.Running;
using YamlDotNet.RepresentationModel;
using static Reproducibility.Units.Cli.Workflow;

namespace Reproducibility.Units.Cli;

/// <summary>The workflow of the paper tier: shards beside each other, and a merge.</summary>
public partial class ShardedWorkflowTests
{
    private const int HostedMinutes = 360, MinutesAround = 20;
    private static readonly YamlMappingNode Jobs = Map(Read("paper.yml"), "jobs")!;
    private static readonly YamlMappingNode Data = Map(Jobs, "data")!, Shard = Map(Jobs, "shard")!, Merge = Map(Jobs, "merge")!;

    [Test]
    public void The_shards_are_numbered_from_1_and_know_how_many_there_are()
    {
        var numbers = ((YamlSequenceNode)Map(Map(Shard, "strategy")!, "matrix")!["shard"]).Select(number => ((YamlScalarNode)number).Value).ToArray();
        Assert.That(numbers, Is.EqualTo(Enumerable.Range(1, numbers.Length).Select(number => number.ToString(CultureInfo.InvariantCulture))));
        Assert.That(Command(Shard), Does.Contain("--shard ${{ matrix.shard }}/${{ strategy.job-total }} "));
    }

    [Test]
    public void No_shard_begins_before_the_data_sets_are_seen()
    {
        Assert.That(Text(Shard, "needs"), Is.EqualTo("data"));
        var run = Steps(Data).Select(step => Text(step, "run")).OfType<string>().Single();
        Assert.That(run, Does.StartWith("dotnet test tests/Claims "));
        var source = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Claims", "PublishedDataTests.cs"));
        Assert.That(run, Does.EndWith("\"FullyQualifiedName=Reproducibility.Claims.PublishedDataTests.Are_to_be_had\""));
        Assert.That(source, Does.Contain("namespace Reproducibility.Claims;").And.Contain("class PublishedDataTests").And.Contain("void Are_to_be_had()"));
        Assert.That(Caches(Data, "@"), Is.EqualTo(Caches(Shard, "@", "/restore@")));
    }

    [Test]
    public void Downloads_are_kept_where_they_are_whole()
    {
        var quick = Map(Map(Read("claims.yml"), "jobs")!, "quick")!;
        Assert.That(Steps(quick).Select(step => Text(step, "run")), Does.Contain(Steps(Data).Select(step => Text(step, "run")).OfType<string>().Single()
            .Replace("tests/Claims ", "tests/Claims --no-build ", StringComparison.Ordinal)));
        Assert.That(Caches(quick, "/save@"), Is.EqualTo(Caches(quick, "/restore@")).And.SubsetOf(Caches(Data, "@")));
    }

    private static IEnumerable<string?> Caches(YamlMappingNode job, params string[] kinds) => Steps(job)
        .Where(step => Text(step, "uses") is { } used && kinds.Any(kind => used.StartsWith($"actions/cache{kind}", StringComparison.Ordinal)))
        .Select(step => Text(Map(step, "with")!, "path") + Text(Map(step, "with")!, "key"));

    [Test]
    public void A_shard_that_fails_stops_neither_the_others_nor_the_merge()
    {
        Assert.That(Text(Map(Shard, "strategy")!, "fail-fast"), Is.EqualTo("false"));
        Assert.That((Text(Merge, "needs"), Text(Merge, "if")), Is.EqualTo(("shard", "${{ !cancelled() }}")));
    }

    [Test]
    public void A_shard_is_told_to_stop_before_a_hosted_runner_ends()
    {
        Assert.That(Text(Shard, "runs-on"), Is.EqualTo("ubuntu-latest"));
        Assert.That(int.Parse(Text(Shard, "timeout-minutes")!, CultureInfo.InvariantCulture), Is.LessThanOrEqualTo(HostedMinutes));
        var minutes = Limit().Match(Command(Shard)).Groups["minutes"].Value;
        Assert.That(int.Parse(minutes, CultureInfo.InvariantCulture), Is.LessThanOrEqualTo(HostedMinutes - MinutesAround));
    }

    [Test]
    public void Entries_are_uploaded_however_a_shard_ends_and_another_attempt_goes_on_from_them()
    {
        var (upload, download) = (Steps(Shard)[^1], Download(Shard));
        Assert.That(Text(upload, "uses"), Does.StartWith("actions/upload-artifact@"));
        Assert.That(Text(upload, "if"), Is.EqualTo("always()"));
        var with = Map(upload, "with")!;
        Assert.That((Text(with, "name"), Text(with, "path"), Text(with, "overwrite")), Is.EqualTo(("entries-${{ matrix.shard }}", "entries/", "true")));
        Assert.That((Text(download, "if"), Text(download, "continue-on-error")), Is.EqualTo(("github.run_attempt > 1", "true")));
        Assert.That((Text(Map(download, "with")!, "name"), Text(Map(download, "with")!, "path")), Is.EqualTo((Text(with, "name"), "entries")));
    }

    [Test]
    public void The_merge_takes_the_entries_of_all_shards_into_one_store()
    {
        var with = Map(Download(Merge), "with")!;
        Assert.That((Text(with, "pattern"), Text(with, "path"), Text(with, "merge-multiple")), Is.EqualTo(("entries-*", "entries", "true")));
        Assert.That(Command(Merge), Does.Contain("--merge"));
    }

    [Test]
    public void What_a_merge_wants_beyond_the_first_seeds_comes_to_the_shards_of_another_attempt()
    {
        var (upload, download) = (Named(Merge, "wanted", "upload"), Named(Shard, "wanted", "download"));
        Assert.That((Text(Map(upload, "with")!, "path"), Text(Map(download, "with")!, "path")), Is.EqualTo(("entries/shards/*-wanted.json", "entries/shards")));
        Assert.That((Text(upload, "if"), Text(download, "if")), Is.EqualTo(("always()", "github.run_attempt > 1")));
        Assert.That(Text(download, "continue-on-error"), Is.EqualTo("true"));
    }

    [Test]
    public void Shards_and_merge_speak_of_one_run()
    {
        foreach (var command in new[] { Command(Shard), Command(Merge) })
            Assert.That(command, Does.Contain("./reproduce --tier paper ").And.EndWith("--store entries"));
    }

    private static YamlMappingNode Download(YamlMappingNode job) => Artifacts(job, "download").First();

    private static YamlMappingNode Named(YamlMappingNode job, string name, string verb) =>
        Artifacts(job, verb).Single(step => Text(Map(step, "with")!, "name") == name);

    private static IEnumerable<YamlMappingNode> Artifacts(YamlMappingNode job, string verb) =>
        Steps(job).Where(step => Text(step, "uses")?.StartsWith($"actions/{verb}-artifact@", StringComparison.Ordinal) == true);

    private static string Command(YamlMappingNode job) =>
        Steps(job).Select(step => Text(step, "run")).OfType<string>().Single(run => run.Contains("./reproduce", StringComparison.Ordinal));

    [GeneratedRegex(@"^timeout --signal=TERM (?<minutes>\d+)m ", RegexOptions.ExplicitCapture)]
    private static partial Regex Limit();
}
