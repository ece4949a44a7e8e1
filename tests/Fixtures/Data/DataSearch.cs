namespace Reproducibility.Fixtures.Data;

/// <summary>Where data sets are looked for: folders in turn, then the cache, then their mirrors.</summary>
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

    /// <summary>Whether nothing is downloaded.</summary>
    public bool Offline { get; init; }

    /// <summary>What fetches missing files.</summary>
    public Downloads Downloads { get; init; } = Downloads.Default;

    /// <summary>
    /// The search of this process: the folder given, else the one in REPRODUCIBILITY_DATA; <c>data/</c> in the repository;
    /// the user's cache; the mirrors.
    /// </summary>
    /// <param name="folder">Overrides the variable; null or empty: it does not.</param>
    /// <param name="variable">Reads an environment variable; null: of this process.</param>
    public static DataSearch Default(string? folder = null, Func<string, string?>? variable = null)
    {
        variable ??= Environment.GetEnvironmentVariable;
        string?[] folders = [string.IsNullOrEmpty(folder) ? variable(FolderVariable) : folder, RepositoryFolder()];
        var named = from found in folders where !string.IsNullOrEmpty(found) select Path.GetFullPath(found);
        return new DataSearch([.. named], CacheFolder(variable))
        {
            Offline = variable(OfflineVariable) is { Length: > 0 } value
                && value != "0" && !value.Equals("false", StringComparison.OrdinalIgnoreCase),
        };
    }

    /// <summary>A data set's files, downloaded where no folder holds them all.</summary>
    /// <exception cref="DataSetNotFoundException">They are nowhere to be had.</exception>
    /// <exception cref="CacheNotWritableException">They are to be had, but not to be stored.</exception>
    public DataSetFiles Find(DataSetManifest manifest)
    {
        var places = from folder in Folders.Append(Cache)
                     from inside in manifest.Folders
                     select new DataSetFiles(manifest, Path.GetFullPath(Path.Combine(folder, inside)));
        var found = places.FirstOrDefault(files => files.AreComplete);
        if (found is not null)
            return found;

        var attempts = Offline
            ? [$"none, as {OfflineVariable} is set"]
            : Downloads.Fetch(manifest, Path.Combine(Cache, manifest.Folders[0]));
        return places.FirstOrDefault(files => files.AreComplete)
            ?? throw new DataSetNotFoundException(NotFound(manifest, attempts));
    }

    private string NotFound(DataSetManifest manifest, IEnumerable<string> attempts)
    {
        var names = manifest.Editions[0].Files.Select(file => Path.GetFileName(manifest.Addresses(file).First().LocalPath));
        var sites = manifest.Mirrors.Select(mirror => mirror[..(mirror.LastIndexOf('/') + 1)]);
        return string.Join(Environment.NewLine, [
            $"{manifest.Name} was not found. It was looked for in",
            .. Folders.Append(Cache).Select(folder => $"  {folder}: {State(manifest, folder)}"),
            "and downloads were tried:",
            .. attempts.Select(attempt => "  " + attempt),
            $"Run once with a network connection; or take {string.Join(", ", names)} from {string.Join(" or ", sites)} and put "
                + $"them into {manifest.Folders[0]}/ in one of these folders, or in one that you name in {FolderVariable}.",
        ]);
    }

    private static string State(DataSetManifest manifest, string folder)
    {
        if (!Directory.Exists(folder))
            return "no such folder";
        var parts = from inside in manifest.Folders
                    let files = new DataSetFiles(manifest, Path.Combine(folder, inside))
                    from edition in manifest.Editions
                    let missing = edition.Files.Where(file => !files.Holds(file.Name)).Select(file => file.Name).ToList()
                    where missing.Count < edition.Files.Count
                    select $"{inside} lacks {string.Join(", ", missing)}";
        return parts.FirstOrDefault() ?? $"no {manifest.Name} inside";
    }

    private static string? RepositoryFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Reproducibility.sln")))
            folder = folder.Parent;
        return folder is null ? null : Path.Combine(folder.FullName, "data");
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
