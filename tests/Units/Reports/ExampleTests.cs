using Reproducibility.Claims.Demo;
using Reproducibility.Fixtures.Reports.Demo;
using Reproducibility.Fixtures.Running;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Units.Reports;

/// <summary>The example of docs/add-a-report.md.</summary>
public class ExampleTests
{
    [Test]
    public async Task It_trains_and_its_claim_is_judged_as_expected()
    {
        var run = new Suite(new RunSettings(Seeds: [.. Enumerable.Range(0, 16)])).Run<Parabola>();
        Func<Measurements, Evidence>? claim = null;
        await new ParabolaTests { Instead = stated => claim = stated }.WideFitsBetter();
        Assert.That(run.Judge(claim!).Verdict, Is.EqualTo(Verdict.Supported));
        Assert.That(StudyDocument.Markdown(run.Study, run.Found(), run.Plan), Does.Contain("# demo/1-1/parabola").And.Contain("| 16 units"));
        Assert.That(run.Found().Figure.ToSvg(), Does.Contain("Median final loss"));
    }

    [Test]
    public void It_is_as_short_as_the_walk_through_says()
    {
        var docs = Path.Combine(Repository.Root, "docs");
        var lines = Directory.EnumerateFiles(Path.Combine(docs, "example"), "*.cs").Sum(file => File.ReadLines(file).Count());
        Assert.That(File.ReadAllText(Path.Combine(docs, "add-a-report.md")), Does.Contain($"{lines} lines"));
        Assert.That(lines, Is.LessThanOrEqualTo(60));
    }
}
