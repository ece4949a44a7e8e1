namespace Reproducibility.Fixtures.Data;

/// <summary>A folder of data sets that the user named. Where it does not serve, that is an error; no other place stands in for it.</summary>
/// <param name="Path">The full path.</param>
/// <param name="By">What named it, as in "named by REPRODUCIBILITY_DATA".</param>
public sealed record NamedFolder(string Path, string By)
{
    /// <summary>
    /// Makes the path full. A relative one starts where the user stands: in PWD, as a test host's own folder is that of its binary; where there is
    /// no such variable, in the repository.
    /// </summary>
    /// <exception cref="DataSetException">There is no such folder.</exception>
    public static NamedFolder Of(string path, string by, string repository, Func<string, string?> variable)
    {
        path = path.Trim();
        var stand = variable("PWD") is { } folder && System.IO.Path.IsPathFullyQualified(folder) && Directory.Exists(folder) ? folder : repository;
        var home = path is "~" || path.StartsWith("~/", StringComparison.Ordinal)
            ? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + path[1..]
            : path;
        var full = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(home, stand));
        if (Directory.Exists(full))
            return new NamedFolder(full, by);

        var given = System.IO.Path.IsPathFullyQualified(home) ? "" : $" ({path}, from {stand})";
        throw new DataSetException(
            $"The folder of data sets named by {by}, {full}{given}, {(File.Exists(full) ? "is a file, not a folder" : "does not exist")}.{Environment.NewLine}"
                + "Name a folder that holds MNIST or CIFAR-10; or name none, and they are looked for and downloaded.");
    }
}
