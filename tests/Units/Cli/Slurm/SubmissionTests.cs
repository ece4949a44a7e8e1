using Reproducibility.Cli;
using Reproducibility.Cli.Slurm;

namespace Reproducibility.Units.Cli.Slurm;

[Platform("Unix")]
public class SubmissionTests
{
    private FakeSlurm slurm = null!;

    private Scheduler Scheduler => new(CancellationToken.None, slurm.Folder);

    private Submission Submission => new(["dotnet", "/a place/cli.dll"], slurm.Run, Scheduler);

    private static SlurmRun Run => new(["dotnet", "/a place/cli.dll", "reproduce", "elrod"], 16, DateTimeOffset.UnixEpoch);

    [SetUp]
    public void Make() => slurm = new FakeSlurm()
        .With("sbatch", "case $* in *merge.sh) echo 8;; *) echo 7;; esac")
        .With("scontrol", "echo 'MaxArraySize = 17'")
        .With("squeue", "true")
        .With("scancel", "true");

    [TearDown]
    public void Remove() => slurm.Dispose();

    [Test]
    public void An_array_is_submitted_and_a_merge_that_waits_for_all_of_it()
    {
        var run = Submission.Submit(Run, []);
        Assert.That(slurm.Calls, Is.EqualTo(new[]
        {
            $"sbatch --parsable {slurm.Run}/shard.sh", $"sbatch --parsable --dependency=afterany:7 {slurm.Run}/merge.sh",
        }));
        Assert.That((run.Array, run.Merge), Is.EqualTo(("7", "8")));
        Assert.That(SlurmRun.Read(slurm.Run), Is.EqualTo(run).UsingPropertiesComparer());
    }

    [Test]
    public void The_scripts_hold_all_that_sbatch_needs()
    {
        Submission.Submit(Run, ["--time=4:00:00", "-p", "long queue"]);
        var shard = File.ReadAllLines(Path.Combine(slurm.Run, "shard.sh"));
        Assert.That(shard, Is.SupersetOf(new[]
        {
            "#!/bin/bash", "#SBATCH --array=1-16", "#SBATCH --requeue", "#SBATCH --signal=B:TERM@60", "#SBATCH --time=4:00:00 -p \"long queue\"",
            $"exec 'dotnet' '/a place/cli.dll' slurm-shard '{slurm.Run}'",
        }));
        Assert.That(File.ReadAllLines(Path.Combine(slurm.Run, "merge.sh")), Is.SupersetOf(new[]
        {
            "#!/bin/bash", "#SBATCH --time=4:00:00 -p \"long queue\"", $"exec 'dotnet' '/a place/cli.dll' slurm-merge '{slurm.Run}'",
        }));
    }

    [Test]
    public void Without_a_merge_the_array_does_not_stay()
    {
        slurm.With("sbatch", "case $* in *merge.sh) echo 'QOSMaxSubmitJobPerUserLimit' >&2; exit 1;; *) echo 7;; esac");
        Assert.That(() => Submission.Submit(Run, []), Throws.TypeOf<UserException>().With.Message.Contains("QOSMaxSubmitJobPerUserLimit"));
        Assert.That(slurm.Calls[^1], Is.EqualTo("scancel 7"));
    }

    [Test]
    public void More_parts_than_an_array_takes_are_refused()
    {
        Submission.Check(16, []);
        Assert.That(() => Submission.Check(17, []), Throws.TypeOf<UserException>().With.Message.Contains("at most 16 tasks"));
        Assert.That(() => Submission.Check(0, []), Throws.TypeOf<UserException>());
    }

    [TestCase("--array=1-3")]
    [TestCase("--dependency=afterok:3")]
    [TestCase("-o")]
    public void Options_that_are_chosen_already_are_refused(string option) =>
        Assert.That(() => Submission.Check(4, ["--mem=4G", option]), Throws.TypeOf<UserException>().With.Message.Contains(option.Split('=')[0]));

    [Test]
    public void A_run_that_is_alive_keeps_its_folder()
    {
        Submission.Submit(Run, []);
        Submission.Check(4, []);
        slurm.With("squeue", "echo '7|3|PENDING|Resources'");
        Assert.That(() => Submission.Check(4, []), Throws.TypeOf<UserException>().With.Message.Contains("scancel 7 8"));
    }

    [Test]
    public void A_new_submission_gives_a_part_that_was_left_its_attempts_back()
    {
        var folder = Directory.CreateDirectory(SlurmRun.ShardFolder(slurm.Run, 3)).FullName;
        var attempts = Attempts.Read(folder);
        attempts.Begin("a");
        attempts.End(ExitCode.Usage);
        Assert.That(Attempts.Read(folder).IsHopeless);
        Submission.Submit(Run, []);
        Assert.That(Attempts.Read(folder).All, Is.Empty);
    }
}
