using Reproducibility.Cli.Shards;
using Reproducibility.Cli.Slurm;

namespace Reproducibility.Units.Cli.Slurm;

public class StatusTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;
    private readonly SlurmRun run = new(["reproduce"], 6, Now)
    {
        Array = "7",
        Merge = "8",
        Store = "/store",
        Plan = [.. Enumerable.Range(1, 6).Select(shard => new Part("a/b/c", 1000, 1003, shard == 5 ? 8 : 0, Seconds: 60, shard))],
    };
    private string folder = "";

    private DateTimeOffset Begun => Attempts.Read(SlurmRun.ShardFolder(folder, 3)).Last!.Begun;

    [SetUp]
    public void Make()
    {
        folder = Directory.CreateTempSubdirectory("status-").FullName;
        Tried(1, 0, done: 8, of: 8);
        Tried(2, 0, done: 8, of: 8);
        Tried(3, null, done: 2, of: 6);
        Tried(4, 137, done: 0, of: 8);
    }

    [TearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [Test]
    public void It_tells_what_is_done_runs_waits_and_was_not_run()
    {
        QueuedJob[] queue =
            [new("7", 3, "RUNNING", "None"), new("7", 4, "FAILED", "NonZeroExitCode"), new("7", 5, "PENDING", "Resources"), new("7", 6, "CANCELLED", "None"),
                new("8", null, "PENDING", "Dependency")];
        Assert.That(new Status(folder, run, queue, 99, Begun.AddMinutes(10)).Lines().Skip(1), Is.EqualTo(new[]
        {
            "  done      1-2",
            "  running   3 (2 of 6 trainings on node3)",
            "  waiting   5",
            "  not run   4 (exit 137); 6 (cancelled)",
            "18 of 38 trainings that are known of; about 50:00 to go; 99 results in /store",
            "merge: waits for the shards",
        }));
    }

    [Test]
    public void A_task_that_runs_may_not_have_begun_yet()
    {
        var lines = new Status(folder, run, [new("7", 5, "RUNNING", "None")], 99, Now).Lines().ToArray();
        Assert.That(lines, Has.Some.Contains("5 (0 of 8 trainings)"));
    }

    [Test]
    public void Without_Slurm_it_tells_what_the_folders_do()
    {
        var lines = new Status(folder, run, null, 99, Now).Lines().ToArray();
        Assert.That(lines, Does.Contain("  done      1-2").And.Contain("  not done  3 (killed); 4 (exit 137); 5 (never began); 6 (never began)"));
    }

    [Test]
    public void What_was_not_run_has_its_reason() => Assert.That(
        new ShardStates(folder, run, [new("7", 6, "CANCELLED", "None")]).NotRun(job => job == "7_3" ? 139 : null).Select(shard => shard.ToString()),
        Is.EqualTo(new[] { "shard 3, exit 139", "shard 4, exit 137", "shard 5, never began", "shard 6, cancelled" }));

    [TestCase(new int[0], "")]
    [TestCase(new[] { 3 }, "3")]
    [TestCase(new[] { 1, 2, 3, 5, 7, 8 }, "1-3, 5, 7-8")]
    public void Numbers_in_a_row_are_a_range(int[] numbers, string text) => Assert.That(Status.Ranges(numbers), Is.EqualTo(text));

    private void Tried(int shard, int? exit, int done, int of)
    {
        var place = Directory.CreateDirectory(SlurmRun.ShardFolder(folder, shard)).FullName;
        var attempts = Attempts.Read(place);
        attempts.Begin($"node{shard}");
        File.WriteAllLines(
            Path.Combine(place, "progress.jsonl"),
            [$$"""{"study":"a/b/c","seeds":4,"of":{{of}}}""", .. Enumerable.Repeat("""{"study":"a/b/c","seconds":0.5}""", done)]);
        if (exit is { } status)
            attempts.End(status);
    }
}
