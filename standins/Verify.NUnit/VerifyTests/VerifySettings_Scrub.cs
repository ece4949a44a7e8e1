using System.Text;
using VerifyTests.Engine;

namespace VerifyTests;

public partial class VerifySettings
{
    internal Scrubbers Scrubbers { get; } = new();

    public void AddScrubber(Action<StringBuilder> scrubber, ScrubberLocation location = ScrubberLocation.First) =>
        Scrubbers.Add(null, scrubber, location);

    public void AddScrubber(string extension, Action<StringBuilder> scrubber, ScrubberLocation location = ScrubberLocation.First) =>
        Scrubbers.Add(extension, scrubber, location);

    public void ScrubLines(Func<string, bool> removeLine, ScrubberLocation location = ScrubberLocation.First) =>
        AddScrubber(Lines.Remove(removeLine), location);

    public void ScrubLinesWithReplace(Func<string, string?> replaceLine, ScrubberLocation location = ScrubberLocation.First) =>
        AddScrubber(Lines.Replace(replaceLine), location);

    public void ScrubLinesContaining(params string[] stringToMatch) =>
        ScrubLinesContaining(StringComparison.OrdinalIgnoreCase, stringToMatch);

    public void ScrubLinesContaining(StringComparison comparison, params string[] stringToMatch) =>
        AddScrubber(Lines.Remove(line => stringToMatch.Any(s => line.Contains(s, comparison))));

    public void ScrubEmptyLines(ScrubberLocation location = ScrubberLocation.First) =>
        AddScrubber(Lines.Remove(string.IsNullOrWhiteSpace), location);

    public void ScrubMachineName(ScrubberLocation location = ScrubberLocation.First) =>
        AddScrubber(text => text.Replace(Environment.MachineName, "TheMachineName"), location);

    public void ScrubUserName(ScrubberLocation location = ScrubberLocation.First) =>
        AddScrubber(text => text.Replace(Environment.UserName, "TheUserName"), location);

    public void DisableScrubbers() => Scrubbers.Disable();
}

public enum ScrubberLocation
{
    First,
    Last,
}
