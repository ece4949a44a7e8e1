using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Reproducibility.Tests.Browser;

/// <summary>Packs a browser's picture again without PNG's filters, which make flat areas and text larger: a fifth is saved.</summary>
internal static class Png
{
    private const int Signature = 8, Header = 8, Checksum = 4, Depth = 3;

    /// <summary>The same picture.</summary>
    /// <param name="png">Eight bits per channel, three channels, not interlaced.</param>
    internal static byte[] Repack(byte[] png)
    {
        using var packed = new MemoryStream();
        var (width, height, at) = (0, 0, Signature);
        while (at < png.Length)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var name = Encoding.ASCII.GetString(png, at + 4, 4);
            var data = png.AsSpan(at + Header, length);
            if (name == "IHDR")
                (width, height) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]));
            if (name == "IDAT")
                packed.Write(data);
            at += Header + length + Checksum;
        }

        packed.Position = 0;
        using var pixels = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionMode.Decompress))
            zlib.CopyTo(pixels);
        var rows = pixels.ToArray();
        Unfilter(rows, height, (width * Depth) + 1);
        using var repacked = new MemoryStream();
        using (var zlib = new ZLibStream(repacked, CompressionLevel.SmallestSize, leaveOpen: true))
            zlib.Write(rows);
        return [.. png.AsSpan(0, Signature + Header + 13 + Checksum), .. Chunk("IDAT", repacked.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>Rows with a filter's number before each become rows with 0 before each.</summary>
    private static void Unfilter(byte[] rows, int height, int stride)
    {
        for (var y = 0; y < height; y++)
        {
            var filter = rows[y * stride];
            rows[y * stride] = 0;
            for (var x = 1; x < stride; x++)
            {
                var i = (y * stride) + x;
                var left = x > Depth ? rows[i - Depth] : 0;
                var up = y > 0 ? rows[i - stride] : 0;
                var corner = x > Depth && y > 0 ? rows[i - stride - Depth] : 0;
                rows[i] += (byte)(filter switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, _ => Nearest(left, up, corner) });
            }
        }
    }

    /// <summary>Paeth's predictor: of three neighbours the one nearest to left + up - corner.</summary>
    private static int Nearest(int left, int up, int corner)
    {
        var (a, b, c) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - (2 * corner)));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        byte[] chunk = [0, 0, 0, 0, .. Encoding.ASCII.GetBytes(name), .. data, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - Checksum), Crc(chunk.AsSpan(4, 4 + data.Length)));
        return chunk;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return ~crc;
    }
}
