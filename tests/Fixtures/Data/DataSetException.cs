namespace Reproducibility.Fixtures.Data;

/// <summary>A data set cannot be used; the message says why and what to do.</summary>
public abstract class DataSetException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>
/// A data set is nowhere on this machine and cannot be downloaded. The only one of these errors after which a study may
/// go on with <see cref="Glyphs"/>: the others are faults that must not pass in silence.
/// </summary>
public sealed class DataSetNotFoundException(string message) : DataSetException(message);

/// <summary>A file was found, but it does not hold what was published.</summary>
public sealed class DamagedDataException(string path, params IReadOnlyList<string> faults) : DataSetException(
    string.Join(Environment.NewLine, [
        $"{path}: {string.Join(Environment.NewLine + "  ", faults)}",
        "Delete or replace it; where no copy is left, the data set is downloaded again. "
            + $"To use data from elsewhere, name its folder in {DataSearch.FolderVariable}.",
    ]))
{
    /// <summary>The file or folder at fault.</summary>
    public string Path { get; } = path;

    /// <summary>What is wrong with it: checksums expected and found, sizes.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}

/// <summary>A download cannot be stored.</summary>
public sealed class CacheNotWritableException(string path, Exception inner) : DataSetException(
    $"{path} cannot be written: {inner.Message}{Environment.NewLine}"
        + $"Make its folder writable and give it space, name another in {DataSearch.CacheVariable}, "
        + $"or name a folder that already holds the data in {DataSearch.FolderVariable}.",
    inner)
{
    /// <summary>The file that cannot be written.</summary>
    public string Path { get; } = path;
}
