using System.Text.RegularExpressions;

namespace Reproducibility.Fixtures.Data;

/// <summary>What file names say. Names choose which files are explained to the user, never which are taken for data.</summary>
internal static partial class FileNames
{
    /// <summary>Lower case, with a dash for every other separator, as unpackers and browsers exchange them.</summary>
    public static string Simple(string name) => Separators().Replace(name.ToLowerInvariant(), "-");

    /// <summary>Whether a name speaks of a data set.</summary>
    public static bool SpeaksOf(string path, DataSetManifest wanted)
    {
        var name = Simple(Path.GetFileName(path));
        return wanted.Keywords.Any(word => name.Contains(word, StringComparison.Ordinal)) && !name.Contains("cifar-100", StringComparison.Ordinal);
    }

    /// <summary>The part whose name a file bears, whatever its extension; null: none.</summary>
    public static DataPart? PartNamed(string path, DataSetManifest wanted)
    {
        var name = Simple(Path.GetFileName(path));
        return wanted.Editions[0].Parts.FirstOrDefault(part => name.StartsWith(Simple(Path.GetFileNameWithoutExtension(part.Name)), StringComparison.Ordinal));
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Separators();
}
