using System.Security.Cryptography;
using System.Text;

namespace Reproducibility.Store;

/// <summary>
/// Where entries lie: STUDY/KEY-DATA.safetensors, with the beginnings of two hashes. Beside the studies are partial/ for files in the making, unfinished/ for
/// copies of trainings that go on, damaged/ for what was set aside, and differing/ for second results of one training.
/// </summary>
internal sealed class EntryFiles(string folder)
{
    /// <summary>What the checksum of a data set is called in an entry, before the set's name.</summary>
    public const string Data = "data set ";

    private const string Extension = ".safetensors", InTheMaking = "partial", GoingOn = "unfinished", Damaged = "damaged", Seconds = "differing";
    private const int KeyDigits = 32, DataDigits = 8;

    /// <summary>Days after which nobody is waited for any more.</summary>
    private const int Abandoned = 30;

    private int cleaned;

    /// <summary>The part of a file's name that tells of the key.</summary>
    public static string Name(EntryKey key) => key.Hash[..KeyDigits];

    /// <summary>The same part of a file.</summary>
    public static string KeyOf(string file) => System.IO.Path.GetFileName(file).Split('-')[0];

    /// <summary>The data sets that an entry names.</summary>
    public static IEnumerable<(string Name, string Checksum)> DataOf(IReadOnlyDictionary<string, string> about) =>
        about.Where(field => field.Key.StartsWith(Data, StringComparison.Ordinal)).Select(field => (field.Key[Data.Length..], field.Value));

    /// <summary>What an entry says of itself, unchecked; null where it says nothing.</summary>
    public static IReadOnlyDictionary<string, string>? About(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return TensorFile.ReadAbout(stream);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The files of a study.</summary>
    public IReadOnlyList<string> Of(string study)
    {
        var place = System.IO.Path.Combine(folder, study);
        return Directory.Exists(place) ? Directory.GetFiles(place, "*" + Extension) : [];
    }

    /// <summary>All entries, each with its path from the store's folder.</summary>
    public IEnumerable<(string Path, string File)> All() => Directory.EnumerateFiles(folder, "*" + Extension, SearchOption.AllDirectories)
        .Select(file => (Path: System.IO.Path.GetRelativePath(folder, file), file))
        .Where(entry => entry.Path.Split(System.IO.Path.DirectorySeparatorChar)[0] is not (InTheMaking or GoingOn or Damaged or Seconds));

    /// <summary>All entries, and the copies of trainings that go on.</summary>
    public IReadOnlyList<string> Trainings()
    {
        var place = System.IO.Path.Combine(folder, GoingOn);
        return [.. All().Select(entry => entry.File), .. Directory.Exists(place) ? Directory.GetFiles(place, "*" + Extension) : []];
    }

    /// <summary>Where an entry belongs.</summary>
    public string Path(EntryKey key, IReadOnlyDictionary<string, string> data)
    {
        var sets = string.Join('\n', data.OrderBy(set => set.Key, StringComparer.Ordinal).Select(set => $"{set.Key}={set.Value}"));
        var ending = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sets)))[..DataDigits];
        return System.IO.Path.Combine(folder, key.Study, $"{Name(key)}-{ending}{Extension}");
    }

    /// <summary>Where a copy of trainings that go on together belongs. Those that nobody went on with are removed.</summary>
    public string Unfinished(IEnumerable<EntryKey> keys)
    {
        var place = new DirectoryInfo(System.IO.Path.Combine(folder, GoingOn));
        if (place.Exists)
            PartialFile.RemoveOld(place, days: Abandoned);
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', keys.Select(key => key.Hash)))))[..KeyDigits];
        return System.IO.Path.Combine(place.FullName, name + Extension);
    }

    /// <summary>Where a second result of an entry is kept.</summary>
    public string Differing(string path) => Beside(Seconds, path);

    /// <summary>Second results of an entry that are kept.</summary>
    public IReadOnlyList<string> SecondsOf(string path)
    {
        var place = System.IO.Path.Combine(folder, Seconds);
        return Directory.Exists(place) ? Directory.GetFiles(place, $"{FlatName(path)}-*") : [];
    }

    /// <summary>Moves a file away from the entries; null where it cannot be moved.</summary>
    public string? SetAside(string path)
    {
        var aside = Beside(Damaged, path);
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(aside)!);
            File.Move(path, aside);
            return aside;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A file in the making.</summary>
    public PartialFile Partial(byte[] content)
    {
        var place = Directory.CreateDirectory(System.IO.Path.Combine(folder, InTheMaking));
        if (Interlocked.Exchange(ref cleaned, 1) == 0)
            PartialFile.RemoveOld(place);
        var file = new PartialFile(System.IO.Path.Combine(place.FullName, $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid():N}"));
        try
        {
            file.Write(content);
            file.Close();
            return file;
        }
        catch (IOException)
        {
            file.Dispose();
            throw;
        }
    }

    private string Beside(string place, string path) =>
        System.IO.Path.Combine(folder, place, $"{FlatName(path)}-{Environment.MachineName}-{Guid.NewGuid():N}{Extension}");

    private string FlatName(string path) => System.IO.Path.GetRelativePath(folder, path)[..^Extension.Length].Replace('\\', '/').Replace('/', '.');
}
