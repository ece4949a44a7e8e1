using System.Xml.Linq;
using Reproducibility.Cli.Claims;
using Reproducibility.Cli.Results;
using Reproducibility.Results;

namespace Reproducibility.Units.Cli;

public class RunReportTests
{
    private static readonly Claim[] Claims = [new("r/1/a/x", "It holds.", "r/1/a"), new("r/1/a/y", "So does this.", "r/1/a")];
    private static readonly ClaimResult X = Judged("r/1/a/x", Outcome.Supported), Y = Judged("r/1/a/y", Outcome.Refuted);
    private static readonly RunReport Good = new(Claims, Of(X, Y), TestResults.None with { Passed = 2 }, HostDied: false, Status: 0);

    [Test]
    public void All_is_well_when_every_verdict_is_expected_and_the_rest_passed()
    {
        Assert.That(Good.IsGood);
        Assert.That(Text(Good), Does.Contain("2 claims: 1 refuted, 1 supported. Every verdict is the expected one."));
        Assert.That(Good.Lines().Last(), Is.EqualTo("Data sets: mnist."));
    }

    [Test]
    public void A_control_that_finds_an_effect_is_told_once_and_counts()
    {
        var report = Good with
        {
            Result = Of(X, Y) with { Controls = [Judged("control/a-a/c", Outcome.Refuted) with { AsExpected = false }] },
            Tests = TestResults.None with { Failures = [("C", "control/a-a/c: No difference.\nexpected supported")] },
            Status = 1,
        };
        Assert.That(report.IsGood, Is.False);
        Assert.That(Text(report), Does.Contain("0 of 1 controls find no effect where none can be. Not as expected (!): control/a-a/c."));
        Assert.That(Text(report), Does.Not.Contain("Failed:"));
        Assert.That(Text(report), Does.Contain("2 claims: "), "a control is no claim");
    }

    [Test]
    public void A_test_that_failed_otherwise_is_told_and_counts()
    {
        var report = Good with { Tests = TestResults.None with { Failures = [("Lanes", "a difference")] }, Status = 1 };
        Assert.That(report.IsGood, Is.False);
        Assert.That(Text(report), Does.Contain("Failed: Lanes: a difference"));
    }

    [TestCase(1, 0, 0, true)]
    [TestCase(0, 0, 3, true)]
    [TestCase(1, 1, 0, false)]
    [TestCase(0, 0, 0, false)]
    public void Tests_are_well_when_some_were_chosen_and_none_failed(int passed, int failed, int skipped, bool good) =>
        Assert.That(new TestResults(passed, failed, skipped, []).Good, Is.EqualTo(good));

    [Test]
    public void Recorded_numbers_are_counted()
    {
        var number = new RecordedNumber("final loss", "deep", "2", "stored").Among([1, 2, 3]);
        var result = Of(X, Y);
        var report = Good with { Result = result with { Studies = [.. result.Studies.Select(study => study with { Recorded = [number] })] } };
        Assert.That(Text(report), Does.Contain("Of 1 recorded numbers (runs of the authors: 1), 1 lie inside the seeds' range; expected are "));
    }

    [Test]
    public void A_training_that_came_out_otherwise_is_told_and_counts()
    {
        var report = Good with { Irreproducible = ["NOT REPRODUCIBLE: x"] };
        Assert.That(report.IsGood, Is.False);
        Assert.That(Text(report), Does.Contain("NOT REPRODUCIBLE: x"));
    }

    [Test]
    public void A_claim_that_failed_as_the_table_says_is_not_told_again()
    {
        var report = Good with
        {
            Result = Of(X, Y with { AsExpected = false }),
            Tests = TestResults.None with { Failures = [("Y", "r/1/a/y: So does this.\nexpected Supported")] },
            Status = 1,
        };
        Assert.That(report.IsGood, Is.False);
        Assert.That(Text(report), Does.Contain("Not as expected (!): r/1/a/y.").And.Not.Contain("Failed:"));
    }

    [Test]
    public void A_host_that_died_leaves_what_was_judged_and_what_was_not()
    {
        var report = Good with { Result = Of(X), HostDied = true, Status = 1 };
        Assert.That(report.IsGood, Is.False);
        Assert.That(Text(report), Does.Contain("1 claim: 1 supported.").And.Contain("ended before its time").And.Contain("Not judged: 1 claim: r/1/a/y."));
    }

    [Test]
    public void A_status_alone_fails_too() => Assert.That((Good with { Status = 1 }).IsGood, Is.False);

    [Test]
    public void One_error_of_many_tests_is_told_once()
    {
        var report = new RunReport(Claims, null, TestResults.None with { Failures = [("A", "no such folder"), ("B", "no such folder")] }, false, 1);
        Assert.That(Text(report), Does.Contain("Failed: A, B: no such folder"));
    }

    [Test]
    public void A_results_file_is_counted()
    {
        var results = TestResults.Parse(XElement.Parse("""
            <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
              <Results>
                <UnitTestResult testName="Good" outcome="Passed" />
                <UnitTestResult testName="Bad" outcome="Failed"><Output><ErrorInfo><Message> too large </Message></ErrorInfo></Output></UnitTestResult>
              </Results>
              <ResultSummary><Counters total="4" executed="3" passed="2" failed="1" /></ResultSummary>
            </TestRun>
            """));
        Assert.That((results.Passed, results.Failed, results.Skipped, results.Failures.Single()), Is.EqualTo((2, 1, 1, ("Bad", "too large"))));
        Assert.That((results + results).Passed, Is.EqualTo(4));
    }

    [Test]
    public void Each_data_set_is_told_once()
    {
        var drawn = Study("glyphs") with { DataDescription = "drawn digits: MNIST was not found." };
        var report = Good with { Result = Of(X) with { Studies = [drawn, Study(""), drawn, Study("mnist")] } };
        Assert.That(report.Lines().Last(), Is.EqualTo("Data sets: drawn digits: MNIST was not found; mnist."));
    }

    private static string Text(RunReport report) => string.Join('\n', report.Lines());

    private static RunResult Of(params ClaimResult[] claims) =>
        new() { Run = new RunInfo { Tier = "quick", Seeds = "", Start = default }, Studies = [Study("mnist")], Claims = claims };

    private static StudyResult Study(string data) => new() { Id = "r/1/a", Title = "", Data = data };

    private static ClaimResult Judged(string id, Outcome outcome) => new() { Id = id, Study = "r/1/a", Statement = "", Outcome = outcome, Expected = outcome };
}
