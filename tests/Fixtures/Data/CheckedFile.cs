using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Reproducibility.Fixtures.Data;

/// <summary>A published file's content, uncompressed, with its checksum known to be right.</summary>
internal sealed record CheckedFile(byte[] Content, string Sha256)
{
    /// <summary>Reads a file, uncompresses it where told to, and checks it.</summary>
    /// <exception cref="DamagedDataException">The content has none of the checksums expected.</exception>
    public static CheckedFile Read(string path, bool compressed, IReadOnlyList<string> expected)
    {
        var stored = File.ReadAllBytes(path);
        var (content, fault) = compressed ? Uncompress(stored) : (stored, null);
        var found = Sum(content);
        if (fault is null && expected.Contains(found))
            return new CheckedFile(content, found);

        var of = compressed ? " of the uncompressed content" : "";
        throw new DamagedDataException(path, [
            fault ?? "the checksum is not one that was published",
            $"expected SHA-256{of}: {string.Join(" or ", expected)}",
            $"found SHA-256{of}: {found}",
            $"size: {stored.Length} bytes" + (compressed ? $", uncompressed {content.Length} bytes" : ""),
        ]);
    }

    /// <summary>SHA-256 in lower-case hexadecimal digits.</summary>
    public static string Sum(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    // Without a copy where the capacity was right, as these are many megabytes.
    private static byte[] Bytes(MemoryStream content) =>
        content.Length == content.Capacity ? content.GetBuffer() : content.ToArray();

    private static (byte[] Content, string? Fault) Uncompress(byte[] stored)
    {
        // The last four bytes tell the length. Where they do not, as the file is no gzip or cut off, this only sets a capacity.
        var length = stored.Length < 18 ? uint.MaxValue : BinaryPrimitives.ReadUInt32LittleEndian(stored.AsSpan(^4..));
        using var content = new MemoryStream((int)Math.Min(length, 16L * stored.Length));
        try
        {
            using var gzip = new GZipStream(new MemoryStream(stored), CompressionMode.Decompress);
            gzip.CopyTo(content);
        }
        catch (InvalidDataException)
        {
            return (Bytes(content), "this is not a gzip file, or one with errors inside");
        }

        // GZipStream itself ends quietly where a file is cut off.
        return content.Length == length ? (Bytes(content), null) : (Bytes(content), "the gzip stream ends early: the file is truncated");
    }
}
