using Reproducibility.Results;

namespace Reproducibility.Tests.Results;

public class HistoryTests
{
    private const string Id = "r/1-1/s/c";

    [Test]
    public void The_union_of_two_files_is_their_merge()
    {
        using var folder = new TempFolder();
        var (first, second) = (Run(1, Outcome.Supported), Run(2, Outcome.Undecided));
        History.Append(folder["a"], first);
        History.Append(folder["a"], second);
        History.Append(folder["b"], second);
        File.AppendAllText(folder["b"], "{torn");
        Assert.That(History.Read(folder["a"], folder["b"], folder["none"]).Of(second, second.Claims[0]).Select(p => p.Outcome),
            Is.EqualTo(new[] { Outcome.Supported, Outcome.Undecided }));
    }

    [Test]
    public void Other_tiers_data_sets_and_seeds_are_not_mixed()
    {
        var now = Run(9, Outcome.Supported);
        RunResult[] others =
        [
            now with { Run = now.Run with { Tier = "paper", Start = Runs.Noon } },
            now with { Run = now.Run with { Start = Runs.Noon }, Studies = [now.Studies[0] with { Data = "glyphs" }] },
            now with { Run = now.Run with { Start = Runs.Noon }, Studies = [now.Studies[0] with { Seeds = [100, 101] }] },
        ];
        Assert.That(new History([.. others.Select(History.Line)]).Of(now, now.Claims[0]), Is.Empty);
        Assert.That(VerdictChange.Between(others[1], Run(9, Outcome.Refuted)), Is.Empty);
    }

    [Test]
    public void The_verdict_at_the_other_tier_is_the_latest_on_equal_data()
    {
        var now = Run(9, Outcome.Supported);
        RunResult[] runs = [AtPaper(1, Outcome.Supported, "mnist"), AtPaper(2, Outcome.Refuted, "mnist"), AtPaper(3, Outcome.Undecided, "glyphs"), now];
        Assert.That(new History([.. runs.Select(History.Line)]).OtherTier(now, now.Claims[0]), Is.EqualTo(Outcome.Refuted));
        Assert.That(new History([History.Line(now)]).OtherTier(now, now.Claims[0]), Is.Null);
    }

    [Test]
    public void Claims_that_came_and_went_are_changes()
    {
        var (before, after) = (Runs.Of(Runs.Claim("r/1-1/s/old")), Runs.Of(Runs.Claim("r/1-1/s/new")));
        Assert.That(VerdictChange.Between(before, after), Is.EqualTo(new[]
        {
            new VerdictChange("r/1-1/s/new", null, Outcome.Supported),
            new VerdictChange("r/1-1/s/old", Outcome.Supported, null),
        }));
    }

    private static RunResult Run(int day, Outcome outcome)
    {
        var run = Runs.Of(Runs.Claim(Id, outcome));
        return run with { Run = run.Run with { Start = Runs.Noon.AddDays(day) } };
    }

    private static RunResult AtPaper(int day, Outcome outcome, string data)
    {
        var run = Run(day, outcome);
        return run with { Run = run.Run with { Tier = "paper" }, Studies = [run.Studies[0] with { Data = data }] };
    }
}
