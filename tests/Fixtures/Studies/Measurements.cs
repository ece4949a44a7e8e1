using System.Globalization;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Fixtures.Studies;

/// <summary>What a study measured: per condition and metric one value per seed. Claims are judged on this alone.</summary>
/// <param name="seeds">Seeds, in the order of every sample's values.</param>
/// <param name="tier">Budgets that were kept to.</param>
public sealed class Measurements(IReadOnlyList<int> seeds, Tier tier)
{
    private readonly Dictionary<(string Condition, string Metric), Sample> samples = [];
    private readonly List<string> conditions = [];
    private readonly List<Metric> metrics = [];
    private readonly Dictionary<string, double[,]> distances = [];
    private Func<Type, Measurements>? others;
    private Action<Sample>? read;

    /// <summary>Budgets that were kept to.</summary>
    public Tier Tier { get; private set; } = tier;

    /// <summary>Seeds, in the order of every sample's values.</summary>
    public IReadOnlyList<int> Seeds => seeds;

    /// <summary>Conditions, in the order in which they were added.</summary>
    public IReadOnlyList<string> Conditions => conditions;

    /// <summary>Metrics, in the order in which they were added.</summary>
    public IReadOnlyList<Metric> Metrics => metrics;

    /// <summary>A metric of a condition over the seeds.</summary>
    /// <exception cref="KeyNotFoundException">It was not measured; the message names what was.</exception>
    public Sample this[string condition, Metric metric] => Find(condition, metric) ?? throw new KeyNotFoundException(
        $"No '{metric.Title}' of '{condition}'. Conditions: {string.Join(", ", conditions)}. Metrics: {string.Join(", ", metrics.Select(m => m.Title))}.");

    /// <summary>A metric over several conditions, for claims about an order.</summary>
    public IReadOnlyList<Sample> Of(Metric metric, params IEnumerable<string> names) => [.. names.Select(name => this[name, metric])];

    /// <summary>A metric over conditions that a number tells apart, for claims about a trend.</summary>
    /// <param name="metric">What was measured.</param>
    /// <param name="factor">What the number is, as a finding prints it: "parameters".</param>
    /// <param name="levels">The number of each condition.</param>
    public Sweep Over(Metric metric, string factor, IEnumerable<(double Level, string Condition)> levels) =>
        Sweep.Of(metric.Title, factor, [.. levels.Select(l => (l.Level, this[l.Condition, metric]))]);

    /// <summary>As the indexer, but null where it was not measured.</summary>
    public Sample? Find(string condition, Metric metric)
    {
        if (samples.GetValueOrDefault((condition, metric.Title)) is not { } sample)
            return null;
        read?.Invoke(sample);
        return sample;
    }

    /// <summary>What a needed study measured on as many seeds, for claims that compare two.</summary>
    /// <exception cref="InvalidOperationException">The study is not among those that this one needs.</exception>
    public Measurements Of<T>()
        where T : Study
    {
        var found = others?.Invoke(typeof(T)) ?? throw new InvalidOperationException($"These measurements know none of {typeof(T).Name}.");
        return read is null ? found : found.Watched(read);
    }

    /// <summary>Distances between runs, <c>[seeds, seeds]</c>.</summary>
    public double[,] Distances(string name) => distances.GetValueOrDefault(name) ?? throw new KeyNotFoundException(
        $"No distances '{name}'. There are: {string.Join(", ", distances.Keys)}.");

    /// <summary>The same, and <paramref name="tell"/> is told of every sample that is read: those that a claim rests on.</summary>
    public Measurements Watched(Action<Sample> tell)
    {
        var copy = (Measurements)MemberwiseClone();
        copy.read = tell;
        return copy;
    }

    /// <summary>The same as measured at a tier, beside those of other studies.</summary>
    public Measurements In(Tier tier, Func<Type, Measurements> others)
    {
        var copy = (Measurements)MemberwiseClone();
        (copy.Tier, copy.others) = (tier, others);
        return copy;
    }

    /// <summary>Medians for a figure's title: "deep 1570, mid 5470, shallow > 20000".</summary>
    public string Medians(Metric metric, params IEnumerable<string> names)
    {
        var print = new Column("", metric.Tolerance, Budget: metric.Budget);
        return string.Join(", ", names.Select(name => $"{name} {print.Print(this[name, metric].Median)}"));
    }

    /// <summary>Medians of a share, for a figure's title: "small 97.1 %, large 98.3 %".</summary>
    public string Percentages(Metric metric, int decimals, params IEnumerable<string> names) =>
        string.Join(", ", names.Select(name => $"{name} {(100 * this[name, metric].Median).ToString($"F{decimals}", CultureInfo.InvariantCulture)} %"));

    /// <summary>Adds one value per seed.</summary>
    public void Add(string condition, Metric metric, IEnumerable<double> values)
    {
        if (!conditions.Contains(condition))
            conditions.Add(condition);
        if (!metrics.Contains(metric))
            metrics.Add(metric);
        var sample = new Sample($"{metric.Title} of {condition}", metric.Unit, [.. values], metric.Budget) { Condition = condition };
        samples.Add((condition, metric.Title), sample with { Magnitudes = [.. sample.Magnitudes.Select(m => Math.Max(m, metric.Magnitude))] });
    }

    /// <summary>Adds distances between runs, <c>[seeds, seeds]</c>.</summary>
    public void AddDistances(string name, double[,] between) => distances.Add(name, between);
}
