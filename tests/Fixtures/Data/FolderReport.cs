namespace Reproducibility.Fixtures.Data;

/// <summary>Tells the user what of a data set lies in a folder that does not hold it all.</summary>
internal sealed class FolderReport
{
    private const int Most = 12;

    public FolderReport(DataFolder folder, DataSetManifest wanted)
    {
        var closed = from inside in folder.Unreadable
                     where inside.FullName != folder.Folder
                     select $"{Path.GetRelativePath(folder.Folder, inside.FullName)} cannot be opened: permission denied";
        var faults = closed.Concat(
            from entry in folder.Files
            where !folder.Right.ContainsKey(entry.FullName) && FileNames.SpeaksOf(entry.Name, wanted)
            where entry is FileInfo || FileNames.PartNamed(entry.Name, wanted) is not null && !folder.Right.Keys.Any(file => IsInside(file, entry))
            select $"{Path.GetRelativePath(folder.Folder, entry.FullName)} {Diagnosis.Of(entry, wanted)}").ToList();
        var right = from found in folder.Right
                    orderby found.Key
                    select $"{Path.GetRelativePath(folder.Folder, found.Key)} is right: {string.Join(", ", found.Value.Select(part => part.Name).Distinct())}";
        Faults = faults.Count > 0;
        string[] known = [.. faults, .. right];
        string[] cut = folder.Files.Count < DataFolder.MostFiles ? [] : [$"only the first {DataFolder.MostFiles} files were looked at"];
        Lines = known.Length > 0
            ? [.. cut, .. known.Take(Most), .. known.Skip(Most).Take(1).Select(_ => $"and {known.Length - Most} more"), Lacks(folder)]
            : [.. cut, Nothing(folder, wanted)];
    }

    /// <summary>Whether a file bears a name of the data set and is not what it is called.</summary>
    public bool Faults { get; }

    /// <summary>What is there and what is missing.</summary>
    public IReadOnlyList<string> Lines { get; }

    private static bool IsInside(string file, FileSystemInfo folder) =>
        file.StartsWith(folder.FullName + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string Lacks(DataFolder folder) => $"missing: {string.Join(", ", folder.Missing.Select(part => part.Name))}";

    private static string Nothing(DataFolder folder, DataSetManifest wanted)
    {
        try
        {
            var names = new DirectoryInfo(folder.Folder).EnumerateFileSystemInfos().Select(entry => entry is DirectoryInfo ? entry.Name + "/" : entry.Name);
            var first = names.Order(StringComparer.Ordinal).Take(Most + 1).ToList();
            return first.Count == 0
                ? "the folder is empty"
                : $"nothing of {wanted.Name}, only {string.Join(", ", first.Take(Most))}{(first.Count > Most ? ", ..." : "")}";
        }
        catch (UnauthorizedAccessException)
        {
            return "the folder cannot be read: permission denied";
        }
    }
}
