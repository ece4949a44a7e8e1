namespace Reproducibility.Fixtures.Data;

/// <summary>
/// A file in the making: it lies beside its target under another name until it is whole, so that nobody ever finds half of it.
/// Unless committed it is gone when disposed.
/// </summary>
internal sealed class PartialFile : IDisposable
{
    private const string Extension = ".partial";
    private readonly string target;
    private readonly FileStream stream;

    /// <exception cref="CacheNotWritableException">It cannot be made.</exception>
    public PartialFile(string target)
    {
        this.target = target;
        Path = $"{target}.{Guid.NewGuid():N}{Extension}";
        stream = Storing(() =>
        {
            var folder = Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            RemoveOld(folder);
            return new FileStream(Path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        });
    }

    /// <summary>Where it lies for now.</summary>
    public string Path { get; }

    /// <summary>Adds to it.</summary>
    public void Write(ReadOnlyMemory<byte> bytes) => Storing(() => stream.Write(bytes.Span));

    /// <summary>Ends writing: its bytes are on disk.</summary>
    public void Close() => Storing(() =>
    {
        stream.Flush(flushToDisk: true);
        stream.Dispose();
    });

    /// <summary>Gives it its name, in one step.</summary>
    public void Commit() => Storing(() => File.Move(Path, target, overwrite: true));

    /// <inheritdoc/>
    public void Dispose()
    {
        stream.Dispose();
        File.Delete(Path);
    }

    // What a killed process left behind; a younger one may still be in the making by another process.
    private static void RemoveOld(DirectoryInfo folder)
    {
        foreach (var file in folder.EnumerateFiles("*" + Extension).Where(file => file.LastWriteTimeUtc < DateTime.UtcNow.AddDays(-1)))
            file.Delete();
    }

    private T Storing<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CacheNotWritableException(target, e);
        }
    }

    private void Storing(Action action) => Storing(() =>
    {
        action();
        return true;
    });
}
