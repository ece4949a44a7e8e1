using Reproducibility.Results;

namespace Reproducibility.Tests.Results;

public class ResultLogTests
{
    private const string Id = "r/1-1/s/c";

    [Test]
    public void A_run_reads_back_as_it_was_written()
    {
        using var folder = new TempFolder();
        var run = Runs.Of(Runs.Claim(Id, Outcome.NotAtThisBudget));
        var log = new ResultLog(folder.Path, run.Run);
        log.Add(run.Studies[0], "<svg/>", "# tables");
        log.Add(run.Claims[0]);
        log.Finish();
        var read = ResultLog.Read(folder.Path);
        Assert.That(ResultJson.Write(read with { Run = run.Run }), Is.EqualTo(ResultJson.Write(run with { Studies = read.Studies })));
        Assert.That(File.ReadAllText(folder[read.Studies[0].Figure!]), Is.EqualTo("<svg/>"));
        Assert.That(File.ReadAllText(folder[read.Studies[0].Tables!]), Is.EqualTo("# tables"));
        Assert.That(read.Run.Seconds, Is.Not.Null);
    }

    [Test]
    public void A_run_that_was_killed_leaves_its_lines_and_a_torn_line_is_left_out()
    {
        using var folder = new TempFolder();
        var log = new ResultLog(folder.Path, Runs.Of().Run with { Seconds = null });
        log.Add(Runs.Claim(Id, Outcome.Refuted));
        log.Add(Runs.Claim(Id));
        File.AppendAllText(folder[ResultLog.Lines], """{"claim":{"id":"r/1""");
        var read = ResultLog.Read(folder.Path);
        Assert.That(read.Claims.Select(c => c.Outcome), Is.EqualTo(new[] { Outcome.Supported }));
        Assert.That(read.Run.Seconds, Is.Null);
    }

    [Test]
    public void A_line_that_a_full_disk_cut_off_takes_the_next_one_with_it_and_no_other()
    {
        using var folder = new TempFolder();
        var log = new ResultLog(folder.Path, Runs.Of().Run);
        log.Add(Runs.Claim("r/1-1/s/a"));
        File.AppendAllText(folder[ResultLog.Lines], """{"claim":{"id":"r/1""");
        log.Add(Runs.Claim("r/1-1/s/b"));
        log.Add(Runs.Claim("r/1-1/s/c"));
        Assert.That(ResultLog.Read(folder.Path).Claims.Select(c => c.Id), Is.EqualTo(new[] { "r/1-1/s/a", "r/1-1/s/c" }));
    }

    [Test]
    public void A_new_run_removes_what_an_earlier_one_left()
    {
        using var folder = new TempFolder();
        var first = new ResultLog(folder.Path, Runs.Of().Run);
        first.Add(Runs.Claim(Id));
        first.Finish();
        _ = new ResultLog(folder.Path, Runs.Of().Run);
        Assert.That(ResultLog.Read(folder.Path).Claims, Is.Empty);
    }

    [Test]
    public void An_empty_folder_says_what_to_do()
    {
        using var folder = new TempFolder();
        Assert.That(() => ResultLog.Read(folder.Path), Throws.TypeOf<ResultException>().With.Message.Contains("./reproduce"));
    }

    [Test]
    public void Verdicts_from_many_threads_are_all_there()
    {
        using var folder = new TempFolder();
        var log = new ResultLog(folder.Path, Runs.Of().Run);
        Parallel.For(0, 100, i => log.Add(Runs.Claim($"r/1-1/s/c{i}")));
        Assert.That(ResultLog.Read(folder.Path).Claims, Has.Count.EqualTo(100));
    }
}
