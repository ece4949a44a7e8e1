using System.ComponentModel;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Reproducibility.Cli.Commands;

/// <summary>The arguments of ./reproduce.</summary>
public sealed class ReproduceSettings : CommandSettings
{
    [CommandArgument(0, "[FILTER]")]
    [Description("Reports, studies or claims: elrod, elrod/1-3, 1-2/pca, elrod/1-3/random-labels ... (several: what any of them names; none: all claims)")]
    public string[] Filters { get; init; } = [];

    [CommandOption("--tier <TIER>")]
    [Description("quick (minutes, default) or paper (the reports' own budgets)")]
    public string? Tier { get; init; }

    [CommandOption("--device <DEVICE>")]
    [Description("cpu (default) or cuda")]
    public string? Device { get; init; }

    [CommandOption("--seeds <SEEDS>")]
    [Description("a number (8), a range (20000..20015) or each study's own number from a seed on (20000..)")]
    public string? Seeds { get; init; }

    [CommandOption("--data <FOLDER>")]
    [Description("folder with the files of MNIST, CIFAR-10 or both")]
    public string? Data { get; init; }

    [CommandOption("--engine <ENGINE>")]
    [Description("lanes or torch, for nets that both can train")]
    public string? Engine { get; init; }

    [CommandOption("--settings <FILE>")]
    [Description("a .runsettings file, which counts where no option says otherwise (default: runsettings/quick.runsettings)")]
    public string? SettingsFile { get; init; }

    [CommandOption("--output <FOLDER>")]
    [Description("where to write (default: artifacts/); with a folder each, several runs go on beside each other")]
    public string? Output { get; init; }

    [CommandOption("--store <FOLDER>")]
    [Description("what earlier runs trained, which this run takes and adds to (default: artifacts/store); several runs and machines may share it")]
    public string? Store { get; init; }

    [CommandOption("--fresh")]
    [Description("train all, also what the store has, and compare")]
    public bool Fresh { get; init; }

    [CommandOption("--shard <SHARD>")]
    [Description("3/16: train the third of sixteen parts into the store and judge nothing; parts may be done on several machines")]
    public string? Shard { get; init; }

    [CommandOption("--merge")]
    [Description("judge what shards have trained, and train nothing; what is missing is listed")]
    public bool Merge { get; init; }

    [CommandOption("--from <FOLDER>")]
    [Description("with --merge: a store of another machine, whose results are compared with this one's and added to them (several: --from A --from B)")]
    public string[] From { get; init; } = [];

    [CommandOption("--processes <NUMBER>")]
    [Description("train in so many processes beside each other, which share the cores of this machine (default: 1)")]
    public int Processes { get; init; } = 1;

    [CommandOption("--plan")]
    [Description("print what there is to train, what of it the store has, and which shard would do it; train nothing")]
    public bool Plan { get; init; }

    [CommandOption("--prune")]
    [Description("remove from the store what was trained by other code than this checkout's; train nothing")]
    public bool Prune { get; init; }

    [CommandOption("--no-build")]
    [Description("take what is built")]
    public bool NoBuild { get; init; }

    [CommandOption("--slurm <SHARDS>")]
    [Description("give the run to Slurm, in so many shards; options of sbatch stand behind --")]
    public int? Slurm { get; init; }

    [CommandOption("--status")]
    [Description("how the run that was given to Slurm stands")]
    public bool Status { get; init; }

    /// <summary>Arguments of ./reproduce that do the same on another machine of this file system, with what is built.</summary>
    public IReadOnlyList<string> Words() =>
    [
        .. Filters,
        .. Given().SelectMany(given => new[] { $"--{given.Key.ToLowerInvariant()}", given.Value }),
        .. SettingsFile is null ? Array.Empty<string>() : ["--settings", Path.GetFullPath(SettingsFile)],
        "--no-build",
    ];

    /// <inheritdoc/>
    public override ValidationResult Validate() =>
        Merge && (Fresh || Plan || Shard is not null)
            ? ValidationResult.Error($"--merge trains nothing, so it does not go with {(Fresh ? "--fresh" : Plan ? "--plan" : "--shard")}.")
        : From.Length > 0 && !Merge ? ValidationResult.Error("--from adds another machine's store to a merge: give --merge as well.")
        : Processes is < 1 or > Shards.Shard.Most ? ValidationResult.Error($"--processes {Processes}: name a number of processes, such as --processes 4.")
        : Processes > 1 && (Merge || Plan || Fresh || Shard is not null || Slurm is not null)
            ? ValidationResult.Error($"--processes cuts a run and merges it itself, so it does not go with {Other}.{(Fresh ? " Name an empty --store." : "")}")
        : Slurm is not null && (Merge || Plan || Shard is not null)
            ? ValidationResult.Error($"--slurm gives a whole run to Slurm, with its shards and its merge, so it does not go with {Other}.")
        : Prune && !AsksForStoreAlone
            ? ValidationResult.Error("--prune removes from a whole store, whatever its tier and studies: it goes with --store alone.")
        : ValidationResult.Success();

    private bool AsksForStoreAlone => Filters.Length == 0 && Given().Keys.All(name => name == "Store")
        && !Merge && !Plan && !Status && Processes == 1 && Shard is null && Slurm is null;

    private string Other => Merge ? "--merge" : Plan ? "--plan" : Fresh ? "--fresh" : Shard is not null ? "--shard" : "--slurm";

    /// <summary>The parameters that were given, checked, folders absolute from where the user stands.</summary>
    public IReadOnlyDictionary<string, string> Given()
    {
        var given = new Dictionary<string, string>();
        Add("Tier", Tier);
        Add("Device", Device);
        Add("Seeds", Seeds);
        Add("Engine", Engine);
        Add("Data", Data is null ? null : Path.GetFullPath(Data));
        Add("Store", Store is null ? null : Path.GetFullPath(Store));
        Add("Fresh", Fresh ? "on" : null);
        return given;

        void Add(string name, string? value)
        {
            if (value is null)
                return;
            Parameters.CheckValue(name, value, $"--{name.ToLowerInvariant()}");
            given[name] = value;
        }
    }
}
