using Reproducibility.Cli.Claims;
using Reproducibility.Cli.Progress;
using Reproducibility.Cli.Running;
using Reproducibility.Cli.Setup;
using Reproducibility.Cli.Shards;

namespace Reproducibility.Cli.Commands;

/// <summary>What a command line asks for, with the settings file's values where it says nothing.</summary>
public sealed class Request
{
    private readonly ReproduceSettings settings;
    private readonly SettingsFile file;
    private readonly IReadOnlyDictionary<string, string> given;

    /// <summary>Reads and checks all that needs no build.</summary>
    public Request(Checkout checkout, ReproduceSettings settings)
    {
        (Checkout, this.settings) = (checkout, settings);
        Claims = Catalogue.Read(checkout).Select(settings.Filters);
        file = SettingsFile.Read(settings.SettingsFile ?? checkout["runsettings", "quick.runsettings"]);
        given = settings.Given();
        Shard = settings.Shard is null ? null : Shard.Parse(settings.Shard);
        Store = Path.GetFullPath(Value("Store") ?? Path.Combine(checkout.Artifacts, "store"), checkout.Root);
        if (File.Exists(Store))
            throw new UserException($"--store {Store} is a file: name a folder, which may be new.", ExitCode.Usage);
        Environment = Environments.Read(System.Environment.GetEnvironmentVariable);
        if (Value("Device") is { } device)
            Environment["Device"] = device.ToLowerInvariant();
    }

    /// <summary>Where it is asked.</summary>
    public Checkout Checkout { get; }

    /// <summary>What is to be judged.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>Which part is trained; null: all.</summary>
    public Shard? Shard { get; }

    /// <summary>Folder of the store.</summary>
    public string Store { get; }

    /// <summary>Variables of builds and hosts.</summary>
    public Dictionary<string, string> Environment { get; }

    /// <summary>quick or paper.</summary>
    public string Tier => Value("Tier")?.ToLowerInvariant() ?? "quick";

    /// <summary>Number of seeds of every study; null: each study's own.</summary>
    public int? Seeds => Parameters.SeedCount(Value("Seeds"));

    /// <summary>Folder to write to: each shard has its own, so that they can go on beside each other.</summary>
    public string Output => settings.Output is { } named ? Path.GetFullPath(named)
        : Path.GetFullPath(file["Output"] ?? Checkout.Artifacts, Checkout.Root) is var folder && Shard is not null ? Shard.FolderIn(folder)
        : folder;

    /// <summary>The tests of the claims; of all, also the controls.</summary>
    public string Where => TestFilter.Where(settings.Filters.Length == 0 ? null : Claims);

    /// <summary>What shapes the run, the same on every machine: "elrod/1-1 --tier paper --engine lanes".</summary>
    public string Options => string.Join(' ', [
        .. settings.Filters.Order(StringComparer.Ordinal),
        $"--tier {Tier}",
        .. new[] { "Seeds", "Engine", "Device" }.Where(name => Value(name) is not null).Select(name => $"--{name.ToLowerInvariant()} {Value(name)}"),
    ]);

    /// <summary>How the run is cut into so many shards, with the seeds that its last merge wanted.</summary>
    public Plan Plan(int shards)
    {
        var numbers = SeedNumbers.Read(Checkout, Tier);
        var first = Parameters.FirstSeed(Value("Seeds"));
        var own = Claims.Select(claim => claim.Study).Distinct()
            .Select(study => (Study: study, Own: numbers.GetValueOrDefault(study, (First: Parameters.FirstDeciding, Seeds: 1))))
            .Select(study => (study.Study, first ?? study.Own.First, Seeds ?? study.Own.Seeds));
        return Shards.Plan.Of([.. Wanted.In(Store, Options).Beside([.. own])], Costs.Of(Tier, null, []), shards);
    }

    /// <summary>Writes the host's settings file.</summary>
    /// <param name="path">Where.</param>
    /// <param name="output">The run's folder.</param>
    /// <param name="where">In NUnit's test selection language.</param>
    /// <param name="more">Parameters that this request does not give itself.</param>
    public void WriteSettings(string path, string output, string where, params IReadOnlyList<(string Name, string Value)> more)
    {
        var values = new Dictionary<string, string>(given) { ["Output"] = output, ["Snapshots"] = "off", ["Store"] = Store };
        foreach (var (name, value) in more)
            values[name] = value;
        file.With(values, where).Save(path);
    }

    private string? Value(string name) => given.GetValueOrDefault(name) ?? file[name];
}
