using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Units.Studies;

public class SuiteTests
{
    private static readonly Metric Final = Lines.Final;

    [Test]
    public void Two_suites_of_different_tiers_live_beside_each_other()
    {
        var (quick, paper) = (new Suite(new RunSettings(Tier.Quick)).Run<Lines>(), new Suite(new RunSettings(Tier.Paper)).Run<Lines>());
        var (few, many) = (quick.Found().Measurements, paper.Found().Measurements);
        Assert.That((few.Tier, few.Seeds.Count, many.Tier, many.Seeds.Count), Is.EqualTo((Tier.Quick, 16, Tier.Paper, 8)));
        Assert.That(many["slow", Final].Values.Zip(few["slow", Final].Values), Is.All.Matches<(double Paper, double Quick)>(l => l.Paper < l.Quick));
    }

    [Test]
    public void A_study_trains_once_however_many_read_it()
    {
        var recorded = 0;
        var suite = new Suite(new RunSettings(), (_, _, _) => Interlocked.Increment(ref recorded));
        var found = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8).Select(_ => suite.Run<Lines>().Found()).ToArray();
        Assert.That((recorded, found.Distinct().Count()), Is.EqualTo((1, 1)));
    }

    [Test]
    public void A_study_fails_once_however_many_read_it()
    {
        var run = new Suite(new RunSettings()).Run<Failing>();
        var first = Assert.Throws<InvalidOperationException>(() => run.Found());
        Assert.That(() => run.Found(), Throws.Exception.SameAs(first));
    }

    [Test]
    public void An_undecided_claim_trains_the_next_stage_and_keeps_what_was_trained()
    {
        List<(int Seeds, double Seconds)> recorded = [];
        var suite = new Suite(new RunSettings(Tier.Paper), (_, lab, _) => recorded.Add((lab.Seeds.Count, lab.Seconds("slow", lab.Seeds[0])!.Value)));
        var evidence = suite.Run<Lines>().Judge(m => m["slow", Final].IsLowerThan(m["slow", Final], Margin.None));
        Assert.That((evidence.Verdict, evidence.Seeds), Is.EqualTo((Verdict.Undecided, 16)));
        Assert.That(recorded.Select(r => r.Seeds), Is.EqualTo(new[] { 8, 16 }));
        Assert.That(recorded[1].Seconds, Is.EqualTo(recorded[0].Seconds));
    }

    [Test]
    public void Tables_are_of_the_most_seeds_that_a_claim_asks_for()
    {
        Assert.That((Seeds(Tier.Paper, Decided, Open), Seeds(Tier.Paper, Decided), Seeds(Tier.Quick, Open)), Is.EqualTo((16, 8, 16)));

        static int Seeds(Tier tier, params IEnumerable<Func<Measurements, Evidence>> claims) =>
            new Suite(new RunSettings(tier)).Run<Lines>().Found(claims).Measurements.Seeds.Count;

        static Evidence Open(Measurements m) => m["slow", Final].IsLowerThan(m["slow", Final], Margin.None);

        static Evidence Decided(Measurements m) => Fact.Holds("it learns", holds: true, "a loss");
    }

    [Test]
    public void A_study_reads_what_another_trained_and_a_claim_what_it_measured()
    {
        var found = new Suite(new RunSettings()).Run<Warm>().Found().Measurements;
        Assert.That(
            found["again", Final].Values.Zip(found.Of<Lines>()["fast", Final].Values), Is.All.Matches<(double Again, double Before)>(l => l.Again < l.Before));
    }

    [Test]
    public void A_sample_of_another_study_is_told_to_whoever_watches()
    {
        List<string> read = [];
        var watched = new Suite(new RunSettings()).Run<Warm>().Found().Measurements.Watched(sample => read.Add(sample.Name));
        _ = (watched["again", Final], watched.Of<Lines>()["slow", Final]);
        Assert.That(read, Is.EqualTo(new[] { "final loss of again", "final loss of slow" }));
    }

    [Test]
    public void A_study_that_is_not_declared_cannot_be_read() => Assert.That(
        () => new Suite(new RunSettings()).Run<Lines>().Found().Measurements.Of<Warm>(),
        Throws.InvalidOperationException.With.Message.Contains("units/1-1/lines reads units/1-1/warm").And.Message.Contains("typeof(Warm)"));

    private sealed class Failing() : Study("units/1-1/failing", "Nothing")
    {
        public override Escalation Seeds(Tier tier) => Escalation.Fixed(16);

        protected override Findings Measure(Lab lab) => throw new InvalidOperationException("no data");
    }

    /// <summary>Goes on from where the fast nets of the other study ended.</summary>
    private sealed class Warm() : Study("units/1-1/warm", "A line, from there")
    {
        public override Escalation Seeds(Tier tier) => Escalation.Fixed(16);

        public override IReadOnlyList<Type> Needs => [typeof(Lines)];

        protected override Findings Measure(Lab lab)
        {
            var before = lab.Of<Lines>().Results<Run>("fast").ToDictionary(run => run.Seed);
            return Lines.Found(lab, lab.Train(
                new Dictionary<string, Regression> { ["again"] = Lines.Of(0.1, 50) },
                (_, seed) => new Start(seed, before[seed].Parameters, lab.Streams(seed).Order)));
        }
    }
}
