using System.Globalization;
using System.Text.RegularExpressions;

namespace Reproducibility.Fixtures.Settings;

/// <summary>
/// Neighbouring seeds of a study: what a shard of a run trains. Written <c>elrod/1-1/sinc:1000..1003</c>, and with a slice of the conditions
/// <c>elrod/1-1/sinc:1000..1003#2..3/6</c>.
/// </summary>
/// <param name="Study">Id of the study.</param>
/// <param name="First">The first seed.</param>
/// <param name="Last">The last one.</param>
/// <param name="Slice">Which conditions; null: all.</param>
public sealed partial record SeedBlock(string Study, int First, int Last, Slice? Slice = null)
{
    /// <summary>All seeds, ascending.</summary>
    public IReadOnlyList<int> Seeds => [.. Enumerable.Range(First, Last - First + 1)];

    private bool IsOne => First <= Last && (Slice is null || (Slice.First >= 1 && Slice.First <= Slice.Last && Slice.Last <= Slice.Of));

    /// <summary>Reads blocks with semicolons between.</summary>
    /// <exception cref="SettingException">A block is malformed.</exception>
    public static IReadOnlyList<SeedBlock> Parse(string text) => [.. text.Split(';').Select(block =>
        Form().Match(block) is { Success: true } match && Of(match) is { IsOne: true } read
            ? read
            : throw new SettingException("Parts", text, "studies and seeds such as elrod/1-1/sinc:1000..1003;li/1-1/func:1000..1015#2..3/4"))];

    private static SeedBlock Of(Match match) => new(
        match.Groups["study"].Value,
        Number(match, "first"),
        Number(match, "last"),
        match.Groups["of"].Success ? new Slice(Number(match, "from"), Number(match, "to"), Number(match, "of")) : null);

    private static int Number(Match match, string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<study>[a-z0-9/-]+):(?<first>\d{1,9})\.\.(?<last>\d{1,9})(#(?<from>\d{1,4})\.\.(?<to>\d{1,4})/(?<of>\d{1,4}))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
