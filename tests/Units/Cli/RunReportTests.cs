using System.Xml.Linq;
using Reproducibility.Cli.Claims;
using Reproducibility.Cli.Results;

namespace Reproducibility.Units.Cli;

public class RunReportTests
{
    private static readonly Claim[] Claims = [new("r/1/a/x", "It holds.", "r/1/a"), new("r/1/a/y", "So does this.", "r/1/a")];
    private static readonly Judged X = new("r/1/a/x", "It holds.", "Supported", true, null, new("16 of 16 seeds", 16));
    private static readonly Judged Y = new("r/1/a/y", "So does this.", "Refuted", true, null, new("0 of 16 seeds", 16));
    private static readonly RunReport Good = new(Claims, [X, Y], TestResults.None with { Passed = 2 }, HostDied: false, Status: 0, Data: ["MNIST"]);

    [Test]
    public void All_is_well_when_every_verdict_is_expected_and_the_rest_passed()
    {
        Assert.That(Good.IsGood);
        Assert.That(Good.Text(), Does.Contain("2 claims: 1 supported, 1 refuted. Every verdict is the expected one."));
        Assert.That(Good.Text().TrimEnd(), Does.EndWith("Data sets: MNIST."));
    }

    [Test]
    public void A_control_that_failed_is_told_and_counts()
    {
        var report = Good with { Tests = TestResults.None with { Failures = [("AAControl", "a difference")] }, Status = 1 };
        Assert.That((report.IsGood, report.Text()), Is.EqualTo((false, report.Text())));
        Assert.That(report.Text(), Does.Contain("Failed: AAControl: a difference"));
    }

    [Test]
    public void A_claim_that_failed_as_the_table_says_is_not_told_again()
    {
        var report = Good with
        {
            Verdicts = [X, Y with { AsExpected = false }],
            Tests = TestResults.None with { Failures = [("Y", "r/1/a/y: So does this.\nexpected Supported")] },
            Status = 1,
        };
        Assert.That(report.IsGood, Is.False);
        Assert.That(report.Text(), Does.Contain("refuted (!)").And.Contain("Not as expected (!): r/1/a/y.").And.Not.Contain("Failed:"));
    }

    [Test]
    public void A_host_that_died_leaves_what_was_judged_and_what_was_not()
    {
        var report = Good with { Verdicts = [X], HostDied = true, Status = 1 };
        Assert.That(report.IsGood, Is.False);
        Assert.That(report.Text(), Does.Contain("16 of 16 seeds").And.Contain("ended before its time").And.Contain("Not judged: 1 claim: r/1/a/y."));
    }

    [Test]
    public void A_status_alone_fails_too() => Assert.That((Good with { Status = 1 }).IsGood, Is.False);

    [Test]
    public void One_error_of_many_tests_is_told_once()
    {
        var report = new RunReport(Claims, [], TestResults.None with { Failures = [("A", "no such folder"), ("B", "no such folder")] }, false, 1, []);
        Assert.That(report.Text(), Does.Contain("Failed: A, B: no such folder"));
    }

    [Test]
    public void The_table_fits_a_terminal_of_120_columns() =>
        Assert.That(VerdictTable.Text([X, Y]).Split('\n').Select(line => line.TrimEnd().Length), Is.All.LessThanOrEqualTo(120));

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
    public void Verdicts_are_read_as_the_host_writes_them()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, """{"claim":"r/1/a/x","statement":"It holds.","verdict":"Supported","asExpected":true,"evidence":{"Finding":"16 of 16 seeds","Seeds":16},"error":null}""" + "\n");
        Assert.That(Judged.Read(path), Is.EqualTo(new[] { X }));
        File.Delete(path);
    }

    [Test]
    public void Data_sets_are_named_once_and_drawn_ones_as_such()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(folder, "r-1-a.jsonl"), """{"study":"r/1/a","data":"glyphs"}""" + "\n{}");
        File.WriteAllText(Path.Combine(folder, "r-1-b.jsonl"), """{"study":"r/1/b","data":""}""");
        Assert.That(DataSetsUsed.Read(folder, ["r/1/a", "r/1/a", "r/1/b", "r/1/c"]), Is.EqualTo(new[] { "glyphs (drawn digits, as the published images were not found)" }));
        Directory.Delete(folder, recursive: true);
    }
}
