namespace Reproducibility.Fixtures.Data;

/// <summary>A data set's files in one folder, read with their checksums checked.</summary>
/// <param name="Manifest">What is looked for.</param>
/// <param name="Folder">Where the files lie.</param>
public sealed record DataSetFiles(DataSetManifest Manifest, string Folder)
{
    /// <summary>Whether the file lies here, compressed or not.</summary>
    public bool Holds(string name) => File.Exists(PathOf(name));

    /// <summary>Whether some edition is here as a whole.</summary>
    public bool AreComplete => Manifest.Editions.Any(edition => edition.Files.All(file => Holds(file.Name)));

    /// <summary>Where a file lies: under its name, or with <c>.gz</c> added.</summary>
    public string PathOf(string name)
    {
        var path = Path.Combine(Folder, name);
        return !File.Exists(path) && File.Exists(path + ".gz") ? path + ".gz" : path;
    }

    /// <summary>The contents of files of one edition, uncompressed.</summary>
    /// <exception cref="DamagedDataException">A checksum is unknown, or the files are of different editions.</exception>
    public IReadOnlyList<byte[]> Read(params IReadOnlyList<string> names)
    {
        var files = names.Select(Checked).ToList();
        if (!Manifest.Editions.Any(edition => names.Zip(files).All(file => edition[file.First]?.Sha256 == file.Second.Sha256)))
        {
            throw new DamagedDataException(Folder,
                $"files of different editions of {Manifest.Name} are mixed here, which would repeat some images and lack others");
        }

        return [.. files.Select(file => file.Content)];
    }

    private CheckedFile Checked(string name)
    {
        var path = PathOf(name);
        var expected = Manifest.Editions.Select(edition => edition[name]?.Sha256).OfType<string>().ToList();
        return CheckedFile.Read(path, compressed: Path.GetFileName(path) != name, expected);
    }
}
