using Reproducibility.Cli.Slurm;

namespace Reproducibility.Units.Cli.Slurm;

public class AttemptsTests
{
    private string folder = "";

    [SetUp]
    public void Make() => folder = Directory.CreateTempSubdirectory("attempts-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [TestCase(new[] { 0 }, 0, true, false, TestName = "One that ended well is done")]
    [TestCase(new[] { 1, 0 }, 0, true, false, TestName = "A failure before it does not matter")]
    [TestCase(new[] { 2 }, 0, false, true, TestName = "Arguments that make no sense never will")]
    [TestCase(new[] { 1, 137 }, 0, false, false, TestName = "Two failures are tried again")]
    [TestCase(new[] { 1, 137, 1 }, 0, false, true, TestName = "Three failures are not")]
    [TestCase(new[] { 1, 137, 1 }, 5, false, false, TestName = "Three failures with trainings between them are")]
    [TestCase(new[] { 1, 75, 1, 75, 1 }, 0, false, false, TestName = "A stop between failures begins the count anew")]
    [TestCase(new[] { 75, 75, 75, 75 }, 0, false, false, TestName = "Stops are no failures")]
    [TestCase(new[] { 75, 75, 75, 75, 75, 75, 75, 75, 75, 75 }, 0, false, true, TestName = "Ten stops with nothing trained are")]
    public void What_is_tried_again(int[] exits, int trained, bool done, bool hopeless)
    {
        foreach (var exit in exits)
        {
            var attempts = Attempts.Read(folder);
            attempts.Begin("node");
            File.WriteAllLines(Path.Combine(folder, "progress.jsonl"), Enumerable.Repeat("""{"study":"a/b/c","seconds":0.5}""", trained));
            attempts.End(exit);
        }

        var read = Attempts.Read(folder);
        Assert.That((read.IsDone, read.IsHopeless), Is.EqualTo((done, hopeless)));
        Assert.That(read.All.Select(attempt => (attempt.Exit, attempt.Trained)), Is.EqualTo(exits.Select(exit => ((int?)exit, trained))));
    }

    [Test]
    public void What_an_earlier_attempt_trained_is_not_the_next_ones()
    {
        var attempts = Attempts.Read(folder);
        attempts.Begin("a");
        File.WriteAllText(Path.Combine(folder, "progress.jsonl"), """{"study":"a/b/c","seconds":0.5}""");
        attempts.End(1);
        attempts.Begin("b");
        attempts.End(1);
        Assert.That(Attempts.Read(folder).All.Select(attempt => attempt.Trained), Is.EqualTo(new[] { 1, 0 }));
    }

    [Test]
    public void One_without_an_end_was_killed_when_the_next_begins()
    {
        Attempts.Read(folder).Begin("a");
        Assert.That(Attempts.Read(folder).Last, Has.Property(nameof(Attempt.Exit)).Null);
        Attempts.Read(folder).Begin("b");
        var all = Attempts.Read(folder).All;
        Assert.That(all.Select(attempt => (attempt.Host, attempt.Exit)), Is.EqualTo(new[] { ("a", (int?)Attempt.Killed), ("b", null) }));
    }

    [Test]
    public void A_line_that_a_kill_cut_off_is_left_out()
    {
        Attempts.Read(folder).Begin("a");
        File.AppendAllText(Path.Combine(folder, "attempts.jsonl"), "{\"At\":\"2026-");
        Assert.That(Attempts.Read(folder).All, Has.Count.EqualTo(1));
    }
}
