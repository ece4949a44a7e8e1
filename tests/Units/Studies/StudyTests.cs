using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Units.Studies;

public class StudyTests
{
    private static readonly Metric Final = new("final loss", Tolerance.Exact);

    [Test]
    public void TrainsOnceHoweverManyReadIt()
    {
        var study = new Lines();
        var found = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8).Select(_ => study.Found()).ToArray();
        Assert.That(study.Measured, Is.EqualTo(1));
        Assert.That(found.Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public void FailsOnceHoweverManyReadIt()
    {
        var study = new Failing();
        for (var i = 0; i < 3; i++)
            Assert.That(study.Found, Throws.InvalidOperationException.With.Message.EqualTo("attempt 1"));
    }

    [Test]
    public void AClaimIsJudgedOnTheStudysSeeds()
    {
        var evidence = new Lines().Judge(m => m["fast", Final].IsLowerThan(m["slow", Final], by: Margin.Ratio(1.1)));
        Assert.That(evidence.Verdict, Is.EqualTo(Verdict.Supported));
        Assert.That(evidence.Seeds, Is.EqualTo(16));
    }

    [Test]
    public void TheSameStudyTrainsTheSameNumbers()
    {
        static IEnumerable<double> Values() => new Lines().Found().Measurements["slow", Final].Values;
        Assert.That(Values(), Is.EqualTo(Values().ToArray()));
    }

    [Test]
    public void ConditionsOfASeedWithOneArchitectureStartAlike()
    {
        var lab = new Lab("units/start", Fixtures.Settings.RunSettings.Current, [0, 1]);
        var net = Architecture.Mlp(Activation.Tanh, 1, 3, 1);
        Assert.That(lab.Start(net, 1).Parameters, Is.EqualTo(lab.Start(Architecture.Mlp(Activation.Tanh, 1, 3, 1), 1).Parameters));
        Assert.That(lab.Start(net, 1).Parameters, Is.Not.EqualTo(lab.Start(net, 0).Parameters));
    }

    [Test]
    public void TheDocumentShowsMediansAndQuartilesWithTolerances()
    {
        var study = new Lines();
        var text = StudyDocument.Markdown(study, study.Found());
        Assert.That(text, Does.StartWith("# units/1-1/lines").And.Contain("seeds 0 to 15").And.Contain("| fast").And.Contain("final loss"));
    }

    [Test]
    public void TheRecordHoldsEverySeedsMetrics()
    {
        var study = new Lines();
        var lab = new Lab("units/record", Fixtures.Settings.RunSettings.Current, [0]);
        var lines = RunRecord.Lines(study, lab, Fixtures.Settings.RunSettings.Current, study.Found()).TrimEnd().Split('\n');
        Assert.That(lines[0], Does.Contain("\"study\":\"units/1-1/lines\"").And.Contain("\"libtorch\"").And.Contain("\"device\":\"cpu\""));
        Assert.That(lines, Has.Length.EqualTo(1 + 2 * 16));
        Assert.That(lines[1], Does.Contain("\"condition\":\"slow\",\"seed\":0,\"metrics\":{\"final loss\":"));
    }

    [Test]
    public void MediansForATitleShowWhatWasNotReached()
    {
        var (steps, measurements) = (new Metric("steps", Tolerance.Exact, "steps", Budget: 20), new Measurements([0, 1, 2]));
        measurements.Add("deep", steps, [3, 5, 4]);
        measurements.Add("shallow", steps, [double.PositiveInfinity, 5, double.PositiveInfinity]);
        Assert.That(measurements.Medians(steps, "deep", "shallow"), Is.EqualTo("deep 4.00, shallow > 20"));
    }

    [Test]
    public void AMetricThatWasNotMeasuredNamesThoseThatWere() => Assert.That(
        () => new Lines().Found().Measurements["medium", Final],
        Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("slow, fast").And.Message.Contains("final loss"));

    private sealed class Failing() : Study("units/1-1/failing", "Nothing")
    {
        private int attempts;

        protected override Findings Measure(Lab lab) => throw new InvalidOperationException($"attempt {++attempts}");
    }

    /// <summary>A linear net on a line, with a small and a large learning rate.</summary>
    private sealed class Lines() : Study("units/1-1/lines", "A line")
    {
        public int Measured { get; private set; }

        protected override Findings Measure(Lab lab)
        {
            Measured++;
            var (net, data) = (Architecture.Mlp(Activation.Identity, 1, 1), Points.Grid(x => 3 * x, -1, 1, 20));
            var runs = lab.Train(new Dictionary<string, Regression>
            {
                ["slow"] = new(net, new Recipe(new Sgd(0.001), 50), data),
                ["fast"] = new(net, new Recipe(new Sgd(0.1), 50), data),
            });
            var measurements = new Measurements(lab.Seeds);
            foreach (var (condition, seeds) in runs)
                measurements.Add(condition, Final, seeds.Select(run => (double)run.Loss[^1]));
            return new Findings(measurements, Figure.Curves("lines", "x", "y", [Band.Line("line", [0, 1], [0, 1])]));
        }
    }
}
