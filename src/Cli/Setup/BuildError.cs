using System.Text.RegularExpressions;

namespace Reproducibility.Cli.Setup;

/// <summary>What a restore or a build that failed said.</summary>
/// <param name="output">All of its lines.</param>
public sealed partial class BuildError(IReadOnlyList<string> output)
{
    private static readonly string[] NotFound = ["NU1101", "NU1102", "NU1103"];
    private readonly (string Code, string Text)[] errors =
        [.. output.Select(line => Pattern().Match(line)).Where(m => m.Success).Select(m => (m.Groups["code"].Value, m.Groups["text"].Value)).Distinct()];

    /// <summary>Whether all that went wrong is that the feed has no package of this name, or not the version.</summary>
    public bool Lacks(string package) =>
        errors.Length > 0 && errors.All(e => NotFound.Contains(e.Code) && Regex.IsMatch(e.Text, $@"(?<![\w.]){Regex.Escape(package)}(?!\w|\.\w)"));

    /// <summary>The first error, without the names of projects.</summary>
    public string FirstLine => errors is [var first, ..]
        ? string.Join(": ", new[] { first.Code, first.Text }.Where(t => t.Length > 0))
        : output.FirstOrDefault(line => Telling().IsMatch(line))?.Trim() ?? output.FirstOrDefault(line => line.Trim().Length > 0)?.Trim() ?? "it said nothing";

    [GeneratedRegex(@"^(?:.*[:)] )?(?:fatal )?error(?: (?<code>[A-Z]+\d+))?\s?: (?<text>.*?)(?: \[[^\]]+\])?\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    [GeneratedRegex("compatible .NET SDK|No space left|denied|could not be determined|not found|cannot|error", RegexOptions.IgnoreCase)]
    private static partial Regex Telling();
}
