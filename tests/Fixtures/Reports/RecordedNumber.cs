using System.Globalization;

namespace Reproducibility.Fixtures.Reports;

/// <summary>A number that a report recorded, from its <c>recorded.tsv</c>.</summary>
/// <param name="Study">Id of the study.</param>
/// <param name="Quantity">As the study measures it: a metric's title, or "Group/name".</param>
/// <param name="Condition">Name of the condition that did what the author did, or would have as stated.</param>
/// <param name="Value">+infinity where it says "never".</param>
/// <param name="Known">"printed", "stored" (a notebook's output), "plot" (read off a figure), "text", "computed" (from the others).</param>
/// <param name="Arm">"as stated", "as run", or both.</param>
public sealed record RecordedNumber(string Study, string Quantity, string Condition, double Value, string Known, string Arm)
{
    /// <summary>All numbers of a report; none where it has no table.</summary>
    /// <param name="report">As in ids: "clemson-a".</param>
    /// <exception cref="FormatException">A line has other than six cells, or lists of unequal length.</exception>
    public static IReadOnlyList<RecordedNumber> Of(string report)
    {
        var assembly = typeof(RecordedNumber).Assembly;
        var folder = string.Concat(report.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
        var name = assembly.GetManifestResourceNames().SingleOrDefault(n => n.EndsWith($".{folder}.recorded.tsv", StringComparison.Ordinal));
        if (name is null)
            return [];
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return [.. reader.ReadToEnd().Split('\n').Skip(1).Where(line => line.Length > 0).SelectMany(Read)];
    }

    /// <summary>A number, "never" being +infinity.</summary>
    public static double Number(string text) => text == "never" ? double.PositiveInfinity : double.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<RecordedNumber> Read(string line)
    {
        var cells = line.Split('\t');
        var (conditions, values) = cells.Length == 6 ? (cells[2].Split(';'), cells[3].Split(';')) : ([], []);
        return conditions.Length > 0 && conditions.Length == values.Length
            ? conditions.Zip(values, (condition, value) => new RecordedNumber(cells[0], cells[1], condition, Number(value), cells[4], cells[5]))
            : throw new FormatException($"'{line}' is not study, quantity, conditions, as many values, how known and arm, by tabs, with lists by semicolons.");
    }
}
