using System.Buffers.Binary;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Reproducibility.Fixtures.Data;

namespace Reproducibility.Units.Data;

/// <summary>Data sets of a few bytes in the published formats, with manifests to match.</summary>
internal static class TinyData
{
    public const string TrainImages = "train-images-idx3-ubyte";
    public const string TrainLabels = "train-labels-idx1-ubyte";
    public const string TestImages = "t10k-images-idx3-ubyte";
    public const string TestLabels = "t10k-labels-idx1-ubyte";

    /// <summary>MNIST of <see cref="Mnist()"/>, with two mirrors.</summary>
    public static DataSetManifest MnistManifest { get; } = PublishedData.MnistOf(EditionOf(Mnist())) with
    {
        Mirrors = ["https://first.example/{file}", "https://second.example/{file}"],
    };

    /// <summary>CIFAR-10 of <see cref="Cifar()"/>; the second edition has its classes in turn.</summary>
    public static DataSetManifest CifarManifest { get; } = PublishedData.CifarOf(EditionOf(Cifar()), EditionOf(CifarInTurn())) with
    {
        Mirrors = ["https://first.example/~kriz/{file}"],
    };

    /// <summary>Three training images and two test images of 2 x 3 pixels: by name, uncompressed.</summary>
    public static Dictionary<string, byte[]> Mnist() => new(StringComparer.Ordinal)
    {
        [TrainImages] = [.. Integers(0x803, 3, 2, 3), .. Enumerable.Range(100, 18).Select(i => (byte)i)],
        [TrainLabels] = [.. Integers(0x801, 3), 7, 0, 9],
        [TestImages] = [.. Integers(0x803, 2, 2, 3), .. Enumerable.Range(200, 12).Select(i => (byte)i)],
        [TestLabels] = [.. Integers(0x801, 2), 1, 2],
    };

    /// <summary>Two records per batch; record r of batch b (test: 6) has label (r + b) % 5 and pixels 10 b + r.</summary>
    public static Dictionary<string, byte[]> Cifar() => Batches(from b in Enumerable.Range(1, 6)
                                                                from r in Enumerable.Range(0, 2)
                                                                select Record((r + b) % 5, 10 * b + r));

    /// <summary>The same records, in the order of their labels within their class's turn.</summary>
    public static Dictionary<string, byte[]> CifarInTurn() => Batches([
        Record(0, 41), Record(1, 10), Record(2, 11), Record(3, 21), Record(4, 31),
        Record(0, 50), Record(1, 51), Record(2, 20), Record(3, 30), Record(4, 40), Record(1, 60), Record(2, 61)]);

    /// <summary>A file of the Python form, as Python 2 writes it.</summary>
    public static byte[] Pickle(byte[] records, string type = "u1", string function = "numpy.core.multiarray\n_reconstruct")
    {
        var count = records.Length / 3073;
        var labels = Enumerable.Range(0, count).SelectMany(i => new[] { (byte)'K', records[i * 3073] });
        var data = Enumerable.Range(0, count).SelectMany(i => records[(i * 3073 + 1)..((i + 1) * 3073)]).ToArray();
        return [0x80, 2, .. "}q\x1("u8, .. Text("batch_label"), .. "q\x2"u8, .. Text("training batch 1 of 5"), .. "q\x3"u8, .. Text("labels"),
            .. "q\x4]q\x5("u8, .. labels, (byte)'e', .. Text("data"), .. "q\x6"u8, (byte)'c',
            .. Encoding.ASCII.GetBytes(function), .. "\nq\acnumpy\nndarray\nq\bK\0"u8,
            0x85, .. Text("b"), 0x87, .. "Rq\x9(K\x1M"u8, (byte)count, 0, .. "M\0\f"u8, 0x86, .. "cnumpy\ndtype\nq\n"u8, .. Text(type), .. "K\0K\x1"u8, 0x87,
            .. "Rq\v(K\x3"u8, .. Text("|"), .. "NNNJ"u8, 255, 255, 255, 255, (byte)'J', 255, 255, 255, 255, .. "K\0tb"u8, 0x89,
            (byte)'T', .. BitConverter.GetBytes(data.Length), .. data, .. "tb"u8, .. Text("filenames"),
            .. "q\f]q\r("u8, .. Text("frog.png"), .. "r\0\x1\0\0h\feu."u8];

        static byte[] Text(string text) => [(byte)'U', (byte)text.Length, .. Encoding.ASCII.GetBytes(text)];
    }

