using System.Globalization;
using System.Text.RegularExpressions;

namespace Reproducibility.Snapshots;

/// <summary>Compares two cells: every number within the tolerance, the text between the numbers exactly.</summary>
internal static partial class CellComparer
{
    /// <summary>What was allowed in place of the received cell, or nothing when it passes.</summary>
    public static string? Compare(string received, string verified, Tolerance tolerance)
    {
        if (received == verified)
            return null;
        if (tolerance == Tolerance.Exact || Number().Replace(received, "#") != Number().Replace(verified, "#"))
            return "this text only";
        var beyond = Numbers(verified).Zip(Numbers(received)).Where(n => !tolerance.Admits(n.First, n.Second)).Select(n => n.First).ToList();
        return beyond.Count == 0 ? null : string.Join(", ", beyond.Select(value => Range(value, tolerance.Allowed(value))));
    }

    private static string Range(double verified, double allowed) => FormattableString.Invariant($"{verified - allowed:G6} to {verified + allowed:G6}");

    private static IEnumerable<double> Numbers(string cell) =>
        Number().Matches(cell).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture));

    /// <summary>A number that stands alone: in "k5" and in "3x3" there is none.</summary>
    [GeneratedRegex(@"(?<![\w.])[-+]?\d+(\.\d+)?([eE][-+]?\d+)?(?!\w)", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
