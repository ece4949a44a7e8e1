using System.Formats.Tar;
using System.IO.Compression;

namespace Reproducibility.Fixtures.Data;

/// <summary>
/// Reads CIFAR-10's binary batches, out of the published archive or as files of their own: records of a label byte and
/// 3 x 32 x 32 pixels, plane by plane.
/// </summary>
public static class CifarReader
{
    /// <summary>The archive's name.</summary>
    public const string Archive = "cifar-10-binary.tar.gz";

    private const int Classes = 10;
    private const int Channels = 3;
    private const int Size = 32;
    private const int Pixels = Channels * Size * Size;
    private const int Record = 1 + Pixels;

    /// <summary>One split.</summary>
    /// <exception cref="DamagedDataException">A checksum is wrong, or the content is not what the format says.</exception>
    public static ImageSet Read(DataSetFiles files, Split split)
    {
        string[] names = split == Split.Test
            ? ["test_batch.bin"]
            : [.. Enumerable.Range(1, 5).Select(i => $"data_batch_{i}.bin")];
        var archive = files.Holds(Archive) ? files.PathOf(Archive) : null;
        var batches = archive is null ? files.Read(names) : Extract(files.Read(Archive)[0], names, archive);

        var count = batches.Sum(batch => batch.Length / Record);
        var (pixels, labels) = (new byte[count * Pixels], new byte[count]);
        var image = 0;
        foreach (var (name, batch) in names.Zip(batches))
        {
            var path = archive is null ? files.PathOf(name) : $"{archive}, {name} inside";
            if (batch.Length % Record != 0)
                throw new DamagedDataException(path, $"{batch.Length} bytes are not a whole number of {Record}-byte records");

            for (var start = 0; start < batch.Length; start += Record, image++)
            {
                labels[image] = batch[start] < Classes
                    ? batch[start]
                    : throw new DamagedDataException(path, $"record {start / Record} has the label {batch[start]}, beyond {Classes - 1}");
                batch.AsSpan(start + 1, Pixels).CopyTo(pixels.AsSpan(image * Pixels));
            }
        }

        return new ImageSet(files.Manifest.Name, pixels, labels, Channels, Size, Size, Classes);
    }

    private static IReadOnlyList<byte[]> Extract(byte[] archive, string[] names, string path)
    {
        var found = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using var reader = new TarReader(new GZipStream(new MemoryStream(archive), CompressionMode.Decompress));
        while (found.Count < names.Length && reader.GetNextEntry() is { } entry)
        {
            var name = Path.GetFileName(entry.Name);
            if (!names.Contains(name) || entry.DataStream is null)
                continue;
            using var content = new MemoryStream();
            entry.DataStream.CopyTo(content);
            found[name] = content.ToArray();
        }

        return [.. names.Select(name => found.GetValueOrDefault(name)
            ?? throw new DamagedDataException(path, $"there is no {name} inside"))];
    }
}
