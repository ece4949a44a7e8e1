using NUnit.Framework;
using Reproducibility.Fixtures.Data;
using static Reproducibility.Units.Data.TinyData;

namespace Reproducibility.Units.Data;

public sealed class DataSetFilesTests
{
    private static readonly DataSetManifest Expected = Manifest("mnist", Mnist());

    [Test]
    public void Wrong_checksum_names_the_file_both_sums_and_what_to_do()
    {
        using var folder = new TempFolder();
        var files = Mnist();
        files[TrainImages][^1] ^= 1;
        var stored = folder.Store(Expected, files, compressed: false);

        var error = Assert.Throws<DamagedDataException>(() => stored.Read(TrainImages));

        Assert.That(error.Message, Does.StartWith(folder[$"mnist{Path.DirectorySeparatorChar}{TrainImages}"])
            .And.Contain($"expected SHA-256: {Sum(Mnist()[TrainImages])}")
            .And.Contain($"found SHA-256: {Sum(files[TrainImages])}")
            .And.Contain("Delete or replace").And.Contain("REPRODUCIBILITY_DATA"));
    }

    [Test]
    public void Truncated_gzip([Values(1, 8, 20)] int lacks)
    {
        using var folder = new TempFolder();
        var stored = folder.Store(Expected, Mnist());
        folder.Write($"mnist/{TrainImages}.gz", Gzip(Mnist()[TrainImages])[..^lacks]);

        Assert.That(() => stored.Read(TrainImages), Throws.TypeOf<DamagedDataException>()
            .With.Property("Path").EndsWith(TrainImages + ".gz")
            .And.Message.Contains("truncated")
            .And.Message.Contains($"expected SHA-256 of the uncompressed content: {Sum(Mnist()[TrainImages])}"));
    }

    [Test]
    public void Not_a_gzip_file()
    {
        using var folder = new TempFolder();
        var stored = folder.Store(Expected, Mnist());
        folder.Write($"mnist/{TrainImages}.gz", "<html><body>404 Not Found</body></html>"u8.ToArray());
        Assert.That(() => stored.Read(TrainImages), Throws.TypeOf<DamagedDataException>().With.Message.Contains("not a gzip file"));
    }

    [Test]
    public void A_damaged_file_does_not_matter_to_the_split_that_does_not_need_it()
    {
        using var folder = new TempFolder();
        var stored = folder.Store(Expected, Mnist());
        folder.Write($"mnist/{TrainImages}.gz", [1, 2, 3]);
        Assert.That(MnistReader.Read(stored, Split.Test).Count, Is.EqualTo(2));
        Assert.That(() => MnistReader.Read(stored, Split.Train), Throws.TypeOf<DamagedDataException>());
    }

    [Test]
    public void Any_edition_is_accepted_but_not_a_mixture()
    {
        var (first, second) = (Cifar(), Cifar());
        foreach (var batch in second.Values)
            batch[1] = 0;
        using var folder = new TempFolder();
        var files = folder.Store(Manifest("cifar10", first, second), first);
        Assert.That(() => CifarReader.Read(files, Split.Train), Throws.Nothing);

        _ = folder.Store(files.Manifest, second);
        Assert.That(() => CifarReader.Read(files, Split.Train), Throws.Nothing);

        folder.Write("cifar10/data_batch_3.bin.gz", Gzip(first["data_batch_3.bin"]));
        Assert.That(() => CifarReader.Read(files, Split.Train),
            Throws.TypeOf<DamagedDataException>().With.Message.Contains("different editions of cifar10 are mixed"));
    }
}
