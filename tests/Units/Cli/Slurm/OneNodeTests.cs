using Reproducibility.Cli.Shards;
using Reproducibility.Cli.Slurm;
using Reproducibility.Fixtures.Running;

namespace Reproducibility.Units.Cli.Slurm;

/// <summary>An array and its merge on a Slurm of one node. What the shards run is a stand-in, so that each meets its own fate.</summary>
[Platform("Linux")]
[NonParallelizable]
public class OneNodeTests
{
    private const int Good = 1, Killed = 2, Cancelled = 3, Crashing = 4, WithoutData = 5, KilledWhole = 6, Displaced = 7, Requeued = 8, Shards = 8;

    private const string StandIn = """
        #!/bin/bash
        # Arguments: --shard 3/8 --output FOLDER, or --merge --output FOLDER.
        case $1 in
            --merge) echo "judged"; exit 0 ;;
        esac
        # As ./reproduce does, it ends with the process that started it.
        rest() { for _ in {1..500}; do kill -0 $PPID || exit; sleep 0.2; done; }
        shard=${2%/*}
        tries=$(wc -l <"$4/tries" 2>/dev/null || echo 0)
        echo $$ >>"$4/tries"
        echo "{\"study\":\"a/b/c\",\"seeds\":1,\"of\":2}" >"$4/progress.jsonl"
        case $shard in
            2 | 6 | 7 | 8) [ "$tries" = 0 ] && rest ;;
            3) rest ;;
            4) kill -9 $$ ;;
            5) echo "The folder /nowhere does not exist."; exit 2 ;;
        esac
        echo "{\"study\":\"a/b/c\",\"seconds\":0.1}" >>"$4/progress.jsonl"
        """;

    private OneNode node = null!;
    private SlurmRun run = null!;
    private string folder = "", merged = "";

    [OneTimeSetUp]
    public void Run()
    {
        node = OneNode.Start();
        folder = Directory.CreateDirectory(Path.Combine(node.Folder, "a run")).FullName;
        var scheduler = new Scheduler(CancellationToken.None);
        var submission = new Submission(["dotnet", Path.Combine(Repository.Root, "src", "Cli", "bin", "Reproducibility.Cli.dll")], folder, scheduler);
        submission.Check(Shards, ["--cpus-per-task=1"]);
        var asked = new SlurmRun([Program("stand-in", StandIn)], Shards, DateTimeOffset.UtcNow) { Store = Path.Combine(folder, "store"), Options = "all" };
        run = submission.Submit(asked, ["--cpus-per-task=1"]);

        OneNode.Until("all shards have begun", () => run.Shards.All(shard => Tries(shard).Length > 0));
        Assert.That(() => submission.Check(Shards, []), Throws.Exception.With.Message.Contains("still in Slurm's queue"));
        OneNode.Say("kill", "-9", Tries(Killed)[0]);
        OneNode.Say("scancel", $"{run.Array}_{Cancelled}");
        OneNode.Say("kill", "-9", OneNode.Say("ps", "-o", "ppid=", "-p", Tries(KilledWhole)[0]).Trim());
        OneNode.Say("scancel", "--batch", "--signal=TERM", $"{run.Array}_{Displaced}");
        OneNode.Say("scontrol", "requeue", $"{run.Array}_{Requeued}");
        OneNode.Until("the merge has ended", () => scheduler.Queue(run.Merge) is [{ IsAlive: false }], seconds: 100);
        merged = File.ReadAllText(Path.Combine(folder, "merge.log"));
    }

    [OneTimeTearDown]
    public void End() => node?.Dispose();

    [TestCase(Good, new[] { 0 })]
    [TestCase(Killed, new[] { 137, 0 })]
    [TestCase(Crashing, new[] { 137, 137, 137 })]
    [TestCase(WithoutData, new[] { 2 })]
    [TestCase(Displaced, new[] { 75, 0 })]
    [TestCase(Requeued, new[] { 75, 0 })]
    public void A_part_is_tried_again_where_that_may_help(int shard, int[] exits) =>
        Assert.That(Attempts.Read(SlurmRun.ShardFolder(folder, shard)).All.Select(attempt => attempt.Exit), Is.EqualTo(exits), Log(shard));

    [Test]
    public void A_part_that_was_cancelled_is_not_tried_again() => Assert.That(Tries(Cancelled), Has.Length.EqualTo(1), Log(Cancelled));

    [Test]
    public void The_merge_judges_the_rest_and_says_what_was_not_run() => Assert.That(
        merged.Split('\n').Where(line => line.StartsWith("not run", StringComparison.Ordinal)).Prepend(merged.Split('\n')[0]),
        Is.EqualTo(new[] { "judged", "not run: shard 3, cancelled", "not run: shard 4, exit 137", "not run: shard 5, exit 2", "not run: shard 6, exit 137" }));

    [Test]
    public void What_trained_says_so_in_its_log() => Assert.That(Log(WithoutData), Does.Contain("/nowhere does not exist").And.Contain("is left"));

    [Test]
    public void Its_status_is_that_of_all_parts() => Assert.That(
        new Status(folder, run, new Scheduler(CancellationToken.None).Queue(run.Array, run.Merge), 0, DateTimeOffset.UtcNow).Lines(),
        Is.SupersetOf(new[]
        {
            "  done      1-2, 7-8", "  not run   3 (cancelled); 4 (exit 137, attempt 3); 5 (exit 2); 6 (killed)",
            $"merge: ended; {Path.Combine(folder, "merge.log")}",
        }));

    [Test]
    public void What_a_killed_shard_could_not_say_stands_in_the_store() => Assert.That(
        ShardRecord.In(run.Store).Select(shard => (shard.Index, shard.Status)),
        Is.EquivalentTo(new[] { (Cancelled, 143), (Crashing, (int?)137), (WithoutData, 2), (KilledWhole, 137) }));

    private string[] Tries(int shard) => File.Exists(Of(shard)) ? File.ReadAllLines(Of(shard)) : [];

    private string Of(int shard) => Path.Combine(SlurmRun.ShardFolder(folder, shard), "tries");

    private string Log(int shard) => File.ReadAllText(SlurmRun.Log(folder, $"{shard}"));

    private string Program(string name, string text)
    {
        var path = Path.Combine(node.Folder, name);
        File.WriteAllText(path, text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
