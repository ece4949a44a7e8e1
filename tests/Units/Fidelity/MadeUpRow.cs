using System.Globalization;
using MathNet.Numerics.Distributions;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Results;

namespace Reproducibility.Units.Fidelity;

/// <summary>
/// A quantity that a claim compares, over conditions: as recorded and on the contrary. Tables <c>data/REPORT.tsv</c> have a row each, lists by semicolons:
/// claim, quantity (a metric's title, or "Group/name"), conditions, recorded, contrary, spread.
/// <list type="bullet">
/// <item>
/// recorded: values, "a..b" running from seed to seed; empty: from the report's <c>recorded.tsv</c>;
/// after "claimed:" what the claim says, where the report recorded nothing or the reverse.
/// </item>
/// <item>contrary: values; "reversed": the recorded ones the other way round; "same".</item>
/// <item>spread: standard deviation over seeds, absolute, or relative as "5%", which is the default.</item>
/// </list>
/// A claim of facts alone has the quantity "fact"; one whose expression is tested elsewhere, "own test".
/// </summary>
internal sealed record MadeUpRow(
    string Claim, string Quantity, IReadOnlyList<string> Conditions, IReadOnlyList<MadeUp> Recorded, IReadOnlyList<MadeUp> Contrary, string Spread)
{
    private const int Seeds = 32;
    private const string Claimed = "claimed:";

    private static readonly string[] Reports = ["elrod", "clemson-a", "li", "majumder", "dominic"];

    /// <summary>The rows of all reports.</summary>
    public static IReadOnlyList<MadeUpRow> All { get; } = [.. Reports.Where(report => File.Exists(Table(report))).SelectMany(Of)];

    /// <summary>Whether the claim is of facts, which no measurement changes.</summary>
    public bool IsFact => Quantity == "fact";

    /// <summary>Whether the claim's expression takes something else than measurements, and is tested elsewhere.</summary>
    public bool HasOwnTest => Quantity == "own test";

    /// <summary>Measurements with a spread, the same in every call.</summary>
    /// <param name="rows">Of one claim.</param>
    /// <param name="values">Recorded or contrary.</param>
    public static Measurements Measurements(IEnumerable<MadeUpRow> rows, Func<MadeUpRow, IReadOnlyList<MadeUp>> values)
    {
        var measurements = new Measurements([.. Enumerable.Range(0, Seeds)], Tier.Quick);
        var random = new Random(1);
        foreach (var row in rows)
        {
            foreach (var (condition, value) in row.Conditions.Zip(values(row)))
                measurements.Add(condition, row.Metric(), [.. Enumerable.Range(0, Seeds).Select(seed => row.Spreaded(value.At(seed / (Seeds - 1.0)), random))]);
        }

        return measurements;
    }

    private static string Table(string report) => Path.Combine(AppContext.BaseDirectory, "Fidelity", "data", $"{report}.tsv");

    private static IEnumerable<MadeUpRow> Of(string report) => File.ReadLines(Table(report)).Skip(1).Where(line => line.Length > 0).Select(Read);

    private static MadeUpRow Read(string line)
    {
        var cells = line.Split('\t');
        if (cells.Length is < 2 or > 6)
            throw new FormatException($"'{line}' is not claim, quantity, conditions, recorded, contrary and spread, by tabs.");
        string Cell(int i) => i < cells.Length ? cells[i] : "";
        var (claim, quantity, conditions) = (cells[0], cells[1], Cell(2).Split(';', StringSplitOptions.RemoveEmptyEntries));
        var study = claim[..claim.LastIndexOf('/')];
        MadeUp[] stated = Cell(3).Length > 0
            ? Numbers(Cell(3).StartsWith(Claimed, StringComparison.Ordinal) ? Cell(3)[Claimed.Length..] : Cell(3), conditions.Length)
            : [.. conditions.Select(condition => new MadeUp(Find(study, quantity, condition)))];
        MadeUp[] contrary = Cell(4) switch
        {
            "reversed" => [.. stated.Reverse()],
            "same" => stated,
            var values => Numbers(values, conditions.Length),
        };
        return new(claim, quantity, conditions, stated, contrary, Cell(5).Length > 0 ? Cell(5) : "5%");
    }

    private static double Find(string study, string quantity, string condition) => RecordedNumbers.Of(study)
        .FirstOrDefault(r => r.Quantity == RecordedNumbers.Title(quantity) && (r.Condition == condition || r.Condition == $"{condition}, as run"))?.Value
        ?? throw new FormatException($"No '{quantity}' of '{condition}' is recorded for {study}.");

    // One value stands for all conditions.
    private static MadeUp[] Numbers(string cell, int count)
    {
        MadeUp[] numbers = [.. cell.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(MadeUp.Parse)];
        return numbers.Length == 1 ? [.. Enumerable.Repeat(numbers[0], count)]
            : numbers.Length == count ? numbers
            : throw new FormatException($"'{cell}' has {numbers.Length} values for {count} conditions.");
    }

    // Names of groups begin with a capital, names of metrics do not.
    private Metric Metric() => char.IsUpper(Quantity[0]) && Quantity.Split('/', 2) is [var group, var name]
        ? new Metric(name, Tolerance.Exact) { Group = group, Level = double.TryParse(name, CultureInfo.InvariantCulture, out var level) ? level : null }
        : new Metric(Quantity, Tolerance.Exact);

    private double Spreaded(double value, Random random)
    {
        var z = Normal.Sample(random, 0, 1);
        return double.IsInfinity(value) ? value
            : Spread.EndsWith('%') ? value * Math.Exp(RecordedNumber.Parse(Spread[..^1]) / 100 * z)
            : value + RecordedNumber.Parse(Spread) * z;
    }
}

/// <summary>A value of all seeds, or values that run from the first seed to the last.</summary>
internal readonly record struct MadeUp(double From, double To)
{
    public MadeUp(double value)
        : this(value, value)
    {
    }

    /// <summary>"0.2" or "0.2..0.5".</summary>
    public static MadeUp Parse(string text) => text.Split("..") is [var from, var to]
        ? new(RecordedNumber.Parse(from), RecordedNumber.Parse(to))
        : new(RecordedNumber.Parse(text));

    /// <summary>At a share of the seeds.</summary>
    public double At(double share) => From == To ? From : From + (To - From) * share;
}
