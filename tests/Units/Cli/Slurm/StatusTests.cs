using Reproducibility.Cli.Slurm;

namespace Reproducibility.Units.Cli.Slurm;

public class StatusTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;
    private readonly SlurmRun run = new(["reproduce"], 6, Now) { Array = "7", Merge = "8" };
    private string folder = "";

    private DateTimeOffset Begun => Attempts.Read(SlurmRun.PartFolder(folder, 3)).Last!.Begun;

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
        Assert.That(new Status(folder, run, queue, Begun.AddMinutes(10)).Lines().Skip(1), Is.EqualTo(new[]
        {
            "  done      1-2",
            "  running   3 (2 of 6 trainings on node3)",
            "  waiting   5",
            "  not run   4 (exit 137); 6 (cancelled)",
            "18 of 30 trainings that the parts have come to; those that run need about 20:00 more",
            "merge: waits for the parts",
        }));
    }

    [Test]
    public void Without_Slurm_it_tells_what_the_folders_do()
    {
        var lines = new Status(folder, run, null, Now).Lines().ToArray();
        Assert.That(lines, Does.Contain("  done      1-2").And.Contain("  not done  3 (killed); 4 (exit 137); 5 (never began); 6 (never began)"));
    }

    [Test]
    public void What_was_not_run_has_its_reason() => Assert.That(
        new Parts(folder, run, [new("7", 6, "CANCELLED", "None")]).NotRun(job => job == "7_3" ? 139 : null),
        Is.EqualTo(new[] { "shard 3, exit 139", "shard 4, exit 137", "shard 5, never began", "shard 6, cancelled" }));

    [TestCase(new int[0], "")]
    [TestCase(new[] { 3 }, "3")]
    [TestCase(new[] { 1, 2, 3, 5, 7, 8 }, "1-3, 5, 7-8")]
    public void Numbers_in_a_row_are_a_range(int[] numbers, string text) => Assert.That(Status.Ranges(numbers), Is.EqualTo(text));

    private void Tried(int part, int? exit, int done, int of)
    {
        var place = Directory.CreateDirectory(SlurmRun.PartFolder(folder, part)).FullName;
        File.WriteAllLines(
            Path.Combine(place, "progress.jsonl"),
            [$$"""{"study":"a/b/c","seeds":4,"of":{{of}}}""", .. Enumerable.Repeat("""{"study":"a/b/c","seconds":0.5}""", done)]);
        var attempts = Attempts.Read(place);
        attempts.Begin($"node{part}");
        if (exit is { } status)
            attempts.End(status);
    }
}
