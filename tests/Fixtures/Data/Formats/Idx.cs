using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;

namespace Reproducibility.Fixtures.Data;

/// <summary>
/// MNIST's files: big-endian 32-bit integers (a magic number that tells the element type and the number of dimensions, then the size of each
/// dimension), then the bytes.
/// </summary>
internal static partial class Idx
{
    private const int Classes = 10;

    /// <summary>NumPy's array files, as in Keras' <c>mnist.npz</c>.</summary>
    public static Recoding Numpy { get; } = new([0x93, .. "NUMPY"u8], FromNumpy);

    /// <summary>Images out of a file of images and a file of labels, whose checksums are known to be right.</summary>
    public static ImageSet Read(string name, IReadOnlyList<byte[]> parts)
    {
        var (images, labels) = (parts[0], parts[1]);
        var (height, width) = (BinaryPrimitives.ReadInt32BigEndian(images.AsSpan(8)), BinaryPrimitives.ReadInt32BigEndian(images.AsSpan(12)));
        return new ImageSet(name, images[16..], labels[8..], channels: 1, height, width, Classes);
    }

    // Format: magic, version 1.0, length of the header, a Python dictionary in text, the elements.
    private static byte[] FromNumpy(byte[] array)
    {
        var length = array.Length < 10 ? 0 : BinaryPrimitives.ReadUInt16LittleEndian(array.AsSpan(8));
        var header = array.Length < 10 + length ? "" : Encoding.ASCII.GetString(array, 10, length);
        if (!Bytes().IsMatch(header))
            throw new InvalidDataException("is a NumPy array, but not one of bytes in C order");

        int[] sizes = [.. Numbers().Matches(Shape().Match(header).Value).Select(number => int.Parse(number.Value))];
        var idx = new byte[4 + 4 * sizes.Length + array.Length - 10 - length];
        (idx[2], idx[3]) = (0x08, (byte)sizes.Length);
        for (var i = 0; i < sizes.Length; i++)
            BinaryPrimitives.WriteInt32BigEndian(idx.AsSpan(4 + 4 * i), sizes[i]);
        array.AsSpan(10 + length).CopyTo(idx.AsSpan(4 + 4 * sizes.Length));
        return idx;
    }

    [GeneratedRegex(@"'descr': '\|u1', 'fortran_order': False, 'shape': \((\d{1,9},? ?){1,4}\)")]
    private static partial Regex Bytes();

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Shape();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Numbers();
}
