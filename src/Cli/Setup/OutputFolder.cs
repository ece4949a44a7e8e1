namespace Reproducibility.Cli.Setup;

/// <summary>Where a run writes. It has the folder for itself: a second run there is refused while this one lives.</summary>
public sealed class OutputFolder : IDisposable
{
    private readonly FileLock held;

    private OutputFolder(string path, FileLock held) => (Path, this.held) = (path, held);

    /// <summary>Absolute path.</summary>
    public string Path { get; }

    /// <summary>A file in it.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Makes the folder where it is missing and takes it.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="warn">Hears that the file system keeps no locks.</param>
    public static OutputFolder Open(string path, Action<string> warn)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable.Error(path, e);
        }

        var file = System.IO.Path.Combine(path, "lock");
        var taken = FileLock.Try(file) ?? throw new UserException(
            $"Another ./reproduce or ./test is running with {path}. Wait for it, or give this run a folder of its own: --output FOLDER.");
        if (!FileLock.Holds(file))
            warn($"The file system of {path} keeps no locks: see to it yourself that no other run uses this folder.");
        Probe(System.IO.Path.Combine(path, "probe"));
        return new OutputFolder(path, taken);
    }

    /// <summary>Deletes what an earlier run left under these names.</summary>
    public void Clear(params string[] names)
    {
        foreach (var file in names.Select(name => this[name]).Where(File.Exists))
        {
            try
            {
                File.Delete(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw Unwritable.Error(file, e);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => held.Dispose();

    /// <summary>A full disk still makes empty files.</summary>
    private static void Probe(string file)
    {
        try
        {
            File.WriteAllBytes(file, new byte[4096]);
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable.Error(file, e);
        }
    }
}
