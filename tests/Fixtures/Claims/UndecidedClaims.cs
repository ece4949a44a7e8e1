using System.Globalization;
using System.Text.RegularExpressions;
using Reproducibility.Fixtures.Snapshots;

namespace Reproducibility.Fixtures.Claims;

/// <summary>A table of the claims that a tier leaves undecided: what each hangs on, and how many seeds would decide it by its accepted snapshot.</summary>
public static partial class UndecidedClaims
{
    /// <summary>The table, by claim; a sentence where no claim is undecided.</summary>
    /// <param name="verdicts">Accepted verdicts, of any outcome.</param>
    public static string Markdown(IEnumerable<AcceptedVerdict> verdicts)
    {
        var claims = verdicts.Where(claim => claim.Outcome == "undecided").OrderBy(claim => claim.Id, StringComparer.Ordinal).ToList();
        return claims.Count == 0 ? "None." : claims.Aggregate(
            new Table(new Column("claim"), new Column("hangs on"), new Column("would decide")),
            (table, claim) => table.Row($"`{claim.Id}`", Decisive(claim.Found), Deciding(claim.Found))).ToString();
    }

    /// <summary>Of a trend its correlation, of readings that disagree how many do, of all else the seeds that are as claimed.</summary>
    private static string Decisive(string found) =>
        Correlation().Match(found) is { Success: true } correlation ? correlation.Value
        : found.Contains("readings are", StringComparison.Ordinal) ? found.Split(';')[0]
        : Count().Match(found).Value;

    /// <summary>A number of seeds, or else the reason why there is none; and whether a share far from one half would have been found.</summary>
    private static string Deciding(string found)
    {
        var outlook = found.Split("undecided: ")[^1].Trim();
        var deciding = Seeds().Match(outlook) is { Success: true } seeds ? seeds.Value
            : outlook.StartsWith("detectable", StringComparison.Ordinal) ? "more seeds than were looked for"
            : $"nothing: {outlook}";
        var isEven = Detectable().Match(outlook) is { Success: true } share && IsNearOneHalf(share.Value);
        return isEven ? $"{deciding}; within a tenth of even, by power" : deciding;
    }

    /// <summary>Whether the share that would have been found is within a tenth of one half, and with it all those that would not.</summary>
    private static bool IsNearOneHalf(string share) => Math.Abs(double.Parse(share, CultureInfo.InvariantCulture) - 0.5) <= 0.05;

    [GeneratedRegex(@"mean rank correlation \S+ \[[^]]*\]")]
    private static partial Regex Correlation();

    [GeneratedRegex(@"\d+ of \d+ seeds[^;]*")]
    private static partial Regex Count();

    [GeneratedRegex(@"(?<=share of seeds |probability of superiority )[\d.]*\d")]
    private static partial Regex Detectable();

    [GeneratedRegex(@"\d+ seeds(?= would decide)")]
    private static partial Regex Seeds();
}
