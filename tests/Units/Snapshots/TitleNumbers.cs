using System.Globalization;
using System.Text.RegularExpressions;

namespace Reproducibility.Units.Snapshots;

/// <summary>Whether the numbers that a figure's title says are those of its study's tables.</summary>
internal static partial class TitleNumbers
{
    /// <summary>
    /// The numbers of a title that no document has: rounded to the title's digits, or as the share that a percentage is.
    /// Counts, such as "9 of 16", are left out.
    /// </summary>
    internal static string[] Missing(string title, IEnumerable<string> documents)
    {
        double[] known = [.. documents.SelectMany(text => Number().Matches(text)).Select(match => Value(match.Value))];
        return [.. Number().Matches(title).Where(match => !IsCount(title, match) && !IsKnown(title, match, known)).Select(match => match.Value)];
    }

    private static bool IsCount(string title, Match number) =>
        title[..number.Index].EndsWith(" of ", StringComparison.Ordinal)
            || title[(number.Index + number.Length)..].StartsWith(" of ", StringComparison.Ordinal);

    private static bool IsKnown(string title, Match number, double[] known)
    {
        var said = Value(number.Value);
        var half = 0.5 * Math.Pow(10, -Decimals(number)) * (1 + 1e-9);
        var percent = title[(number.Index + number.Length)..].StartsWith(" %", StringComparison.Ordinal);
        return known.Any(value => Math.Abs(value - said) <= half || (percent && Math.Abs(100 * value - said) <= half));
    }

    private static double Value(string number) =>
        double.Parse(number.Replace('−', '-').Replace(",", ""), CultureInfo.InvariantCulture);

    private static int Decimals(Match number) =>
        number.Groups["fraction"].Length - (number.Groups["power"].Success ? int.Parse(number.Groups["power"].Value, CultureInfo.InvariantCulture) : 0);

    [GeneratedRegex(
        @"(?<![\w.])[-−]?\d+(,\d{3})*(\.(?<fraction>\d+))?([eE](?<power>[-+]?\d+))?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
