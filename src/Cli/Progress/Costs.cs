using System.Globalization;

namespace Reproducibility.Cli.Progress;

/// <summary>
/// What studies take: the table that this program was built with, and costs.tsv in artifacts/, to which every run adds what its studies took on this
/// machine. A whole run's file makes the next table to build with.
/// </summary>
public static class Costs
{
    private const string Header = "tier\tstudy\tseeds\ttrainings\tseconds\tconditions";

    /// <summary>The table that this program was built with.</summary>
    public static IReadOnlyList<Cost> Known { get; } = Read();

    /// <summary>The costs of a tier's studies, by study.</summary>
    /// <param name="tier">quick or paper.</param>
    /// <param name="seeds">Number of seeds for every study; null: each study's own.</param>
    /// <param name="remembered">Of earlier runs; they count more.</param>
    public static IReadOnlyDictionary<string, Cost> Of(string tier, int? seeds, IReadOnlyList<Cost> remembered) => Union(Known, remembered)
        .Where(cost => cost.Tier == tier)
        .ToDictionary(cost => cost.Study, cost => seeds is { } given ? cost.With(given) : cost);

    /// <summary>Both, the later ones where both have a study.</summary>
    public static IEnumerable<Cost> Union(IEnumerable<Cost> earlier, IEnumerable<Cost> later) =>
        later.Concat(earlier).DistinctBy(cost => (cost.Tier, cost.Study));

    /// <summary>Reads a file of an earlier run; nothing where there is none or it is damaged.</summary>
    public static IReadOnlyList<Cost> Read(string path)
    {
        try
        {
            return File.Exists(path) ? Parse(File.ReadAllLines(path)) : [];
        }
        catch (Exception e) when (e is FormatException or IndexOutOfRangeException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Reads a table.</summary>
    public static IReadOnlyList<Cost> Parse(IEnumerable<string> lines) =>
        [.. lines.Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t')).Select(cells => new Cost(
            cells[0],
            cells[1],
            int.Parse(cells[2], CultureInfo.InvariantCulture),
            int.Parse(cells[3], CultureInfo.InvariantCulture),
            double.Parse(cells[4], CultureInfo.InvariantCulture)) { Conditions = Numbers(cells.ElementAtOrDefault(5)) })];

    /// <summary>Writes a table.</summary>
    public static IEnumerable<string> Lines(IEnumerable<Cost> costs) => costs
        .OrderBy(cost => cost.Tier, StringComparer.Ordinal)
        .ThenBy(cost => cost.Study, StringComparer.Ordinal)
        .Select(cost => string.Create(
            CultureInfo.InvariantCulture,
            $"{cost.Tier}\t{cost.Study}\t{cost.Seeds}\t{cost.Trainings}\t{Text(cost.Seconds)}\t{string.Join(' ', cost.Conditions.Select(Text))}").TrimEnd('\t'))
        .Prepend(Header);

    private static string Text(double seconds) => seconds.ToString("0.##", CultureInfo.InvariantCulture);

    private static IReadOnlyList<double> Numbers(string? cell) =>
        string.IsNullOrEmpty(cell) ? [] : [.. cell.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];

    private static IReadOnlyList<Cost> Read()
    {
        using var stream = typeof(Costs).Assembly.GetManifestResourceStream("costs.tsv")!;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd().Split('\n').Select(line => line.TrimEnd('\r')));
    }
}
