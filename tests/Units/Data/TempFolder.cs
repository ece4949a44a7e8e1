namespace Reproducibility.Units.Data;

/// <summary>A folder of a test's own, gone afterwards.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("data-tests-").FullName;

    /// <summary>Every file below, by its path from here.</summary>
    public IEnumerable<string> Files => Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
        .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    /// <summary>The path of something inside.</summary>
    public string this[string inside] => System.IO.Path.Combine(Path, inside);

    /// <summary>Writes a file; its folders come into being.</summary>
    public string Write(string inside, byte[] content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[inside])!);
        File.WriteAllBytes(this[inside], content);
        return this[inside];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
