using System.Collections.Concurrent;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Fixtures.Studies;

/// <summary>A study under the settings of a suite. It trains each number of seeds once, at the first look, however many claims read it.</summary>
public sealed class StudyRun
{
    private readonly Suite suite;
    private readonly Lab lab;
    private readonly ConcurrentDictionary<int, Lazy<Findings>> found = new();

    internal StudyRun(Study study, Suite suite)
    {
        (Study, this.suite) = (study, suite);
        var trainings = new Trainings { Store = suite.StoreOf(study), AreClosed = !suite.Settings.Training };
        lab = new Lab(study.Id, suite.Settings, [], (type, seeds) => Needed(type).Ran(seeds), trainings, new Pass());
    }

    /// <summary>What is run.</summary>
    public Study Study { get; }

    /// <summary>What the run is asked for.</summary>
    public RunSettings Settings => suite.Settings;

    /// <summary>Stages of seeds.</summary>
    public Escalation Plan => Study.Plan(Settings);

    /// <summary>What was found on the first stage's seeds. Trains at the first call, and whoever comes meanwhile waits; a failure is kept as well.</summary>
    public Findings Found() => Found(Plan.Seeds[0]);

    /// <summary>What was found on the most seeds that any of the claims asks for.</summary>
    /// <param name="claims">The claims that are judged on the study.</param>
    public Findings Found(IEnumerable<Func<Measurements, Evidence>> claims)
    {
        var most = Plan.Seeds[0];
        foreach (var claim in Plan.Seeds.Count == 1 ? [] : claims)
            Plan.Judge(seeds => claim(Found(most = Math.Max(most, seeds)).Measurements));
        return Found(most);
    }

    /// <summary>Judges a claim, on more seeds while it is undecided and the plan has more.</summary>
    public Evidence Judge(Func<Measurements, Evidence> claim) => Plan.Judge(seeds => claim(Found(seeds).Measurements));

    private Findings Found(int seeds) => found.GetOrAdd(seeds, count => new(() => Find(count))).Value;

    private Findings Find(int seeds)
    {
        // First, on this thread: a worker that waited for another study would hold up the workers that train it.
        foreach (var type in Study.Needs)
            Needed(type).Found(seeds);
        var view = View(seeds).After(Study.Needs.Select(type => Needed(type).lab));
        var findings = Study.Find(view);
        findings = findings with { Measurements = findings.Measurements.In(Settings.Tier, type => Needed(type).Found(seeds).Measurements) };
        suite.Record?.Invoke(Study, view, findings);
        return findings;
    }

    private (Lab Lab, Measurements Measurements) Ran(int seeds) => (View(seeds), Found(seeds).Measurements);

    private Lab View(int seeds) => lab.On(
        [.. Settings.Seeds?.Take(seeds) ?? Enumerable.Range(Settings.FirstSeed ?? Study.FirstSeed(Settings.Tier), seeds)]);

    private StudyRun Needed(Type type) => Study.Needs.Contains(type)
        ? suite.Run(type)
        : throw new InvalidOperationException($"{Study.Id} reads {Study.Of(type).Id} and does not say so: add typeof({type.Name}) to its Needs.");
}
