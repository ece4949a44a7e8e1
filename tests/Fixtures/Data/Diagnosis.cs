using System.IO.Compression;

namespace Reproducibility.Fixtures.Data;

/// <summary>Says what is wrong with a file whose name speaks of a data set and that holds no part of it.</summary>
internal static class Diagnosis
{
    /// <summary>A phrase with the file as its subject, such as "is empty".</summary>
    public static string Of(FileSystemInfo entry, DataSetManifest wanted)
    {
        try
        {
            return entry switch
            {
                DirectoryInfo folder => Of(folder),
                _ when entry.LinkTarget is { } target && entry.ResolveLinkTarget(returnFinalTarget: true) is not { Exists: true } =>
                    $"is a link to {target}, which does not exist",
                _ => Of(entry.FullName, wanted),
            };
        }
        catch (UnauthorizedAccessException)
        {
            return "cannot be read: permission denied";
        }
        catch (InvalidDataException e)
        {
            return e.Message.StartsWith("is ", StringComparison.Ordinal) ? e.Message : $"is damaged or cut off: {e.Message}";
        }
        catch (IOException e)
        {
            return $"cannot be read: {e.Message}";
        }
    }

    private static string Of(DirectoryInfo folder) => folder.EnumerateFileSystemInfos().Any()
        ? "is a folder, not a file, and what is wanted is not inside"
        : "is an empty folder, not a file";

    private static string Of(string path, DataSetManifest wanted)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (file.Length == 0)
            return "is empty: its download or copy did not finish";
        var length = Unwrapping.LengthUnpacked(file);
        var head = new PeekStream(file).Head;
        if (head.TrimStart((byte)' ') is var text && (text.StartsWith("<"u8) || text.StartsWith((ReadOnlySpan<byte>)[0xef, 0xbb, 0xbf, (byte)'<'])))
            return $"is a web page of {file.Length} bytes, not data: a server or a proxy answered with it";
        if (head.StartsWith("version https://git-lfs"u8))
            return "is a pointer of Git LFS, not the data; run `git lfs pull` where it comes from";
        if (head.StartsWith("MATLAB"u8))
            return "is of the MATLAB form, which is not read";

        file.Position = 0;
        var unpacked = file.Length;
        if (Unwrapping.IsGzip(head))
        {
            unpacked = Count(new GZipStream(file, CompressionMode.Decompress));
            if (unpacked % (1L << 32) != length)
                return $"is a gzip file that ends early, after {unpacked} unpacked bytes: its download or copy was cut off";
        }

        // What is damaged inside says so here.
        foreach (var form in wanted.Recodings)
        {
            if (head.StartsWith(form.Magic))
                _ = form.Decode(File.ReadAllBytes(path));
        }

        _ = DataFolder.Parts(path, wanted, openArchives: true, out var _);
        return Compared(unpacked, FileNames.PartNamed(path, wanted));
    }

    private static string Compared(long length, DataPart? part) => part switch
    {
        null => "holds nothing that is wanted",
        _ when length < part.Length => $"is cut off or something else: {length} of {part.Length} bytes",
        _ when length > part.Length => $"is something else: {length} bytes, where the published file has {part.Length}",
        _ => "has the right size and the wrong content: it is damaged, or of another data set that uses this name (as Fashion-MNIST does)",
    };

    private static long Count(Stream stream)
    {
        using (stream)
        {
            var (buffer, total) = (new byte[1 << 16], 0L);
            while (stream.Read(buffer) is > 0 and var count)
                total += count;
            return total;
        }
    }
}
