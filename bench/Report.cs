using System.Globalization;

namespace Reproducibility.Bench;

/// <summary>What the benchmarks print: Markdown tables of medians.</summary>
internal static class Report
{
    public static void Header(IReadOnlyList<string> columns)
    {
        Row(columns);
        Row(columns.Select((_, i) => i == 0 ? "---" : "---:"));
    }

    public static void Row(IEnumerable<string> cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");

    public static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;

    public static string Number(double value, int digits) => value.ToString($"f{digits}", CultureInfo.InvariantCulture);
}
