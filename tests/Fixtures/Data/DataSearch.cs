using Reproducibility.Fixtures.Running;

namespace Reproducibility.Fixtures.Data;

/// <summary>
/// Where data sets are looked for: in the folder that the user named and nowhere else. Where none is named, in folders in turn, then at mirrors.
/// </summary>
/// <param name="Folders">Data folders that are only read, the first first.</param>
/// <param name="Cache">A folder that downloads go into.</param>
public sealed record DataSearch(IReadOnlyList<string> Folders, string Cache)
{
    /// <summary>Environment variable: a folder that holds data sets.</summary>
    public const string FolderVariable = "REPRODUCIBILITY_DATA";

    /// <summary>Environment variable: set (to other than 0 or false), nothing is downloaded.</summary>
    public const string OfflineVariable = "REPRODUCIBILITY_OFFLINE";

    /// <summary>Environment variable: the folder in which programs keep their caches.</summary>
    public const string CacheVariable = "XDG_CACHE_HOME";

    /// <summary>The folder that the user named; null: none.</summary>
    public NamedFolder? Named { get; init; }

    /// <summary>Whether nothing is downloaded.</summary>
    public bool Offline { get; init; }

    /// <summary>What fetches missing files.</summary>
    public Downloads Downloads { get; init; } = Downloads.Default;

    /// <summary>
    /// The search of a run: the folder given, else the one in REPRODUCIBILITY_DATA; where there is neither, <c>data/</c> in the repository, the user's
    /// cache, and the mirrors.
    /// </summary>
    /// <param name="folder">Overrides the variable; null or empty: it does not.</param>
    /// <param name="variable">Reads an environment variable; null: of this process.</param>
    /// <exception cref="DataSetException">The folder named does not exist.</exception>
    public static DataSearch Default(string? folder = null, Func<string, string?>? variable = null)
    {
        variable ??= Environment.GetEnvironmentVariable;
        var (named, by) = string.IsNullOrWhiteSpace(folder) ? (variable(FolderVariable), FolderVariable) : (folder, "the setting Data");
        return new DataSearch([Path.Combine(Repository.Root, "data")], CacheFolder(variable))
        {
            Named = string.IsNullOrWhiteSpace(named) ? null : NamedFolder.Of(named, by, Repository.Root, variable),
            Offline = variable(OfflineVariable) is { Length: > 0 } value
                && value != "0" && !value.Equals("false", StringComparison.OrdinalIgnoreCase),
        };
    }

    /// <summary>A data set's files, downloaded where no folder holds them all.</summary>
    /// <exception cref="DataSetNotFoundException">They are nowhere to be had.</exception>
    /// <exception cref="DataSetException">The folder that the user named does not hold them; a file found is damaged; a download cannot be stored.</exception>
    internal DataFolder Find(DataSetManifest wanted)
    {
        string[] places = Named is null ? [.. Folders.Append(Cache).Distinct(StringComparer.Ordinal)] : [Named.Path];
        var seen = new List<DataFolder>();
        foreach (var place in places.Where(Directory.Exists))
        {
            seen.Add(new DataFolder(place, wanted));
            if (seen[^1].Whole is not null)
                return seen[^1];
        }

        if (Named is not null)
            throw new DataSetException(NotServed(Named, new FolderReport(seen[0], wanted), wanted));

        var attempts = Offline ? [$"none, as {OfflineVariable} is set"] : Downloads.Fetch(wanted, Path.Combine(Cache, wanted.Folder));
        var cached = Offline || attempts.Count > 0 ? null : new DataFolder(Cache, wanted);
        return cached?.Whole is not null ? cached : throw NotFound(wanted, places, seen, attempts);
    }

    private static string NotServed(NamedFolder named, FolderReport report, DataSetManifest wanted) => string.Join(Environment.NewLine, [
        $"{wanted.Name} is not in {named.Path}, the folder named by {named.By}. There:",
        .. report.Lines.Select(line => "  " + line),
        $"It should hold {wanted.Wanted}.",
        "Put that there or name another folder; or name none, and the data set is looked for and downloaded.",
    ]);

    private DataSetException NotFound(DataSetManifest wanted, string[] places, List<DataFolder> seen, IReadOnlyList<string> attempts)
    {
        var reports = seen.ToDictionary(folder => folder.Folder, folder => new FolderReport(folder, wanted));
        var message = string.Join(Environment.NewLine, [
            $"{wanted.Name} was not found. It was looked for in",
            .. from place in places
               from line in (reports.GetValueOrDefault(place)?.Lines ?? ["no such folder"]).Select((line, i) => i == 0 ? $"{place}: {line}" : "  " + line)
               select "  " + line,
            "and downloads were tried:",
            .. attempts.Select(attempt => "  " + attempt),
            $"Run once with a network connection; or put {wanted.Wanted} into one of these folders, or into one that you name in {FolderVariable} or --data.",
        ]);
        var tried = Offline ? $"nothing is downloaded as {OfflineVariable} is set" : "its downloads failed";
        return reports.Values.Any(report => report.Faults)
            ? new DataSetException(message + Environment.NewLine + "Delete or replace what is damaged; drawn digits do not stand in for it.")
            : new DataSetNotFoundException($"{wanted.Name} was not found in {string.Join(" or ", places)}, and {tried}", message);
    }

    private static string CacheFolder(Func<string, string?> variable)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string?[] parents = [
            variable(CacheVariable),
            OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData) : null,
            home.Length > 0 ? Path.Combine(home, ".cache") : null,
        ];
        // A relative path is to be ignored (XDG base directory specification); a machine may have no home folder at all.
        return Path.Combine(parents.FirstOrDefault(Path.IsPathRooted) ?? Path.GetTempPath(), "reproducibility");
    }
}
