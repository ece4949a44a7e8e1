using System.Globalization;
using Reproducibility.Cli.Setup;

namespace Reproducibility.Cli.Shards;

/// <summary>The seeds that each study trains at first, by seeds.tsv.</summary>
public static class SeedNumbers
{
    /// <summary>Reads the file of a checkout.</summary>
    /// <exception cref="UserException">It is missing or malformed.</exception>
    public static IReadOnlyDictionary<string, (int First, int Seeds)> Read(Checkout checkout, string tier)
    {
        var path = checkout["tests", "Fixtures", "Studies", "seeds.tsv"];
        try
        {
            return Parse(File.ReadAllLines(path), tier);
        }
        catch (Exception e) when (e is IOException or FormatException or IndexOutOfRangeException)
        {
            throw new UserException($"{path} cannot be read: {e.Message}");
        }
    }

    /// <summary>Reads lines of study, tier, first seed and number of seeds between tabs; the first line has the columns' names.</summary>
    public static IReadOnlyDictionary<string, (int First, int Seeds)> Parse(IEnumerable<string> lines, string tier) => lines.Skip(1)
        .Select(line => line.Split('\t'))
        .Where(cells => cells[1] == tier)
        .ToDictionary(
            cells => cells[0],
            cells => (int.Parse(cells[2], CultureInfo.InvariantCulture), int.Parse(cells[3], CultureInfo.InvariantCulture)));
}
