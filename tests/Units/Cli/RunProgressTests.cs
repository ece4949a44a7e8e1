using System.Globalization;
using Reproducibility.Cli.Claims;
using Reproducibility.Cli.Progress;
using Reproducibility.Cli.Shards;

namespace Reproducibility.Units.Cli;

public class RunProgressTests
{
    private static readonly Claim[] Claims = [new("r/1/a/x", "", "r/1/a"), new("r/1/a/y", "", "r/1/a"), new("r/1/b/x", "", "r/1/b")];
    private static readonly Dictionary<string, Cost> Costs =
        new() { ["r/1/a"] = new("quick", "r/1/a", 16, 32, 30), ["r/1/b"] = new("quick", "r/1/b", 16, 16, 90) };

    [Test]
    public void Studies_weigh_what_they_took_once()
    {
        var progress = new RunProgress(Claims, Costs);
        Train(progress, "r/1/a", of: 32, done: 16);
        Assert.That(progress.Share, Is.EqualTo(15.0 / 120));
        Assert.That(progress.ToGo(TimeSpan.FromMinutes(1)), Is.EqualTo(TimeSpan.FromMinutes(7)));
        Assert.That(progress.Line(TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(1)), Is.EqualTo("0 of 2 studies, 16 of 48 trainings, 2:00, about 7:00 to go"));
    }

    [Test]
    public void A_study_is_done_when_its_claims_are_judged()
    {
        var progress = new RunProgress(Claims, Costs);
        Train(progress, "r/1/a", of: 32, done: 32);
        Judge(progress, "r/1/a/x");
        Assert.That(progress.StudiesDone, Is.Zero);
        Judge(progress, "r/1/a/x", "r/1/a/y");
        Assert.That((progress.StudiesDone, progress.Share), Is.EqualTo((1, 0.25)));
        Train(progress, "r/1/b", of: 16, done: 16);
        Judge(progress, "r/1/b/x");
        Assert.That(progress.Line(TimeSpan.FromMinutes(125), TimeSpan.FromMinutes(125)), Is.EqualTo("2 of 2 studies, 48 of 48 trainings, 2:05:00"));
    }

    [Test]
    public void More_trainings_than_once_are_counted_and_a_study_that_another_needs_as_well()
    {
        var progress = new RunProgress(Claims, Costs);
        Train(progress, "r/1/a", of: 64, done: 0);
        Train(progress, "r/2/other", of: 10, done: 1);
        Assert.That((progress.Studies, progress.TrainingsKnown), Is.EqualTo((2, 64 + 16 + 10)));
    }

    [Test]
    public void Parts_without_judging_may_need_a_study_that_is_not_theirs()
    {
        var progress = RunProgress.Training("paper", [new Part("r/1/a", 1000, 1007, 8, Seconds: 60, Shard: 1)]);
        Train(progress, "r/2/needed", of: 4, done: 4);
        Assert.That((progress.StudiesDone, progress.Share), Is.EqualTo((0, 0.5)));
    }

    [Test]
    public void A_line_that_is_cut_off_says_nothing()
    {
        var progress = new RunProgress(Claims, Costs);
        Assert.That(progress.Hear("""{"study":"r/1/a","sec{"study":"r/1/a","seconds":1}"""), Is.Null);
        Assert.That(progress.TrainingsDone, Is.Zero);
    }

    [Test]
    public void Without_known_costs_all_studies_weigh_the_same()
    {
        var progress = new RunProgress(Claims, new Dictionary<string, Cost>());
        Train(progress, "r/1/a", of: 4, done: 2);
        Assert.That(progress.Share, Is.EqualTo(0.25));
    }

