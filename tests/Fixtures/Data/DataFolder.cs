using System.Collections.Concurrent;
using System.Security.Cryptography;
using Reproducibility.Store;

namespace Reproducibility.Fixtures.Data;

/// <summary>
/// What of a data set lies in a folder and the folders below it. A file is what its content's checksum says, whatever its name.
/// Loose files are read first, archives only for what these lack.
/// </summary>
internal sealed class DataFolder
{
    /// <summary>Files and folders that are looked at; a whole disk is not searched.</summary>
    public const int MostFiles = 5_000;

    private const int Depth = 4;
    private const long LargestArchive = 500_000_000;
    private readonly ConcurrentDictionary<string, byte[]> contents = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<DataPart>> right = new(StringComparer.Ordinal);
    private readonly List<DirectoryInfo> unreadable = [];
    private readonly DataSetManifest wanted;

    /// <summary>Reads what is there.</summary>
    public DataFolder(string folder, DataSetManifest wanted)
    {
        (Folder, this.wanted) = (folder, wanted);
        Files = [.. Below(new DirectoryInfo(folder), Depth).Take(MostFiles)];
        var closed = new ConcurrentBag<FileInfo>();
        Parallel.ForEach(Files.OfType<FileInfo>(), file =>
        {
            if (Read(file, openArchives: false))
                closed.Add(file);
        });
        foreach (var file in closed.OrderBy(file => !FileNames.SpeaksOf(file.Name, wanted)).ThenBy(file => file.Length).TakeWhile(_ => Whole is null))
            _ = Read(file, openArchives: true);
    }

    /// <summary>Where it lies.</summary>
    public string Folder { get; }

    /// <summary>Files and folders that were seen.</summary>
    public IReadOnlyList<FileSystemInfo> Files { get; }

    /// <summary>Folders below that cannot be opened.</summary>
    public IReadOnlyCollection<DirectoryInfo> Unreadable => unreadable;

    /// <summary>The first edition that is here as a whole; null: none.</summary>
    public Edition? Whole => wanted.Editions.FirstOrDefault(edition => edition.Parts.All(part => contents.ContainsKey(part.Sha256)));

    /// <summary>The parts that came out of each file, by path.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<DataPart>> Right => right;

    /// <summary>What the first edition lacks.</summary>
    public IReadOnlyList<DataPart> Missing => wanted.Editions.Select(Lacks).MinBy(lacks => lacks.Count)!;

    /// <summary>The bytes of a part that is here.</summary>
    public byte[] this[DataPart part] => contents[part.Sha256];

    /// <summary>SHA-256 in lower-case hexadecimal digits.</summary>
    public static string Sum(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>The parts of a data set that come out of one file.</summary>
    /// <exception cref="InvalidDataException">A wrapping is damaged.</exception>
    public static IReadOnlyList<(DataPart Part, byte[] Content)> Parts(string path, DataSetManifest wanted, bool openArchives, out bool closed)
    {
        var found = new List<(DataPart, byte[])>();
        var unwrapping = new Unwrapping(wanted, content =>
        {
            if (wanted.Parts[Sum(content)].FirstOrDefault() is { } part)
                found.Add((part, content));
        });
        closed = unwrapping.Read(path, anyLength: FileNames.SpeaksOf(path, wanted), openArchives);
        return found;
    }

    private List<DataPart> Lacks(Edition edition) => [.. edition.Parts.Where(part => !contents.ContainsKey(part.Sha256))];

    // A file that cannot be read has no part; why is asked only when the data set is not whole.
    private bool Read(FileInfo file, bool openArchives)
    {
        try
        {
            if (Length(file) is 0 or > LargestArchive)
                return false;
            var parts = Parts(file.FullName, wanted, openArchives, out var closed);
            foreach (var (part, content) in parts)
                contents[part.Sha256] = content;
            if (parts.Count > 0)
                right[file.FullName] = [.. parts.Select(part => part.Part)];
            return closed;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return false;
        }
    }

    // Of a pipe or a device it is 0, so that none is opened; of a link it is the target's.
    private static long Length(FileInfo file) => file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target.Length : file.Length;

    private IEnumerable<FileSystemInfo> Below(DirectoryInfo folder, int depth)
    {
        List<FileSystemInfo> entries;
        try
        {
            entries = [.. folder.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal)];
            entries.RemoveAll(entry => entry.Extension == PartialFile.Extension);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            unreadable.Add(folder);
            yield break;
        }

        foreach (var entry in entries)
            yield return entry;
        foreach (var inside in depth == 0 ? [] : entries.OfType<DirectoryInfo>().SelectMany(folder => Below(folder, depth - 1)))
            yield return inside;
    }
}
