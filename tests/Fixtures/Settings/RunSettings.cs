using System.Globalization;

namespace Reproducibility.Fixtures.Settings;

/// <summary>What a run of the suite is asked for: the parameters of a .runsettings file or of the command line.</summary>
/// <param name="Tier">Budgets: <c>quick</c> or <c>paper</c>.</param>
/// <param name="Device"><c>cpu</c> or <c>cuda</c>.</param>
/// <param name="Seeds">Seeds to use instead of each study's own; null: as many as the study asks for.</param>
/// <param name="FirstSeed">The first of as many seeds as each study asks for; null: each study's own first.</param>
/// <param name="Data">Folder of the data sets; null: searched for.</param>
/// <param name="Engine">Engine of nets that both can train: <c>lanes</c> or <c>torch</c>; null: by what is trained.</param>
public sealed record RunSettings(
    Tier Tier = Tier.Quick,
    string Device = "cpu",
    IReadOnlyList<int>? Seeds = null,
    int? FirstSeed = null,
    string? Data = null,
    string? Engine = null)
{
    /// <summary>The first seed that decides. Those below are for pilots, from which a number of seeds may be chosen.</summary>
    public const int FirstDeciding = 1000;

    private static readonly string[] Devices = ["cpu", "cuda"], Engines = ["lanes", "torch"], OnOff = ["on", "off"];

    /// <summary>Names of all parameters of a run.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["Tier", "Device", "Seeds", "Data", "Engine", "Snapshots", "Output", "Store", "Fresh", "Training", "Parts"];

    /// <summary>The tier in names of files and folders.</summary>
    public string TierName => Tier.ToString().ToLowerInvariant();

    /// <summary>Whether results are compared with the accepted ones: on, or off for who only wants the verdicts.</summary>
    public bool Snapshots { get; init; } = true;

    /// <summary>Folder of what earlier runs trained, which this run takes and adds to; null: none.</summary>
    public string? Store { get; init; }

    /// <summary>Time between two copies of a training that goes on, of which a killed run loses no more.</summary>
    public TimeSpan CheckpointEvery { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether all is trained, also what the store has.</summary>
    public bool Fresh { get; init; }

    /// <summary>Whether what the store lacks is trained: off, for who only puts together what others trained.</summary>
    public bool Training { get; init; } = true;

    /// <summary>What is trained where nothing is judged, as in a shard of a run; null: claims are judged.</summary>
    public IReadOnlyList<SeedBlock>? Parts { get; init; }

    /// <summary>The one of <see cref="Parts"/> that is being trained, which may be a slice of its study's conditions; null: all conditions are.</summary>
    public SeedBlock? Part { get; init; }

    /// <summary>How many seeds the whole run has, of which this may be a part; null: each study's own number.</summary>
    public int? Together { get; init; }

    /// <summary>Whether snapshots are kept for these settings: they are for a tier's own seeds.</summary>
    public bool OwnSeeds => Seeds is null && FirstSeed is null;

    /// <summary>Reads settings by name; absent ones have defaults.</summary>
    /// <param name="read">A parameter's value, or null.</param>
    /// <param name="given">Names of the parameters that were given; one that nothing reads is an error.</param>
    /// <exception cref="SettingException">A value parses to nothing, or a name; the message names what is allowed.</exception>
    public static RunSettings Parse(Func<string, string?> read, IEnumerable<string>? given = null)
    {
        if (given?.FirstOrDefault(name => !Names.Contains(name)) is { } unknown)
            throw new SettingException(unknown, Names);
        var (seeds, first) = Range(Text("Seeds"));
        return new RunSettings(
            Enum.Parse<Tier>(OneOf("Tier", "quick", Enum.GetNames<Tier>())!, ignoreCase: true),
            OneOf("Device", "cpu", Devices)!,
            seeds,
            first,
            Text("Data"),
            OneOf("Engine", null, Engines))
        {
            Snapshots = OneOf("Snapshots", "on", OnOff) == "on",
            Store = Text("Store"),
            Fresh = OneOf("Fresh", "off", OnOff) == "on",
            Training = OneOf("Training", "on", OnOff) == "on",
            Together = seeds?.Count,
            Parts = Text("Parts") is { } parts ? SeedBlock.Parse(parts) : null,
        }.Checked(Text);

        string? Text(string name) => read(name)?.Trim() is { Length: > 0 } text ? text : null;

        string? OneOf(string name, string? otherwise, string[] allowed)
        {
            var text = Text(name) ?? otherwise;
            return text is null || allowed.Contains(text, StringComparer.OrdinalIgnoreCase)
                ? text?.ToLowerInvariant()
                : throw new SettingException(name, text, string.Join(", ", allowed).ToLowerInvariant());
        }
    }

    /// <summary>What one setting asks of another.</summary>
    private RunSettings Checked(Func<string, string?> text)
    {
        if (Store is null && (Fresh ? "Fresh" : !Training ? "Training" : Parts is not null ? "Parts" : null) is { } lone)
            throw new SettingException(lone, text(lone)!, $"{lone} beside a Store, as it is about what that has");
        return Fresh && !Training ? throw new SettingException("Fresh", "on", "off where Training is off, as nothing is compared then") : this;
    }

    private static (IReadOnlyList<int>? Seeds, int? First) Range(string? text)
    {
        if (text is null)
            return (null, null);
        var ends = text.Split("..");
        if (ends is [var open, ""] && int.TryParse(open, NumberStyles.None, CultureInfo.InvariantCulture, out var from))
            return (null, from);
        var numbers = ends.Select(end => int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1).ToArray();
        var (first, last) = numbers is [var count] ? (FirstDeciding, FirstDeciding + count - 1) : numbers is [var a, var b] ? (a, b) : (0, -1);
        return numbers.All(n => n >= 0) && last >= first
            ? ([.. Enumerable.Range(first, last - first + 1)], null)
            : throw new SettingException("Seeds", text, "a number of seeds such as 16, a range such as 20000..20015, or 20000.. for each study's own number");
    }
}

/// <summary>Budgets of the studies.</summary>
public enum Tier
{
    /// <summary>Minutes on two CPU cores.</summary>
    Quick,

    /// <summary>The reports' own data, epochs and sizes.</summary>
    Paper,
}

/// <summary>A setting's value parses to nothing, or there is no such setting.</summary>
public sealed class SettingException : Exception
{
    private const string Where = "Set it in runsettings/*.runsettings or as an option of ./reproduce.";

    /// <summary>The value is not allowed.</summary>
    public SettingException(string name, string value, string allowed)
        : base($"The setting {name}={value} is not to be had. Allowed: {allowed}. {Where}")
    {
    }

    /// <summary>There is no such setting.</summary>
    public SettingException(string name, IEnumerable<string> known)
        : base($"The setting {name} is not known; known: {string.Join(", ", known)}. {Where}")
    {
    }
}
