using System.Buffers.Binary;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using Reproducibility.Fixtures.Data;

namespace Reproducibility.Units.Data;

/// <summary>Data sets of a few bytes in the published formats, with manifests to match.</summary>
internal static class TinyData
{
    public const string TrainImages = "train-images-idx3-ubyte";
    public const string TrainLabels = "train-labels-idx1-ubyte";

    /// <summary>Three training images and two test images of 2 x 3 pixels: by name, uncompressed.</summary>
    public static Dictionary<string, byte[]> Mnist() => new(StringComparer.Ordinal)
    {
        [TrainImages] = [.. Integers(0x803, 3, 2, 3), .. Enumerable.Range(100, 18).Select(i => (byte)i)],
        [TrainLabels] = [.. Integers(0x801, 3), 7, 0, 9],
        ["t10k-images-idx3-ubyte"] = [.. Integers(0x803, 2, 2, 3), .. Enumerable.Range(200, 12).Select(i => (byte)i)],
        ["t10k-labels-idx1-ubyte"] = [.. Integers(0x801, 2), 1, 2],
    };

    /// <summary>Two records per batch; record r of batch b (test: 6) has label r + b and pixels 10 b + r.</summary>
    public static Dictionary<string, byte[]> Cifar() => Enumerable.Range(1, 6).ToDictionary(
        b => b == 6 ? "test_batch.bin" : $"data_batch_{b}.bin",
        b => Enumerable.Range(0, 2).SelectMany(r => Enumerable.Repeat((byte)(10 * b + r), 3072).Prepend((byte)(r + b))).ToArray());

    public static byte[] CifarArchive(Dictionary<string, byte[]> batches)
    {
        var archive = new MemoryStream();
        using (var tar = new TarWriter(new GZipStream(archive, CompressionLevel.Fastest), TarEntryFormat.Ustar))
        {
            tar.WriteEntry(new UstarTarEntry(TarEntryType.Directory, "cifar-10-batches-bin"));
            foreach (var (name, content) in batches)
            {
                tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, "cifar-10-batches-bin/" + name)
                {
                    DataStream = new MemoryStream(content),
                });
            }
        }

        return archive.ToArray();
    }

    /// <summary>Expects just these files, in one edition per dictionary, from two mirrors.</summary>
    public static DataSetManifest Manifest(string name, params IEnumerable<Dictionary<string, byte[]>> editions) => new(
        name,
        [name, "."],
        [.. editions.Select((files, i) => new Edition($"edition {i}", [.. files.Select(file => new DataFile(file.Key, Sum(file.Value)))]))],
        ["https://first.example/{file}.gz", "https://second.example/{file}.gz"]);

    public static DataSetFiles Store(
        this TempFolder folder, DataSetManifest manifest, Dictionary<string, byte[]> files, bool compressed = true)
    {
        foreach (var (name, content) in files)
            folder.Write($"{manifest.Folders[0]}/{name}{(compressed ? ".gz" : "")}", compressed ? Gzip(content) : content);
        return new DataSetFiles(manifest, folder[manifest.Folders[0]]);
    }

    public static byte[] Gzip(byte[] content)
    {
        var stored = new MemoryStream();
        using (var gzip = new GZipStream(stored, CompressionLevel.Optimal))
            gzip.Write(content);
        return stored.ToArray();
    }

    public static string Sum(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public static byte[] Integers(params IEnumerable<int> values) => [.. values.SelectMany(value =>
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    })];
}
