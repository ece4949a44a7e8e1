using Reproducibility.Cli.Slurm;
using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Running;
using Reproducibility.Results;

namespace Reproducibility.Units.Cli.Slurm;

/// <summary>./reproduce --slurm itself on a Slurm of one node: slices of a small study in two shards, one of whose test hosts is killed.</summary>
[Platform("Linux")]
[NonParallelizable]
public class ReproduceTests
{
    private const string Study = "elrod/1-1/sinc";
    private static readonly string Cli = Path.Combine(Repository.Root, "src", "Cli", "bin", "Reproducibility.Cli.dll");

    private OneNode node = null!;
    private string folder = "", submitted = "";

    [OneTimeSetUp]
    public void Run()
    {
        var built = Path.Combine(Repository.Root, "tests", "Claims", "bin", "Debug", "net10.0", "Reproducibility.Claims.dll");
        if (!File.Exists(built))
            Assert.Ignore("tests/Claims is not built, so no shard trains. Build it: dotnet build tests/Claims.");
        node = OneNode.Start();
        folder = Path.Combine(node.Folder, "a run");
        var store = Path.Combine(node.Folder, "store");
        submitted = Reproduce(
            Study, "--tier", "paper", "--seeds", "10", "--slurm", "2", "--store", store, "--no-build", "--output", folder, "--", "--cpus-per-task=1");
        OneNode.Until("a test host of the second shard trains", () => Hosts().Any(), seconds: 240);
        OneNode.Say("kill", ["-9", .. Hosts()]);
        var merge = SlurmRun.Read(folder).Merge;
        OneNode.Until("the merge has ended", () => new Scheduler(CancellationToken.None).Queue(merge) is [{ IsAlive: false }], seconds: 400);
    }

    [OneTimeTearDown]
    public void End() => node?.Dispose();

    [Test]
    public void It_says_its_jobs_and_what_to_type_next() =>
        Assert.That(submitted, Does.Match(@"Submitted 2 shards as job \d+, .* as job \d+\.")
            .And.Contain("./reproduce --status --output").And.Contain("scancel"));

    [Test]
    public void The_study_is_cut_by_conditions() => Assert.That(SlurmRun.Read(folder).Plan.Select(part => part.Slice), Has.Some.Not.Null);

    [Test]
    public void All_shards_are_done_also_the_one_whose_host_was_killed()
    {
        Assert.That(Status(), Does.Contain("  done      1-2\n"), Log);
        Assert.That(Log, Does.Contain("The test host ended before its time"));
    }

    [Test]
    public void The_merge_judges_every_claim_named_by_the_study_and_trains_nothing()
    {
        var claims = ResultLog.Read(folder).Claims;
        var all = Catalogue.Parse(File.ReadAllText(Catalogue.File)).Select(entry => entry.Id);
        Assert.That(claims.Select(claim => claim.Id), Is.EquivalentTo(all.Where(id => id.StartsWith($"{Study}/", StringComparison.Ordinal))));
        Assert.That(claims.Select(claim => claim.Outcome), Has.None.EqualTo(Outcome.Failed));
        Assert.That(
            File.ReadAllText(Path.Combine(folder, "merge.log")),
            Does.Contain($"{claims.Count} claims: ").And.Contain("; 0 trained").And.Not.Contain("not run"));
    }

    private string Log => File.ReadAllText(Path.Combine(folder, "shards", "2.log"));

    private static string Reproduce(params string[] arguments) => OneNode.Say("dotnet", [Cli, "reproduce", .. arguments]);

    /// <summary>Test hosts of the second shard.</summary>
    private static IEnumerable<string> Hosts() => Directory.EnumerateDirectories("/proc").Where(process => Path.GetFileName(process).All(char.IsAsciiDigit)
        && Read(process, "cmdline").Contains("testhost.dll", StringComparison.Ordinal)
        && Read(process, "environ") is var variables
        && variables.Contains("SLURM_ARRAY_TASK_ID=2\0", StringComparison.Ordinal)
        && variables.Contains($"SLURM_CONF={Environment.GetEnvironmentVariable("SLURM_CONF")}\0", StringComparison.Ordinal))
        .Select(process => Path.GetFileName(process)!);

    private string Status() => Reproduce("--status", "--output", folder);

    private static string Read(string process, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It has ended, or is another user's.
            return "";
        }
    }
}
