using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Fixtures.Studies;

/// <summary>
/// One experiment of one report: conditions x seeds, and the metrics it records. It trains once per process, at the first look, however
/// many claims read it.
/// </summary>
/// <param name="id">Report, section and name, for instance <c>elrod/1-1/sinc</c>.</param>
/// <param name="title">What is trained, in one line.</param>
public abstract class Study(string id, string title)
{
    private readonly Lock gate = new();
    private Lazy<Findings>? found;
    private Measurements? grown;
    private Lab? lab;

    /// <summary>Report, section and name.</summary>
    public string Id { get; } = id;

    /// <summary>What is trained, in one line.</summary>
    public string Title { get; } = title;

    /// <summary>Drift between machines that the numbers of a finding may show; lane-engine studies leave it exact.</summary>
    public virtual Tolerance FindingTolerance => Tolerance.Exact;

    /// <summary>
    /// Seeds of a tier, and how many are added while a claim is undecided. 13 are the fewest with which a paired test can reach the level of a
    /// claim.
    /// </summary>
    public virtual Escalation Seeds(Tier tier) => tier == Tier.Quick ? Escalation.Fixed(16) : Escalation.Standard;

    /// <summary>Tier, report, section, study and data set: where its snapshots lie below <c>snapshots/</c>.</summary>
    public string SnapshotPath => $"{RunSettings.Current.Tier.ToString().ToLowerInvariant()}/{Id}" + (Found().Data is { Length: > 0 } data ? $".{data}" : "");

    /// <summary>The one instance of a study in this process.</summary>
    public static T The<T>()
        where T : Study, new() => Holder<T>.Instance;

    /// <summary>What was found on the first seeds; trains at the first call, and whoever comes meanwhile waits. A failure is kept as well.</summary>
    public Findings Found()
    {
        lock (gate)
            return (found ??= new(Measure)).Value;
    }

    /// <summary>Judges a claim, on more seeds while it is undecided and the tier allows.</summary>
    public Evidence Judge(Func<Measurements, Evidence> claim)
    {
        lock (gate)
            grown ??= Found().Measurements;
        return Plan().Judge(seeds => claim(Measured(seeds).First(seeds)));
    }

    /// <summary>What the report leaves open, or says otherwise than it does: a sentence before the notes on what a tier scaled down.</summary>
    protected virtual string? Remark => null;

    /// <summary>Trains and measures.</summary>
    protected abstract Findings Measure(Lab lab);

    private Findings Measure()
    {
        var settings = RunSettings.Current;
        lab ??= new Lab(Id, settings, settings.Seeds ?? [.. Enumerable.Range(settings.FirstSeed, Plan().Seeds[0])]);
        var findings = Measure(lab);
        if (Remark is { } remark)
            findings = findings with { Notes = [remark, .. findings.Notes] };
        RunRecord.Write(this, lab, settings, findings);
        return findings;
    }

    private Measurements Measured(int seeds)
    {
        lock (gate)
        {
            if (grown!.Seeds.Count < seeds)
            {
                lab!.Grow(seeds);
                grown = Measure().Measurements;
            }

            return grown;
        }
    }

    private Escalation Plan() => RunSettings.Current.Seeds is { } given ? Escalation.Fixed(given.Count) : Seeds(RunSettings.Current.Tier);

    private static class Holder<T>
        where T : Study, new()
    {
        public static readonly T Instance = new();
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

    /// <summary>Whether a published data set or drawn digits.</summary>
    public DataSource Source => Data.EndsWith(Glyphs.Name, StringComparison.Ordinal) ? DataSource.Drawn : DataSource.Published;
}
