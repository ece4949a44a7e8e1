using Reproducibility.Cli.Shards;
using Reproducibility.Results;
using Reproducibility.Units.Data;

namespace Reproducibility.Units.Cli.Shards;

public class NotRunTests
{
    private static readonly Part[] Plan =
        [new("a/b/c", 1000, 1003, 8, 1, Shard: 1), new("a/b/c", 1004, 1007, 8, 1, Shard: 3), new("a/b/d", 1000, 1003, 8, 1, Shard: 2)];

    [TestCase(137, "not run: shard 3, exit 137")]
    [TestCase(null, "not run: shard 3, killed")]
    public void A_claim_without_its_trainings_names_the_shard(int? status, string error) =>
        Assert.That(Error([Ended(1, 0), Ended(2, 0), Ended(3, status)]), Is.EqualTo(error));

    [Test]
    public void A_shard_without_a_record_never_began() => Assert.That(Error([Ended(1, 0), Ended(2, 0)]), Is.EqualTo("not run: shard 3, never began"));

    [Test]
    public void Where_all_shards_ended_well_the_trainings_are_named() =>
        Assert.That(Error([Ended(1, 0), Ended(2, 0), Ended(3, 0)]), Is.EqualTo("lacks 8 trainings"));

    [Test]
    public void The_results_and_the_page_name_the_shard_too()
    {
        using var folder = new TempFolder();
        NotRun.Write(NotRun.In(Result, [new Lacking("", "a/b/c", [(1, 1005)])], [Ended(3, 137)], Plan), folder.Path, "/root");
        foreach (var file in new[] { "results.json", "verdicts.txt", "report/index.html" })
            Assert.That(File.ReadAllText(folder[file]), Does.Contain("not run: shard 3, exit 137"), file);
    }

    [Test]
    public void Other_claims_stay_as_they_are()
    {
        var result = NotRun.In(Result, [new Lacking("", "a/b/c", [(1, 1005)])], [Ended(3, 1)], Plan);
        Assert.That(result.Claims[1], Is.EqualTo(Result.Claims[1]));
    }

    private static RunResult Result => new()
    {
        Run = new RunInfo { Tier = "paper", Seeds = "own", Start = DateTimeOffset.UnixEpoch },
        Claims = [Failed("a/b/c", "lacks 8 trainings"), Failed("a/b/d", "out of paper")],
    };

    private static string? Error(ShardRecord[] shards) =>
        NotRun.In(Result, [new Lacking("", "a/b/c", [(1, 1004), (1, 1005), (1, 1006), (1, 1007)])], shards, Plan).Claims[0].Error;

    private static ClaimResult Failed(string study, string error) =>
        new() { Id = $"{study}/claim", Study = study, Statement = "", Outcome = Outcome.Failed, Expected = Outcome.Supported, Error = error };

    private static ShardRecord Ended(int index, int? status) => new(index, 3, "--tier paper", "", "node", DateTimeOffset.UnixEpoch, status);
}
