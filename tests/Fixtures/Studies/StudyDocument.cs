using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Metrics.Judging;
using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Fixtures.Studies;

/// <summary>A study's measurements as a snapshot: per condition and metric the median over the seeds and the quartiles.</summary>
public static class StudyDocument
{
    /// <summary>The document of what a study found.</summary>
    /// <param name="study">The study.</param>
    /// <param name="found">On as many seeds as any of its claims asks for.</param>
    /// <param name="plan">Its stages.</param>
    public static string Markdown(Study study, Findings found, Escalation plan)
    {
        var document = new Document(study.Id).Text(study.Title + ".");
        var seeds = found.Measurements.Seeds;
        document = document.Text($"Median over seeds {seeds[0]} to {seeds[^1]}, quartiles in brackets." + (plan.Seeds.Count == 1 ? "" :
            $" Seeds are added while a claim is undecided, {string.Join(", then ", plan.Seeds)}: these numbers and the figure are of the most that any "
                + "claim asks for. A claim's verdict is of those that it says itself; one in a table below is of a single look at all of them, with the whole "
                + "level of a claim, and may be decided where the claim is not."));
        if (found.Data.Length > 0)
            document = document.Text($"Data: {found.Data}.");
        foreach (var note in found.Notes)
            document = document.Text(note);
        document = document.Table(ByCondition(found.Measurements));
        foreach (var group in found.Measurements.Metrics.Where(m => m.Group is not null).GroupBy(m => m.Group!))
            document = group.GroupBy(m => m.Tolerance).Aggregate(
                document.Heading(group.Key), (section, alike) => section.Table(ByMetric(found.Measurements, [.. alike])));
        foreach (var (heading, table) in found.Tables)
            document = document.Heading(heading).Table(table);
        return RecordedSection.Add(document, study, found).ToString();
    }

    /// <summary>A cell of a median, with the quartiles in brackets.</summary>
    public static FormattableString Cell(IReadOnlyList<double> values) =>
        Table.Mixed($"{Quantile.Of(values, 0.5)} [{Quantile.Of(values, 0.25)}, {Quantile.Of(values, 0.75)}]");

    private static Table ByCondition(Measurements measurements)
    {
        var metrics = measurements.Metrics.Where(m => m is { Group: null, IsOnlyRecorded: false }).ToArray();
        var table = new Table([new Column("condition"), .. metrics.Select(m => Column(m.Name, m))]);
        foreach (var condition in measurements.Conditions.Where(c => measurements.Metrics.Any(m => !m.IsOnlyRecorded && measurements.Find(c, m) is not null)))
            table = table.Row([condition, .. metrics.Select(m => Cell(measurements.Find(condition, m)))]);
        return table;
    }

    private static Table ByMetric(Measurements measurements, IReadOnlyList<Metric> metrics)
    {
        var conditions = measurements.Conditions.Where(c => metrics.Any(m => measurements.Find(c, m) is not null)).ToArray();
        var table = new Table([new Column(""), .. conditions.Select(c => Column(c, metrics[0]))]);
        foreach (var metric in metrics)
            table = table.Row([metric.Name, .. conditions.Select(c => Cell(measurements.Find(c, metric)))]);
        return table;
    }

    private static Column Column(string name, Metric metric) =>
        new(name, metric.Tolerance, Unit: metric.Unit.Length > 0 ? metric.Unit : null, Budget: metric.Budget);

    private static FormattableString? Cell(Sample? sample) => sample is null ? null : Cell(sample.Values);
}
