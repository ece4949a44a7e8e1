using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Units.Studies;

public class StudyTests
{
    private static readonly RunSettings Settings = new();
    private static readonly Metric Final = Lines.Final;

    [Test]
    public void AClaimIsJudgedOnTheStudysSeeds()
    {
        var evidence = Run().Judge(m => m["fast", Final].IsLowerThan(m["slow", Final], by: Margin.Ratio(1.1)));
        Assert.That(evidence.Verdict, Is.EqualTo(Verdict.Supported));
        Assert.That(evidence.Seeds, Is.EqualTo(16));
    }

    [Test]
    public void TheSameStudyTrainsTheSameNumbers()
    {
        static IEnumerable<double> Values() => Run().Found().Measurements["slow", Final].Values;
        Assert.That(Values(), Is.EqualTo(Values().ToArray()));
    }

    [Test]
    public void ConditionsOfASeedWithOneArchitectureStartAlike()
    {
        var lab = new Lab("units/start", Settings, [0, 1]);
        var net = Architecture.Mlp(Activation.Tanh, 1, 3, 1);
        Assert.That(lab.Start(net, 1).Parameters, Is.EqualTo(lab.Start(Architecture.Mlp(Activation.Tanh, 1, 3, 1), 1).Parameters));
        Assert.That(lab.Start(net, 1).Parameters, Is.Not.EqualTo(lab.Start(net, 0).Parameters));
    }

    [Test]
    public void TheDocumentShowsMediansAndQuartilesWithTolerances()
    {
        var text = StudyDocument.Markdown(new Lines(), Run().Found(), Run().Plan);
        Assert.That(text, Does.StartWith("# units/1-1/lines").And.Contain("| fast").And.Contain("final loss").And.Not.Contain("Seeds are added"));
    }

    [Test]
    public void AGroupsMetricsOfUnlikeTolerancesStandInTablesOfTheirOwn()
    {
        var found = Run().Found();
        var values = found.Measurements.Seeds.Select(_ => 0.5).ToArray();
        found.Measurements.Add("fast", new Metric("lowest", Tolerance.Absolute(0.02)) { Group = "Ratio" }, values);
        found.Measurements.Add("fast", new Metric("with the loss", Tolerance.Absolute(0.2)) { Group = "Ratio" }, values);
        found.Measurements.Add("fast", new Metric("mean", Tolerance.Absolute(0.02)) { Group = "Ratio" }, values);
        var tables = StudyDocument.Markdown(new Lines(), found, Run().Plan).Split("## Ratio\n\n")[1].Split("\n\n");
        Assert.That(tables[0], Does.Contain("fast (±0.02)").And.Contain("| lowest").And.Contain("| mean"));
        Assert.That(tables[1], Does.Contain("fast (±0.2)").And.Contain("| with the loss"));
    }

    [Test]
    public void TheDocumentSaysWhereAVerdictMayRestOnMoreSeeds() =>
        Assert.That(StudyDocument.Markdown(new Lines(), Run().Found(), Escalation.Standard), Does.Contain("while a claim is undecided, 8, then 16, then 32: "));

    [Test]
    public void TheRecordHoldsEverySeedsMetrics()
    {
        var lab = new Lab("units/record", Settings, [0]);
        var found = Run().Found();
        var lines = RunRecord.Lines(new Lines(), lab, Settings, found).TrimEnd().Split('\n');
        Assert.That(lines[0], Does.Contain("\"study\":\"units/1-1/lines\"").And.Contain("\"libtorch\"").And.Contain("\"device\":\"cpu\""));
        Assert.That(lines, Has.Length.EqualTo(1 + 2 * 16));
        Assert.That(lines[1], Does.Contain($"\"condition\":\"slow\",\"seed\":{found.Measurements.Seeds[0]},\"metrics\":{{\"final loss\":"));
    }

    [Test]
    public void A_record_names_the_checksum_of_its_images()
    {
        var digits = DataSets.In(Settings.Data).Digits;
        var record = RunRecord.Lines(new Lines(), new Lab("units/record", Settings, [0]), Settings, Run().Found() with { Data = digits.Name });
        Assert.That(record, Does.Contain($"\"dataChecksum\":\"{digits.Checksum}\""));
    }

    [Test]
    public void MediansForATitleShowWhatWasNotReached()
    {
        var (steps, measurements) = (new Metric("steps", Tolerance.Exact, "steps", Budget: 20), new Measurements([0, 1, 2], Tier.Quick));
        measurements.Add("deep", steps, [3, 5, 4]);
        measurements.Add("shallow", steps, [double.PositiveInfinity, 5, double.PositiveInfinity]);
        Assert.That(measurements.Medians(steps, "deep", "shallow"), Is.EqualTo("deep 4.00, shallow > 20"));
    }

    [Test]
    public void SharesForATitleStandInPerCent()
    {
        var (accuracy, measurements) = (new Metric("accuracy", Tolerance.Exact), new Measurements([0, 1, 2], Tier.Quick));
        measurements.Add("deep", accuracy, [0.5, 0.9714, 1]);
        measurements.Add("shallow", accuracy, [0, 0.125, 0.25]);
        Assert.That(measurements.Percentages(accuracy, 1, "deep", "shallow"), Is.EqualTo("deep 97.1 %, shallow 12.5 %"));
    }

    [Test]
    public void AMetricThatWasNotMeasuredNamesThoseThatWere() => Assert.That(
        () => Run().Found().Measurements["medium", Final],
        Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("slow, fast").And.Message.Contains("final loss"));

    private static StudyRun Run() => new Suite(Settings).Run<Lines>();
}
