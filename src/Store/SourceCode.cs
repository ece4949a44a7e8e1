using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Reproducibility.Store;

/// <summary>
/// The sources from which a program was built, line ends normalised, so that a checkout's path, its time stamps and git's settings do not matter.
/// </summary>
public sealed class SourceCode
{
    private readonly SortedDictionary<string, string> texts = new(StringComparer.Ordinal);

    /// <param name="texts">By path from the root of the repository, with slashes.</param>
    public SourceCode(IEnumerable<KeyValuePair<string, string>> texts)
    {
        foreach (var (path, text) in texts)
            this.texts[path.Replace('\\', '/')] = text.ReplaceLineEndings("\n");
    }

    /// <summary>The sources that a build put into an assembly, as resources named "source/PATH".</summary>
    public static SourceCode In(Assembly assembly)
    {
        const string Prefix = "source/";
        return new SourceCode(assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return KeyValuePair.Create(name[Prefix.Length..], reader.ReadToEnd());
        }));
    }

    /// <summary>The sources in some folders of a checkout.</summary>
    public static SourceCode Below(string root, params IReadOnlyList<string> folders) => new(folders
        .Select(folder => Path.Combine(root, folder))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        .Select(file => KeyValuePair.Create(Path.GetRelativePath(root, file).Replace('\\', '/'), file))
        .Where(file => !file.Key.Contains("/obj/", StringComparison.Ordinal) && !file.Key.Contains("/bin/", StringComparison.Ordinal))
        .Select(file => KeyValuePair.Create(file.Key, File.ReadAllText(file.Value))));

    /// <summary>SHA-256 of the names and texts of a folder's files; null where there is none.</summary>
    /// <param name="folder">From the root of the repository.</param>
    /// <param name="without">Files and folders that do not count.</param>
    /// <param name="below">Whether files of its subfolders count.</param>
    public string? Hash(string folder, IReadOnlyCollection<string> without, bool below = true)
    {
        var files = texts.Where(file => IsIn(file.Key, folder) && (below || !file.Key[(folder.Length + 1)..].Contains('/')))
            .Where(file => !without.Any(path => file.Key == path || IsIn(file.Key, path))).ToArray();
        if (files.Length == 0)
            return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, text) in files)
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\0{text}\0"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static bool IsIn(string file, string folder) => file.StartsWith(folder + "/", StringComparison.Ordinal);
}
