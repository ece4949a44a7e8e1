using Reproducibility.Fixtures.Settings;
using Reproducibility.Models;
using Reproducibility.Results;

namespace Reproducibility.Fixtures.Studies;

/// <summary>
/// The numbers that the reports recorded, from the <c>recorded.tsv</c> beside each report's studies: study, quantity, conditions and as many values, how known,
/// arm, the author's run, line of the reports' catalogue. A quantity is a metric's title, or "Group/name", or what <see cref="CourseQuantity"/> or
/// <see cref="ClassifierQuantity"/> reads.
/// </summary>
public static class RecordedNumbers
{
    private static readonly ILookup<string, RecordedNumber> ByStudy;

    static RecordedNumbers()
    {
        All = [.. Files().SelectMany(Parse)];
        ByStudy = All.ToLookup(r => r.Study, r => r.Number);
    }

    /// <summary>The numbers of all reports.</summary>
    public static IReadOnlyList<(string Study, RecordedNumber Number)> All { get; }

    /// <summary>The numbers of a study; none where the report recorded none.</summary>
    public static IEnumerable<RecordedNumber> Of(string study) => ByStudy[study];

    /// <summary>The title of the metric that a quantity names. Names of groups begin with a capital, names of metrics do not.</summary>
    public static string Title(string quantity) =>
        char.IsUpper(quantity[0]) && quantity.Split('/', 2) is [var group, var name] ? $"{group.ToLowerInvariant()} {name}" : quantity;

    /// <summary>Adds what no claim needs and a run's course tells: metrics that stand among the recorded numbers alone.</summary>
    public static void Measure(Study study, Lab lab, Measurements measurements)
    {
        foreach (var (quantity, condition) in Of(study.Id).Select(number => (number.Quantity, number.Condition)).Distinct())
        {
            if (Measured(measurements, quantity, condition) is null && Course(lab, quantity, condition) is { } values && values.All(value => value is not null))
                measurements.Add(condition, Metric.OnlyRecorded(quantity), values.Select(value => value!.Value));
        }
    }

    /// <summary>Whether what a study found is of the report's own scale: functions always, published images at the paper tier.</summary>
    public static bool AreComparable(Findings found) =>
        found.Data.Length == 0 || (found.Measurements.Tier == Tier.Paper && !found.AreOfDrawnDigits);

    /// <summary>The numbers of a study, among the seeds where they are compared.</summary>
    public static IReadOnlyList<RecordedNumber> Among(Study study, Findings found) =>
        [.. Of(study.Id).Select(number => AreComparable(found) && Measured(found.Measurements, number.Quantity, number.Condition) is { } metric
            ? number.Among(found.Measurements[number.Condition, metric].Values)
            : number)];

    /// <summary>Lines in a file's format.</summary>
    /// <exception cref="FormatException">A line has other than eight cells, or lists of unequal length.</exception>
    public static IEnumerable<(string Study, RecordedNumber Number)> Parse(string text) =>
        text.ReplaceLineEndings("\n").Split('\n').Skip(1).Where(line => line.Length > 0).SelectMany(line =>
            line.Split('\t') is [var study, var quantity, var conditions, var values, var known, _, var run, _]
                && conditions.Split(';') is var names && values.Split(';') is var numbers && names.Length == numbers.Length
                ? names.Zip(numbers, (condition, value) => (study, new RecordedNumber(Title(quantity), condition, value, known, run)))
                : throw new FormatException(
                    $"'{line}' is not study, quantity, conditions, as many values, known, arm, run and line, by tabs; lists by semicolons."));

    /// <summary>The metric of a measurement.</summary>
    internal static Metric? Measured(Measurements measurements, string quantity, string condition) =>
        measurements.Metrics.FirstOrDefault(metric => metric.Title == quantity && measurements.Find(condition, metric) is not null);

    private static double?[]? Course(Lab lab, string quantity, string condition) =>
        CourseQuantity.Parse(quantity) is { } course && lab.Find<Run>(condition) is { } runs ? [.. runs.Select(course)]
        : ClassifierQuantity.Parse(quantity) is { } classifier && lab.Find<ClassifierRun>(condition) is { } classifiers ? [.. classifiers.Select(classifier)]
        : null;

    private static IEnumerable<string> Files()
    {
        var assembly = typeof(RecordedNumbers).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".recorded.tsv", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd();
        }
    }
}
