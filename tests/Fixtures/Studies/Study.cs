using System.Collections.Concurrent;
using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Fixtures.Studies;

/// <summary>
/// One experiment of one report: conditions x seeds, and the metrics it records. A definition without state: a <see cref="Suite"/> runs it.
/// </summary>
/// <param name="id">Report, section and name, for instance <c>elrod/1-1/sinc</c>.</param>
/// <param name="title">What is trained, in one line.</param>
public abstract class Study(string id, string title)
{
    private static readonly ConcurrentDictionary<Type, Study> Definitions = new();

    /// <summary>Report, section and name.</summary>
    public string Id { get; } = id;

    /// <summary>What is trained, in one line.</summary>
    public string Title { get; } = title;

    /// <summary>Drift between machines that the numbers of a finding may show; lane-engine studies leave it exact.</summary>
    public virtual Tolerance FindingTolerance => Tolerance.Exact;

    /// <summary>Seeds of a tier, and how many are added while a claim is undecided: its lines of <c>seeds.tsv</c>.</summary>
    public virtual Escalation Seeds(Tier tier) => SeedPlan.Of(Id, tier).Stages;

    /// <summary>The first seed of a tier, of the same lines; of a study without lines, the first that decides.</summary>
    public int FirstSeed(Tier tier) => SeedPlan.Find(Id, tier)?.First ?? RunSettings.FirstDeciding;

    /// <summary>Stages of seeds under settings: the settings' own seeds, or the study's.</summary>
    public Escalation Plan(RunSettings settings) => settings.Seeds is { } given ? Escalation.Fixed(given.Count) : Seeds(settings.Tier);

    /// <summary>
    /// Studies that this one reads: what they trained (<see cref="Lab.Of{T}"/>) or, in a claim, what they measured (<see cref="Measurements.Of{T}"/>).
    /// </summary>
    public virtual IReadOnlyList<Type> Needs => [];

    /// <summary>The definition of a type, which all runs of a process share.</summary>
    public static Study Of(Type type) => Definitions.GetOrAdd(type, t => (Study)Activator.CreateInstance(t)!);

    /// <summary>
    /// What the report leaves open, or says otherwise than it does, or where another study judges a claim: a sentence before the notes on what a tier scaled
    /// down.
    /// </summary>
    protected virtual string? Remark => null;

    /// <summary>Trains and measures.</summary>
    protected abstract Findings Measure(Lab lab);

    /// <summary>What the study finds in a lab.</summary>
    internal Findings Find(Lab lab)
    {
        var found = Measure(lab);
        RecordedNumbers.Measure(this, lab, found.Measurements);
        return Remark is { } remark ? found with { Notes = [remark, .. found.Notes] } : found;
    }
}

/// <summary>What a study found.</summary>
/// <param name="Measurements">Per condition and metric one value per seed.</param>
/// <param name="Figure">The figure that answers the claims at a look.</param>
public sealed record Findings(Measurements Measurements, Figure Figure)
{
    /// <summary>What the quick tier scaled down, or which data set stood in; one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Tables beside the one of all metrics, by heading.</summary>
    public IReadOnlyList<(string Heading, Table Table)> Tables { get; init; } = [];

    /// <summary>Wall-clock times of one condition in units of another's, by "one / other"; they stand in the run record alone.</summary>
    public IReadOnlyDictionary<string, double> TimeRatios { get; init; } = new Dictionary<string, double>();

    /// <summary>Name of the data set, which is part of the snapshots' names; empty for functions.</summary>
    public string Data { get; init; } = "";

    /// <summary>Whether drawn digits stood in for a published data set. Nothing is expected of them.</summary>
    public bool AreOfDrawnDigits => Data.EndsWith(Glyphs.Name, StringComparison.Ordinal);
}
