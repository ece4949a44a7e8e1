namespace Reproducibility.Store;

/// <summary>A file that lies elsewhere until it is whole and on disk. It is gone when disposed, unless it was moved.</summary>
internal sealed class PartialEntry : IDisposable
{
    private readonly string path;

    /// <param name="path">Where it lies for now; the name is its own.</param>
    /// <param name="content">All of it.</param>
    public PartialEntry(string path, byte[] content)
    {
        this.path = path;
        try
        {
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            file.Write(content);
            file.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Gives it its place, in one step.</summary>
    /// <returns>False: there is a file already, and it stays.</returns>
    public bool MoveTo(string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        try
        {
            File.Move(path, target, overwrite: false);
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
            File.Delete(path);
        }
        catch (IOException)
        {
            // The next run removes it.
        }
    }
}
