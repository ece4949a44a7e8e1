using System.Buffers.Binary;
using System.Formats.Tar;
using System.IO.Compression;

namespace Reproducibility.Fixtures.Data;

/// <summary>
/// Takes the wrappings off a file, in whatever order they lie: gzip, tar, zip and the data set's other forms. Each is told by its first bytes,
/// never by a name.
/// </summary>
/// <param name="wanted">Contents of other lengths than its parts' are passed over.</param>
/// <param name="take">Gets each content that may be a part. Its checksum is not yet known.</param>
internal sealed class Unwrapping(DataSetManifest wanted, Action<byte[]> take)
{
    /// <summary>Wrappings around each other that are taken off.</summary>
    private const int Most = 4;

    private readonly HashSet<long> lengths = [.. wanted.Parts.SelectMany(parts => parts).Select(part => (long)part.Length)];
    private bool archives;
    private bool archiveSeen;

    /// <summary>Whether these are the first bytes of gzip.</summary>
    public static bool IsGzip(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0x1f, 0x8b]);

    /// <summary>Unwraps one file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="anyLength">Whether to unpack also what does not seem to have a wanted length, as a file may lie about it.</param>
    /// <param name="openArchives">Whether to look into tar and zip.</param>
    /// <returns>Whether there was an archive that was not opened.</returns>
    /// <exception cref="InvalidDataException">A wrapping is damaged.</exception>
    /// <exception cref="IOException">The file cannot be read, or ends early.</exception>
    public bool Read(string path, bool anyLength, bool openArchives)
    {
        (archives, archiveSeen) = (openArchives, false);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Unwrap(file, LengthUnpacked(file), Most, anyLength);
        return archiveSeen;
    }

    /// <summary>The length of a file once unpacked, which the last four bytes of gzip tell.</summary>
    public static long LengthUnpacked(FileStream file)
    {
        Span<byte> ends = stackalloc byte[4];
        _ = file.ReadAtLeast(ends[..2], 2, throwOnEndOfStream: false);
        var length = file.Length;
        if (IsGzip(ends) && length >= 18)
        {
            file.Seek(-4, SeekOrigin.End);
            file.ReadExactly(ends);
            length = BinaryPrimitives.ReadUInt32LittleEndian(ends);
        }

        file.Seek(0, SeekOrigin.Begin);
        return length;
    }

    private void Unwrap(Stream stream, long length, int most, bool anyLength)
    {
        var peeked = new PeekStream(stream);
        if (most > 0 && IsGzip(peeked.Head))
        {
            using var gzip = new GZipStream(peeked, CompressionMode.Decompress);
            Unwrap(gzip, length, most - 1, anyLength || stream is not FileStream);
        }
        else if (most > 0 && (IsTar(peeked.Head) || peeked.Head.StartsWith("PK\x3\x4"u8)))
        {
            archiveSeen |= !archives;
            if (archives)
                Open(peeked, IsTar(peeked.Head), most - 1);
        }
        else
        {
            Take(peeked, length, anyLength);
        }
    }

    private static bool IsTar(ReadOnlySpan<byte> head) => head.Length >= 262 && head[257..].StartsWith("ustar"u8);

    private void Open(Stream stream, bool tar, int most)
    {
        if (tar)
        {
            using var reader = new TarReader(stream);
            while (reader.GetNextEntry() is { } entry)
            {
                if (entry.DataStream is { } data)
                    Unwrap(data, entry.Length, most, anyLength: false);
            }
        }
        else
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            foreach (var entry in zip.Entries.Where(entry => entry.Length > 0))
            {
                using var data = entry.Open();
                Unwrap(data, entry.Length, most, anyLength: false);
            }
        }
    }

    private void Take(PeekStream stream, long length, bool anyLength)
    {
        var recoding = wanted.Recodings.FirstOrDefault(form => stream.Head.StartsWith(form.Magic));
        if (recoding is null && (anyLength || lengths.Contains(length)))
            take(All(stream, length, lengths.Max() + 1));
        if (recoding is null)
            return;
        try
        {
            take(recoding.Decode(All(stream, length, 2 * lengths.Max() + stream.Head.Length)));
        }
        catch (InvalidDataException)
        {
            // Another file of that form, such as batches.meta. Its neighbours in an archive count.
        }
    }

    // At most so much: a small file can unpack to more than the memory holds.
    private static byte[] All(Stream stream, long length, long most)
    {
        using var content = new MemoryStream((int)Math.Clamp(length, 0, most));
        var buffer = new byte[1 << 16];
        while (content.Length < most && stream.Read(buffer) is > 0 and var count)
            content.Write(buffer, 0, count);
        return content.Length == content.Capacity ? content.GetBuffer() : content.ToArray();
    }
}
