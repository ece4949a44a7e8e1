namespace Reproducibility.Store;

/// <summary>
/// A file in the making: it lies under another name until it is whole and on disk, so that nobody ever finds half of it. Unless it was moved it is gone
/// when disposed.
/// </summary>
public sealed class PartialFile : IDisposable
{
    /// <summary>What the name of one that lies beside its target ends with.</summary>
    public const string Extension = ".partial";

    private readonly FileStream stream;

    /// <param name="path">Where it lies for now; the name is its own.</param>
    public PartialFile(string path)
    {
        Path = path;
        stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
    }

    /// <summary>Where it lies for now.</summary>
    public string Path { get; }

    /// <summary>One beside the file to be, whose folder comes into being.</summary>
    public static PartialFile Beside(string target)
    {
        RemoveOld(Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!), "*" + Extension);
        return new PartialFile($"{target}.{Guid.NewGuid():N}{Extension}");
    }

    /// <summary>Removes what killed processes left in a folder; a younger one may still be in the making by another process.</summary>
    public static void RemoveOld(DirectoryInfo folder, string pattern = "*", int days = 1)
    {
        try
        {
            foreach (var file in folder.EnumerateFiles(pattern).Where(file => file.LastWriteTimeUtc < DateTime.UtcNow.AddDays(-days)))
                file.Delete();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another user's, or another process removes them: a later run will.
        }
    }

    /// <summary>Adds to it.</summary>
    public void Write(ReadOnlySpan<byte> bytes) => stream.Write(bytes);

    /// <summary>Ends writing: its bytes are on disk.</summary>
    public void Close()
    {
        stream.Flush(flushToDisk: true);
        stream.Dispose();
    }

    /// <summary>Gives it its place, in one step; a file that is there is replaced.</summary>
    public void Replace(string target)
    {
        stream.Dispose();
        File.Move(Path, target, overwrite: true);
    }

    /// <summary>Gives it its place, in one step; its folder comes into being.</summary>
    /// <returns>False: there is a file already, and it stays.</returns>
    public bool MoveTo(string target)
    {
        stream.Dispose();
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
        try
        {
            File.Move(Path, target, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(target))
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            stream.Dispose();
        }
        catch (IOException)
        {
            // A full disk is said by what wrote.
        }

        try
        {
            File.Delete(Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next run removes it.
        }
    }
}
