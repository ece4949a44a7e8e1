using System.Globalization;
using System.Text.RegularExpressions;

namespace Reproducibility.Cli.Commands;

/// <summary>The parameters of a run, which a .runsettings file or an option gives.</summary>
public static partial class Parameters
{
    /// <summary>The first seed that decides; those below are for pilots.</summary>
    public const int FirstDeciding = 1000;

    /// <summary>Whether a value is one, and what is allowed, by the parameter's name.</summary>
    private static readonly Dictionary<string, (Func<string, bool> Is, string Allowed)> Rules = new()
    {
        ["Tier"] = OneOf("quick", "paper"),
        ["Device"] = OneOf("cpu", "cuda"),
        ["Seeds"] = (IsSeeds, "a number of seeds such as 16, a range such as 20000..20015, or 20000.. for each study's own number"),
        ["Data"] = (Directory.Exists, "an existing folder with the files of MNIST, CIFAR-10 or both"),
        ["Engine"] = OneOf("lanes", "torch"),
        ["Snapshots"] = OneOf("on", "off"),
        ["Output"] = (_ => true, "a folder"),
        ["Store"] = (_ => true, "a folder"),
        ["Fresh"] = OneOf("on", "off"),
        ["Training"] = OneOf("on", "off"),
        ["Parts"] = (_ => true, "studies and seeds such as elrod/1-1/sinc:1000..1003"),
    };

    /// <summary>All names.</summary>
    public static IReadOnlyCollection<string> Names => Rules.Keys;

    /// <summary>Checks that there is such a parameter.</summary>
    /// <exception cref="UserException">There is not; the message lists all.</exception>
    public static void CheckName(string name, string source)
    {
        if (!Rules.ContainsKey(name))
            throw new UserException($"{source}: {name} is not known; known: {string.Join(", ", Names)}.", ExitCode.Usage);
    }

    /// <summary>Checks a value.</summary>
    /// <exception cref="UserException">The value parses to nothing; the message names what is allowed.</exception>
    public static void CheckValue(string name, string value, string source)
    {
        if (!Rules[name].Is(value))
            throw new UserException($"{source}: {name}={value} is not known. Allowed: {Rules[name].Allowed}.", ExitCode.Usage);
    }

    /// <summary>How many seeds a value of Seeds names; null: each study's own number.</summary>
    public static int? SeedCount(string? text) => text?.Split("..") switch
    {
        [var count] => int.Parse(count, CultureInfo.InvariantCulture),
        [var first, { Length: > 0 } last] => int.Parse(last, CultureInfo.InvariantCulture) - int.Parse(first, CultureInfo.InvariantCulture) + 1,
        _ => null,
    };

    /// <summary>The first seed that a value of Seeds names; null: each study's own.</summary>
    public static int? FirstSeed(string? text) => text?.Split("..") switch
    {
        [var first, _] => int.Parse(first, CultureInfo.InvariantCulture),
        [_] => FirstDeciding,
        _ => null,
    };

    private static (Func<string, bool> Is, string Allowed) OneOf(params string[] words) =>
        (value => words.Contains(value, StringComparer.OrdinalIgnoreCase), string.Join(", ", words));

    private static bool IsSeeds(string text) => Seeds().Match(text) is { Success: true } match
        && int.TryParse(match.Groups["first"].Value, out var first)
        && (match.Groups["last"] is not { Success: true } last
            ? match.Groups["open"].Success || first > 0
            : int.TryParse(last.Value, out var end) && end >= first);

    [GeneratedRegex(@"^(?<first>\d+)((?<open>\.\.)(?<last>\d+)?)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Seeds();
}
