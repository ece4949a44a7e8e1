using System.Globalization;
using System.Text.RegularExpressions;
using Reproducibility.Fixtures.Snapshots;

namespace Reproducibility.Fixtures.Claims;

/// <summary>How many of a report's recorded numbers lie inside the seeds' range, as a study's accepted snapshot says it.</summary>
/// <param name="Study">The study: "li/1-1/func".</param>
/// <param name="Seeds">Number of seeds.</param>
/// <param name="Inside">Numbers inside.</param>
/// <param name="Outside">Numbers outside.</param>
public sealed partial record AcceptedNumbers(string Study, int Seeds, int Inside, int Outside)
{
    /// <summary>Numbers that are compared.</summary>
    public int Compared => Inside + Outside;

    /// <summary>
    /// The fewest expected inside, were the report's runs like ours. One value more lies inside the range of n with a probability of at least
    /// (n - 1) / (n + 1)
    /// </summary>
    public double Expected => Compared * (Seeds - 1.0) / (Seeds + 1.0);

    /// <summary>The studies that compare numbers.</summary>
    /// <param name="snapshots">Texts of accepted snapshots.</param>
    public static IReadOnlyList<AcceptedNumbers> Of(IEnumerable<string> snapshots) =>
        [.. snapshots.Select(Parse).Where(study => study.Compared > 0).OrderBy(study => study.Study, StringComparer.Ordinal)];

    /// <summary>"12 of 13 recorded numbers lie inside the seeds' range, where 11 or more would if the reports' runs were like ours".</summary>
    /// <param name="studies">A tier's studies.</param>
    public static string Sentence(IReadOnlyList<AcceptedNumbers> studies) => string.Create(
        CultureInfo.InvariantCulture,
        $"{studies.Sum(s => s.Inside)} of {studies.Sum(s => s.Compared)} recorded numbers lie inside the seeds' range, "
            + $"where {studies.Sum(s => s.Expected):0} or more would if the reports' runs were like ours");

    /// <summary>A table of the studies.</summary>
    /// <param name="studies">A tier's studies.</param>
    public static string Markdown(IReadOnlyList<AcceptedNumbers> studies) => studies.Count == 0 ? "None." : studies.Aggregate(
        new Table(new Column("study"), Whole("seeds"), Whole("numbers"), Whole("inside"), new Column("expected, at least", Format: NumberFormat.Decimals(1))),
        (table, study) => table.Row(study.Study, study.Seeds, study.Compared, study.Inside, study.Expected)).ToString();

    private static AcceptedNumbers Parse(string snapshot)
    {
        var seeds = Seed().Match(snapshot);
        return new AcceptedNumbers(
            Title().Match(snapshot).Groups["study"].Value,
            seeds.Success ? Number(seeds.Groups["last"]) - Number(seeds.Groups["first"]) + 1 : 0,
            Inner().Count(snapshot),
            Outer().Count(snapshot));
    }

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    private static Column Whole(string name) => new(name, Format: NumberFormat.Decimals(0));

    [GeneratedRegex(@"^\uFEFF?# (?<study>\S+)")]
    private static partial Regex Title();

    [GeneratedRegex(@"^Median over seeds (?<first>\d+) to (?<last>\d+)", RegexOptions.Multiline)]
    private static partial Regex Seed();

    [GeneratedRegex(@"\| inside +\|")]
    private static partial Regex Inner();

    [GeneratedRegex(@"\| outside +\|")]
    private static partial Regex Outer();
}