    /// <summary>NumPy's form of an idx file.</summary>
    public static byte[] Numpy(byte[] idx)
    {
        int[] sizes = [.. Enumerable.Range(1, idx[3]).Select(i => BinaryPrimitives.ReadInt32BigEndian(idx.AsSpan(4 * i)))];
        var shape = sizes.Length == 1 ? $"{sizes[0]}," : string.Join(", ", sizes);
        var header = $"{{'descr': '|u1', 'fortran_order': False, 'shape': ({shape}), }}".PadRight(117) + "\n";
        return [0x93, .. "NUMPY"u8, 1, 0, 118, 0, .. Encoding.ASCII.GetBytes(header), .. idx[(4 + 4 * sizes.Length)..]];
    }

    public static byte[] Tar(string folder, Dictionary<string, byte[]> files)
    {
        var archive = new MemoryStream();
        using (var tar = new TarWriter(archive, TarEntryFormat.Gnu, leaveOpen: true))
        {
            tar.WriteEntry(new GnuTarEntry(TarEntryType.Directory, folder));
            foreach (var (name, content) in files)
                tar.WriteEntry(new GnuTarEntry(TarEntryType.RegularFile, $"{folder}/{name}") { DataStream = new MemoryStream(content) });
        }

        return archive.ToArray();
    }

    public static byte[] Zip(Dictionary<string, byte[]> files)
    {
        var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return archive.ToArray();
    }

    /// <summary>Every file under another name, with another content.</summary>
    public static Dictionary<string, byte[]> Each(this Dictionary<string, byte[]> files, Func<string, string> name, Func<byte[], byte[]>? content = null) =>
        files.ToDictionary(file => name(file.Key), file => content is null ? file.Value : content(file.Value), StringComparer.Ordinal);

    /// <summary>Writes files by their path from a folder.</summary>
    public static void Store(this TempFolder folder, Dictionary<string, byte[]> files)
    {
        foreach (var (name, content) in files)
            folder.Write(name, content);
    }

    public static byte[] Gzip(byte[] content)
    {
        var stored = new MemoryStream();
        using (var gzip = new GZipStream(stored, CompressionLevel.Optimal))
            gzip.Write(content);
        return stored.ToArray();
    }

    public static byte[] Integers(params IEnumerable<int> values) => [.. values.SelectMany(value =>
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    })];

    public static string Sum(byte[] content) => DataFolder.Sum(content);

    private static byte[] Record(int label, int pixel) => [(byte)label, .. Enumerable.Repeat((byte)pixel, 3072)];

    private static Dictionary<string, byte[]> Batches(IEnumerable<byte[]> records) => records.Chunk(2).Select((batch, i) => (batch, i)).ToDictionary(
        b => b.i == 5 ? "test_batch.bin" : $"data_batch_{b.i + 1}.bin", b => b.batch.SelectMany(record => record).ToArray(), StringComparer.Ordinal);

    private static Edition EditionOf(Dictionary<string, byte[]> files)
    {
        var parts = files.Select(file => new DataPart(file.Key, file.Value.Length, Sum(file.Value)));
        var byTest = parts.ToLookup(part => part.Name.StartsWith("t10k", StringComparison.Ordinal) || part.Name.StartsWith("test", StringComparison.Ordinal));
        return new([.. byTest[false]], [.. byTest[true]]);
    }
}
