using Reproducibility.Cli;
using Reproducibility.Cli.Slurm;

namespace Reproducibility.Units.Cli.Slurm;

[Platform("Unix")]
public class SchedulerTests
{
    private FakeSlurm slurm = null!;

    private Scheduler Scheduler => new(CancellationToken.None, slurm.Folder);

    [SetUp]
    public void Make() => slurm = new FakeSlurm();

    [TearDown]
    public void Remove() => slurm.Dispose();

    [Test]
    public void The_id_of_a_job_is_read_with_and_without_a_cluster()
    {
        slurm.With("sbatch", "echo '123;north'");
        Assert.That(Scheduler.Submit("shard.sh", "--dependency=afterany:7"), Is.EqualTo("123"));
        Assert.That(slurm.Calls, Is.EqualTo(new[] { "sbatch --parsable --dependency=afterany:7 shard.sh" }));
    }

    [Test]
    public void A_sites_warnings_are_no_part_of_it()
    {
        slurm.With("sbatch", "echo 'sbatch: warning: no account given' >&2; echo 123");
        Assert.That(Scheduler.Submit("shard.sh"), Is.EqualTo("123"));
        slurm.With("sbatch", "echo 'sbatch: queued'");
        Assert.That(() => Scheduler.Submit("shard.sh"), Throws.TypeOf<UserException>().With.Message.Contains("named no job"));
    }

    [Test]
    public void What_a_program_complains_of_is_said()
    {
        slurm.With("sbatch", "echo 'sbatch: error: invalid partition specified: nowhere' >&2; exit 1");
        Assert.That(() => Scheduler.Submit("shard.sh"), Throws.TypeOf<UserException>().With.Message.Contains("invalid partition specified: nowhere"));
    }

    [Test]
    public void A_missing_program_is_named() =>
        Assert.That(() => Scheduler.Submit("shard.sh"), Throws.TypeOf<UserException>().With.Message.Contains("sbatch is missing"));

    [Test]
    public void The_size_of_arrays_is_the_clusters()
    {
        slurm.With("scontrol", "echo 'MaxArraySize            = 64'; echo 'MaxDBDMsgs = 20008'");
        Assert.That(Scheduler.MaxArraySize, Is.EqualTo(64));
    }

    [Test]
    public void The_queue_is_read_by_task()
    {
        slurm.With("squeue", "printf '5|2|PENDING|BeginTime\\n5|1|RUNNING|None\\n6|N/A|PENDING|Dependency\\n'");
        Assert.That(Scheduler.Queue("5", "6"), Is.EqualTo(new[]
        {
            new QueuedJob("5", 2, "PENDING", "BeginTime"), new QueuedJob("5", 1, "RUNNING", "None"), new QueuedJob("6", null, "PENDING", "Dependency"),
        }));
    }

    [Test]
    public void Jobs_that_Slurm_has_forgotten_are_not_in_the_queue()
    {
        slurm.With("squeue", "echo 'slurm_load_jobs error: Invalid job id specified' >&2; exit 1");
        Assert.That(Scheduler.Queue("5"), Is.Empty);
    }

    [TestCase("ExitCode=3:0", 3)]
    [TestCase("ExitCode=0:9", 137)]
    [TestCase("ExitCode=0:0", 0)]
    [TestCase("", null)]
    public void A_signal_counts_as_shells_count_it(string shown, int? status)
    {
        slurm.With("scontrol", $"echo 'JobId=5 JobState=FAILED {shown}'");
        Assert.That(Scheduler.ExitStatus("5_3"), Is.EqualTo(status));
    }

    [TestCase("RUNNING", true)]
    [TestCase("CANCELLED", false)]
    [TestCase("PENDING", false)]
    public void Only_a_running_job_runs(string state, bool runs)
    {
        slurm.With("scontrol", $"echo 'JobId=5 JobState={state} Reason=None'");
        Assert.That(Scheduler.IsRunning("5"), Is.EqualTo(runs));
    }
}
