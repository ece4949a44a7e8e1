namespace Reproducibility.Fixtures.Data;

/// <summary>A published file.</summary>
/// <param name="Name">Its name; it may also lie compressed, as <c>Name.gz</c>.</param>
/// <param name="Sha256">Checksum of its content (of <c>Name.gz</c>: once uncompressed), in lower-case hexadecimal digits.</param>
public sealed record DataFile(string Name, string Sha256);

/// <summary>The files that hold a whole data set in one of the forms in which it goes about.</summary>
public sealed record Edition(string Name, IReadOnlyList<DataFile> Files)
{
    /// <summary>The file of that name; null where this edition has none.</summary>
    public DataFile? this[string name] => Files.FirstOrDefault(file => file.Name == name);
}

/// <summary>What a data set consists of, where it may lie, and where it is published.</summary>
/// <param name="Name">As it stands in tables.</param>
/// <param name="Folders">Where it may lie inside a data folder; downloads go into the first.</param>
/// <param name="Editions">Forms that are accepted; the mirrors hold the first.</param>
/// <param name="Mirrors">Addresses in order of preference, with <c>{file}</c> for <see cref="DataFile.Name"/>.</param>
public sealed record DataSetManifest(
    string Name, IReadOnlyList<string> Folders, IReadOnlyList<Edition> Editions, IReadOnlyList<string> Mirrors)
{
    /// <summary>The addresses of a file.</summary>
    public IEnumerable<Uri> Addresses(DataFile file) =>
        Mirrors.Select(mirror => new Uri(mirror.Replace("{file}", file.Name, StringComparison.Ordinal)));
}
