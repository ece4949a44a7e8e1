using System.Buffers.Binary;

namespace Reproducibility.Fixtures.Data;

/// <summary>
/// Reads MNIST's idx files: big-endian 32-bit integers (a magic number that tells the element type and the number of
/// dimensions, then each dimension's size), then the bytes.
/// </summary>
public static class MnistReader
{
    private const int Classes = 10;
    private const int UnsignedBytes = 0x0800;

    /// <summary>One split.</summary>
    /// <exception cref="DamagedDataException">A checksum is wrong, or the content is not what the format says.</exception>
    public static ImageSet Read(DataSetFiles files, Split split)
    {
        var prefix = split == Split.Train ? "train" : "t10k";
        string[] names = [$"{prefix}-images-idx3-ubyte", $"{prefix}-labels-idx1-ubyte"];
        var contents = files.Read(names);
        var (sizes, pixels) = Idx(contents[0], dimensions: 3, files.PathOf(names[0]));
        var (counts, labels) = Idx(contents[1], dimensions: 1, files.PathOf(names[1]));
        if (counts[0] != sizes[0])
            throw new DamagedDataException(files.PathOf(names[1]), $"{counts[0]} labels for {sizes[0]} images");
        if (labels.AsSpan().ContainsAnyExceptInRange<byte>(0, Classes - 1))
            throw new DamagedDataException(files.PathOf(names[1]), $"a label is greater than {Classes - 1}");

        return new ImageSet(files.Manifest.Name, pixels, labels, channels: 1, sizes[1], sizes[2], Classes);
    }

    private static (int[] Sizes, byte[] Elements) Idx(byte[] content, int dimensions, string path)
    {
        var expected = UnsignedBytes | dimensions;
        var magic = content.Length < 4 ? 0 : BinaryPrimitives.ReadInt32BigEndian(content);
        if (magic != expected)
            throw new DamagedDataException(path, $"its magic number is 0x{magic:x8}, not 0x{expected:x8}: another kind of file");

        var header = 4 + 4 * dimensions;
        if (content.Length < header)
            throw new DamagedDataException(path, $"{content.Length} bytes are too few for its header");

        int[] sizes = [.. Enumerable.Range(1, dimensions).Select(d => BinaryPrimitives.ReadInt32BigEndian(content.AsSpan(4 * d)))];
        var promised = sizes.Aggregate(1L, (product, size) => product * size);
        return content.Length - header == promised
            ? (sizes, content[header..])
            : throw new DamagedDataException(path,
                $"its header promises {string.Join(" x ", sizes)} bytes, but {content.Length - header} follow");
    }
}
