using System.Globalization;
using System.Text.RegularExpressions;

namespace Reproducibility.Fixtures.Settings;

/// <summary>Neighbouring seeds of a study, written <c>elrod/1-1/sinc:1000..1003</c>: what a shard of a run trains.</summary>
/// <param name="Study">Id of the study.</param>
/// <param name="First">The first seed.</param>
/// <param name="Last">The last one.</param>
public sealed partial record SeedBlock(string Study, int First, int Last)
{
    /// <summary>All of them, ascending.</summary>
    public IReadOnlyList<int> Seeds => [.. Enumerable.Range(First, Last - First + 1)];

    /// <summary>Reads blocks with semicolons between.</summary>
    /// <exception cref="SettingException">A block is malformed.</exception>
    public static IReadOnlyList<SeedBlock> Parse(string text) => [.. text.Split(';').Select(block =>
        Form().Match(block) is { Success: true } match && Number(match, "first") is var first && Number(match, "last") is var last && first <= last
            ? new SeedBlock(match.Groups["study"].Value, first, last)
            : throw new SettingException("Parts", text, "studies and seeds such as elrod/1-1/sinc:1000..1003;li/1-1/func:1000..1015"))];

    private static int Number(Match match, string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<study>[a-z0-9/-]+):(?<first>\d{1,9})\.\.(?<last>\d{1,9})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
