namespace Reproducibility.Fixtures.Running;

/// <summary>
/// A file in the making: it lies beside its target under another name until it is whole, so that nobody ever finds half of it.
/// Unless committed it is gone when disposed.
/// </summary>
public sealed class PartialFile : IDisposable
{
    /// <summary>What its name ends with.</summary>
    public const string Extension = ".partial";

    private readonly string target;
    private readonly FileStream stream;

    /// <param name="target">The file to be. Its folder comes into being.</param>
    public PartialFile(string target)
    {
        this.target = target;
        Path = $"{target}.{Guid.NewGuid():N}{Extension}";
        RemoveOld(Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!));
        stream = new FileStream(Path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
    }

    /// <summary>Where it lies for now.</summary>
    public string Path { get; }

    /// <summary>Adds to it.</summary>
    public void Write(ReadOnlySpan<byte> bytes) => stream.Write(bytes);

    /// <summary>Ends writing: its bytes are on disk.</summary>
    public void Close()
    {
        stream.Flush(flushToDisk: true);
        stream.Dispose();
    }

    /// <summary>Gives it its name, in one step.</summary>
    public void Commit()
    {
        stream.Dispose();
        File.Move(Path, target, overwrite: true);
    }

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
}
