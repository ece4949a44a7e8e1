using NUnit.Framework;
using Reproducibility.Fixtures.Data;
using static Reproducibility.Units.Data.TinyData;

namespace Reproducibility.Units.Data;

public sealed class CifarReaderTests
{
    [TestCase("archive")]
    [TestCase("batches")]
    [TestCase("compressed batches")]
    public void Reads_each_form(string form)
    {
        using var folder = new TempFolder();
        var files = form == "archive"
            ? Archive(folder, Cifar())
            : folder.Store(Manifest("cifar10", Cifar()), Cifar(), compressed: form == "compressed batches");

        var (train, test) = (CifarReader.Read(files, Split.Train), CifarReader.Read(files, Split.Test));

        Assert.That((train.Count, train.Channels, train.Height, train.Width, train.Classes), Is.EqualTo((10, 3, 32, 32, 10)));
        Assert.That(train.Labels, Is.EqualTo(new byte[] { 1, 2, 2, 3, 3, 4, 4, 5, 5, 6 }));
        Assert.That(Enumerable.Range(0, 10).Select(i => train.Image(i).ToArray().Distinct().Single()),
            Is.EqualTo(new byte[] { 10, 11, 20, 21, 30, 31, 40, 41, 50, 51 }));
        Assert.That(test.Labels, Is.EqualTo(new byte[] { 6, 7 }));
    }

    [Test]
    public void Planes_keep_their_order()
    {
        var batches = Cifar();
        batches["test_batch.bin"] = [0, .. Enumerable.Range(1, 3).SelectMany(plane => Enumerable.Repeat((byte)plane, 1024))];
        using var folder = new TempFolder();

        var image = CifarReader.Read(folder.Store(Manifest("cifar10", batches), batches), Split.Test);

        Assert.That(ChannelStatistics.Of(image).Mean, Is.EqualTo(new[] { 1 / 255.0, 2 / 255.0, 3 / 255.0 }));
    }

    [Test]
    public void Record_cut_short()
    {
        var batches = Cifar();
        batches["test_batch.bin"] = batches["test_batch.bin"][..^1];
        using var folder = new TempFolder();
        var files = folder.Store(Manifest("cifar10", batches), batches);
        Assert.That(() => CifarReader.Read(files, Split.Test),
            Throws.TypeOf<DamagedDataException>().With.Message.Contains("test_batch.bin.gz: 6145 bytes are not a whole number of 3073"));
    }

    [Test]
    public void Label_beyond_nine()
    {
        var batches = Cifar();
        batches["test_batch.bin"][3073] = 10;
        using var folder = new TempFolder();
        var files = Archive(folder, batches);
        Assert.That(() => CifarReader.Read(files, Split.Test),
            Throws.TypeOf<DamagedDataException>().With.Message.Contains("tar.gz, test_batch.bin inside: record 1 has the label 10"));
    }

    [Test]
    public void Archive_that_lacks_a_batch()
    {
        var batches = Cifar();
        batches.Remove("data_batch_4.bin");
        using var folder = new TempFolder();
        var files = Archive(folder, batches);
        Assert.That(() => CifarReader.Read(files, Split.Train),
            Throws.TypeOf<DamagedDataException>().With.Message.Contains("there is no data_batch_4.bin inside"));
    }

    private static DataSetFiles Archive(TempFolder folder, Dictionary<string, byte[]> batches)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal) { [CifarReader.Archive] = CifarArchive(batches) };
        return folder.Store(Manifest("cifar10", files, Cifar()), files, compressed: false);
    }
}
