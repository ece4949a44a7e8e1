namespace Reproducibility.Fixtures.Data;

/// <summary>A published file of a data set, out of every wrapping.</summary>
/// <param name="Name">As its authors call it. Files are known by their content; the name serves messages.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">Checksum in lower-case hexadecimal digits.</param>
public sealed record DataPart(string Name, int Length, string Sha256);

/// <summary>Files that together hold a whole data set.</summary>
/// <param name="Train">The files of the training images, in the order in which they are read.</param>
/// <param name="Test">The files of the test images.</param>
public sealed record Edition(IReadOnlyList<DataPart> Train, IReadOnlyList<DataPart> Test)
{
    /// <summary>All files.</summary>
    public IReadOnlyList<DataPart> Parts { get; } = [.. Train, .. Test];
}

/// <summary>A file that mirrors serve, and the parts that come out of it.</summary>
public sealed record DataDownload(string File, IReadOnlyList<DataPart> Parts);

/// <summary>Another form in which a part goes about, told by its first bytes.</summary>
/// <param name="Magic">The first bytes.</param>
/// <param name="Decode">Brings the form to the bytes of the part; throws <see cref="InvalidDataException"/> where it is none.</param>
internal sealed record Recoding(byte[] Magic, Func<byte[], byte[]> Decode);

/// <summary>What a data set consists of and where it is published.</summary>
/// <param name="Name">As it stands in tables.</param>
/// <param name="Editions">Sets of files, each of which is the whole data set.</param>
/// <param name="Wanted">What a folder should hold, in words.</param>
/// <param name="Downloads">What to fetch for the first edition.</param>
/// <param name="Mirrors">Addresses in order of preference, with <c>{file}</c> for <see cref="DataDownload.File"/>.</param>
internal sealed record DataSetManifest(
    string Name, IReadOnlyList<Edition> Editions, string Wanted, IReadOnlyList<DataDownload> Downloads, IReadOnlyList<string> Mirrors)
{
    /// <summary>Words of file names that speak of this data set, simplified by <see cref="FileNames.Simple"/>.</summary>
    public required IReadOnlyList<string> Keywords { get; init; }

    /// <summary>Other forms of its parts.</summary>
    public required IReadOnlyList<Recoding> Recodings { get; init; }

    /// <summary>Makes images of the parts of a split.</summary>
    public required Func<string, IReadOnlyList<byte[]>, ImageSet> Read { get; init; }

    /// <summary>Every part of every edition, by checksum.</summary>
    public ILookup<string, DataPart> Parts { get; } = Editions.SelectMany(edition => edition.Parts).ToLookup(part => part.Sha256, StringComparer.Ordinal);

    /// <summary>The name of the folder, inside the cache, that downloads go into.</summary>
    public string Folder => Name.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal);

    /// <summary>The addresses of a file.</summary>
    public IEnumerable<Uri> Addresses(string file) => Mirrors.Select(mirror => new Uri(mirror.Replace("{file}", file, StringComparison.Ordinal)));
}
