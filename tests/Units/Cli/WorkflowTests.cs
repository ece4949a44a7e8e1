using System.Text.RegularExpressions;
using Reproducibility.Fixtures.Running;
using YamlDotNet.RepresentationModel;
using static Reproducibility.Units.Cli.Workflow;

namespace Reproducibility.Units.Cli;

/// <summary>The workflow files by the keys that GitHub documents, and by rules of our own.</summary>
[TestFixtureSource(nameof(Files))]
public partial class WorkflowTests(string file)
{
    private static readonly string[] WorkflowKeys = ["name", "run-name", "on", "permissions", "env", "defaults", "concurrency", "jobs"];
    private static readonly string[] JobKeys =
        [
            "name", "permissions", "needs", "if", "runs-on", "environment", "concurrency", "outputs", "env", "defaults", "steps", "timeout-minutes", "strategy",
            "continue-on-error", "container", "services"
        ];
    private static readonly string[] StepKeys =
        ["id", "if", "name", "uses", "run", "working-directory", "shell", "with", "env", "continue-on-error", "timeout-minutes"];
    private static readonly string[] Events =
        ["push", "pull_request", "schedule", "workflow_dispatch", "workflow_call", "workflow_run", "release", "merge_group", "issues", "issue_comment"];
    private const string Consent = "vars.PUBLISH_REPORT == 'true' && ";
    private readonly YamlMappingNode root = Read(file);

    public static IEnumerable<string> Files => Directory.GetFiles(Folder, "*.y*ml").Select(path => Path.GetFileName(path)!);

    private IEnumerable<YamlMappingNode> Jobs => Map(root, "jobs")!.Children.Values.Cast<YamlMappingNode>();

    private IEnumerable<YamlMappingNode> AllSteps => Jobs.SelectMany(Steps);

    [Test]
    public void Every_key_is_one_that_is_known()
    {
        Assert.That(Keys(root), Is.SubsetOf(WorkflowKeys));
        Assert.That(Keys(Map(root, "on")!), Is.SubsetOf(Events));
        Assert.That(Jobs.SelectMany(Keys).Distinct(), Is.SubsetOf(JobKeys));
        Assert.That(AllSteps.SelectMany(Keys).Distinct(), Is.SubsetOf(StepKeys));
    }

    [Test]
    public void Every_job_says_where_it_runs_how_long_it_may_and_what_it_may_write()
    {
        Assert.That(Keys(root), Does.Contain("permissions"));
        Assert.That(Jobs, Is.Not.Empty);
        foreach (var job in Jobs)
            Assert.That(Keys(job), Is.SupersetOf(new[] { "runs-on", "timeout-minutes", "steps" }));
    }

    [Test]
    public void A_step_either_uses_an_action_or_runs_a_command()
    {
        foreach (var step in AllSteps)
            Assert.That(Keys(step).Count(key => key is "uses" or "run"), Is.EqualTo(1), step.ToString());
    }

    [Test]
    public void Actions_are_pinned_to_a_commit_with_its_version_beside_it()
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, file)).Where(line => line.Contains("uses:", StringComparison.Ordinal)).ToArray();
        Assert.That(lines, Is.Not.Empty);
        foreach (var line in lines)
            Assert.That(line, Does.Match(Pinned()));
    }

    [Test]
    public void What_a_job_leaves_is_uploaded_however_it_ends()
    {
        foreach (var job in Jobs.Where(RunsTests))
        {
            var last = Steps(job)[^1];
            Assert.That(Text(last, "uses"), Does.StartWith("actions/upload-artifact@"));
            Assert.That(Text(last, "if"), Is.EqualTo("always()"));
            Assert.That(Text(Map(last, "with")!, "path"), Does.Contain("artifacts/").And.Contain("snapshots/"));
        }
    }

    [Test]
    public void Scripts_that_are_run_exist()
    {
        foreach (var script in AllSteps.Select(step => Text(step, "run")).OfType<string>().Where(run => run.StartsWith("./", StringComparison.Ordinal)))
            Assert.That(Path.Combine(Repository.Root, script.Split(' ')[0]), Does.Exist);
    }

    [Test]
    public void Nothing_is_published_unless_the_repository_says_so()
    {
        foreach (var step in AllSteps.Where(step => Text(step, "uses")?.StartsWith("actions/upload-pages", StringComparison.Ordinal) == true))
            Assert.That(Text(step, "if"), Does.StartWith(Consent));
        foreach (var job in Jobs.Where(job => Map(job, "permissions") is { } permissions && Keys(permissions).Contains("pages")))
            Assert.That(Text(job, "if"), Does.StartWith(Consent));
    }

    private static bool RunsTests(YamlMappingNode job) =>
        Steps(job).Any(step => Text(step, "run")?.StartsWith("./test", StringComparison.Ordinal) == true);

    [GeneratedRegex(@"uses: [\w-]+(/[\w-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex Pinned();
}