    [Test]
    public void Trainings_found_count_as_done_and_took_no_time()
    {
        var progress = new RunProgress(Claims, Costs);
        Assert.That(progress.Hear("""{"study":"r/1/a","seeds":16,"of":8,"found":24}"""), Is.EqualTo("r/1/a: 24 of 32 trainings found; 8 to train"));
        Assert.That(progress.ToGo(TimeSpan.FromMinutes(1)), Is.Null);
        for (var i = 0; i < 4; i++)
            progress.Hear("""{"study":"r/1/a","seconds":1}""");
        Assert.That(
            progress.Line(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)),
            Is.EqualTo("0 of 2 studies, 28 of 48 trainings (24 found), 1:00, about 25:00 to go"));
        Assert.That(progress.Found, Is.EqualTo("24 of 28 trainings found; 4 trained"));
        Assert.That(progress.Hear("""{"study":"r/1/b","seeds":16,"of":0,"found":16}"""), Is.Null);
    }

    [Test]
    public void What_came_out_otherwise_is_remembered()
    {
        var progress = new RunProgress(Claims, Costs);
        progress.Hear("""{"irreproducible":"NOT REPRODUCIBLE: x"}""");
        Assert.That(progress.Irreproducible, Is.EqualTo(new[] { "NOT REPRODUCIBLE: x" }));
    }

    [Test]
    public void The_data_sets_of_a_run_are_remembered()
    {
        var progress = new RunProgress(Claims, Costs);
        Assert.That(progress.Hear("""{"data":"digits","checksum":"12ab"}"""), Is.Null);
        Assert.That(progress.Data, Is.EqualTo(new Dictionary<string, string> { ["digits"] = "12ab" }));
    }

    [Test]
    public void The_speed_of_a_core_is_heard()
    {
        var progress = new RunProgress([], Costs);
        progress.Hear("""{"gigaflops":41.5}""");
        Assert.That(progress.Gigaflops, Is.EqualTo(41.5));
    }

    [Test]
    public void Nothing_done_has_no_time_to_go() => Assert.That(new RunProgress(Claims, Costs).ToGo(TimeSpan.FromMinutes(1)), Is.Null);

    [Test]
    public void What_the_host_says_comes_through() => Assert.That(new RunProgress([], Costs).Hear("""{"note":"Downloading"}"""), Is.EqualTo("Downloading"));

    /// <summary>A run whose studies take other times than once, all by one factor, as on another machine.</summary>
    [Test]
    public void After_a_fifth_the_time_to_go_is_right([Values(0.2, 1, 5)] double factor)
    {
        var progress = new RunProgress(Claims, Costs);
        Train(progress, "r/1/a", of: 32, done: 28);
        var elapsed = TimeSpan.FromSeconds(factor * 30 * 28 / 32);
        var left = TimeSpan.FromSeconds(factor * 120) - elapsed;
        Assert.That(progress.ToGo(elapsed)!.Value.TotalSeconds, Is.EqualTo(left.TotalSeconds).Within(1e-6));
    }

    /// <summary>One worker trains sixteen at a time; half of the second sixteen are as good as done.</summary>
    [Test]
    public void Trainings_that_go_on_count_by_how_long_they_have([Values(0.2, 1, 5)] double factor)
    {
        var progress = new RunProgress(Claims, Costs);
        progress.Hear("""{"study":"r/1/a","seeds":16,"of":32}""");
        Begin(0);
        Assert.That(progress.ToGo(TimeSpan.FromSeconds(1)), Is.Null);
        for (var i = 0; i < 16; i++)
            progress.Hear(string.Create(CultureInfo.InvariantCulture, $$"""{"study":"r/1/a","seconds":{{factor * 15 / 16}}}"""));
        Begin(factor * 15);
        Assert.That(ToGo(22.5), Is.EqualTo(97.5).Within(1e-6));
        Assert.That(ToGo(60), Is.EqualTo(60.0 * 90 / 30).Within(1e-6), "they count as done at most");

        void Begin(double at) => progress.Hear(string.Create(CultureInfo.InvariantCulture, $$"""{"study":"r/1/a","begun":16,"at":{{at}}}"""));

        double ToGo(double seconds) => progress.ToGo(TimeSpan.FromSeconds(factor * seconds))!.Value.TotalSeconds / factor;
    }

    [Test]
    public void The_times_of_a_run_make_a_table_for_the_next()
    {
        var progress = new RunProgress(Claims, Costs);
        Train(progress, "r/1/b", of: 16, done: 16);
        Judge(progress, "r/1/b/x");
        var lines = Reproducibility.Cli.Progress.Costs.Lines(progress.Took("quick")).ToArray();
        Assert.That(Reproducibility.Cli.Progress.Costs.Parse(lines), Is.EqualTo(new[] { new Cost("quick", "r/1/b", 16, 16, 8) }));
    }

    [TestCase(5, "0:05")]
    [TestCase(245, "4:05")]
    [TestCase(7500, "2:05:00")]
    [TestCase(97_445, "27:04:05")]
    public void Hours_are_said_as_hours(int seconds, string text) => Assert.That(Duration.Text(TimeSpan.FromSeconds(seconds)), Is.EqualTo(text));

    [Test]
    public void Parts_of_a_study_in_several_files_add_up_and_are_done_when_all_is_trained()
    {
        var progress = RunProgress.Training("quick", [new("r/1/a", 0, 1, 2, 30, Shard: 1), new("r/1/a", 2, 3, 2, 30, Shard: 2), new("r/1/b", 0, 3, 4, 60, 1)]);
        Train(progress, "r/1/a", of: 2, done: 2);
        Assert.That((progress.Share, progress.ToGo(TimeSpan.FromMinutes(1))), Is.EqualTo((0.25, TimeSpan.FromMinutes(3))));
        Train(progress, "r/1/a", of: 2, done: 2);
        Assert.That(
            progress.Line(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)), Is.EqualTo("4 of 8 trainings, 1:00, about 1:00 to go"));
        Train(progress, "r/1/b", of: 4, done: 4);
        Assert.That(progress.Share, Is.EqualTo(1));
    }

    private static void Judge(RunProgress progress, params string[] ids)
    {
        foreach (var id in ids)
            progress.Hear("{\"claim\":{\"id\":\"" + id + "\"}}");
    }

    private static void Train(RunProgress progress, string study, int of, int done)
    {
        progress.Hear($$"""{"study":"{{study}}","seeds":16,"of":{{of}}}""");
        for (var i = 0; i < done; i++)
            progress.Hear($$"""{"study":"{{study}}","seconds":0.5}""");
    }
}
