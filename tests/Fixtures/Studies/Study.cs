using Reproducibility.Fixtures.Settings;
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
    private Findings? findings;
    private Lab? lab;

    /// <summary>Report, section and name.</summary>
    public string Id { get; } = id;

    /// <summary>What is trained, in one line.</summary>
    public string Title { get; } = title;

    /// <summary>Drift between machines that the numbers of a finding may show; lane-engine studies leave it exact.</summary>
    public virtual Snapshots.Tolerance FindingTolerance => Snapshots.Tolerance.Exact;

    /// <summary>Seeds of a tier; 13 are the fewest with which a paired test can reach the level of a claim.</summary>
    public virtual int SeedCount(Tier tier) => 16;

    /// <summary>Whether seeds are added while a claim is undecided.</summary>
    public virtual bool Escalates(Tier tier) => tier == Tier.Paper;

    /// <summary>The one instance of a study in this process.</summary>
    public static T The<T>()
        where T : Study, new() => Holder<T>.Instance;

    /// <summary>What was found; trains at the first call, and whoever comes meanwhile waits.</summary>
    public Findings Found()
    {
        lock (gate)
            return findings ??= Measure();
    }

    /// <summary>What was found on at least <paramref name="seeds"/> seeds; trains those that are missing.</summary>
    public Findings Found(int seeds)
    {
        lock (gate)
        {
            if (Found().Measurements.Seeds.Count < seeds)
            {
                lab!.Grow(seeds);
                findings = Measure();
            }

            return findings!;
        }
    }

    /// <summary>Trains and measures.</summary>
    protected abstract Findings Measure(Lab lab);

    private Findings Measure()
    {
        var settings = RunSettings.Current;
        lab ??= new Lab(Id, settings, settings.Seeds ?? [.. Enumerable.Range(0, SeedCount(settings.Tier))]);
        var found = Measure(lab);
        RunRecord.Write(this, lab, settings, found);
        return found;
    }

    private static class Holder<T>
        where T : Study, new()
    {
        public static readonly T Instance = new();
    }
}

/// <summary>What a study found.</summary>
/// <param name="Measurements">Per condition and metric one value per seed.</param>
/// <param name="Figure">The figure that answers the claims at a look.</param>
public sealed record Findings(Measurements Measurements, Figures.Figure Figure)
{
    /// <summary>What the quick tier scaled down, or which data set stood in; one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Tables beside the one of all metrics, by heading.</summary>
    public IReadOnlyList<(string Heading, Snapshots.Table Table)> Tables { get; init; } = [];

    /// <summary>Name of the data set, which is part of the snapshots' names; empty for functions.</summary>
    public string Data { get; init; } = "";
}
