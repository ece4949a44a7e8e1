namespace Reproducibility.Cli.Setup;

/// <summary>A lock that ends with its process, however that ends: a file held open.</summary>
public sealed class FileLock : IDisposable
{
    private readonly FileStream file;

    private FileLock(FileStream file) => this.file = file;

    /// <summary>Takes a lock; null where another process holds one that excludes it.</summary>
    /// <param name="path">The file; made where it is missing.</param>
    /// <param name="shared">Whether others may hold shared locks beside it.</param>
    /// <exception cref="UserException">The file cannot be written; the message says whose it is.</exception>
    public static FileLock? Try(string path, bool shared = false)
    {
        try
        {
            return new FileLock(Open(path, shared));
        }
        catch (IOException e) when (IsTaken(e))
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable.Error(path, e);
        }
    }

    /// <summary>Whether the file system keeps locks; some shared ones do not.</summary>
    /// <param name="path">A file that this process has locked alone.</param>
    public static bool Holds(string path)
    {
        try
        {
            Open(path, shared: false).Dispose();
            return false;
        }
        catch (IOException e) when (IsTaken(e))
        {
            return true;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private static FileStream Open(string path, bool shared) => shared
        ? new FileStream(path, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read)
        : new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    /// <summary>EWOULDBLOCK on Linux (11) and macOS (35), a sharing violation on Windows.</summary>
    internal static bool IsTaken(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);
}
