using NUnit.Framework;
using Reproducibility.Fixtures.Data;
using static Reproducibility.Units.Data.TinyData;

namespace Reproducibility.Units.Data;

public sealed class MnistReaderTests
{
    [Test]
    public void Reads_each_split([Values] bool compressed)
    {
        using var folder = new TempFolder();
        var files = folder.Store(Manifest("mnist", Mnist()), Mnist(), compressed);

        var (train, test) = (MnistReader.Read(files, Split.Train), MnistReader.Read(files, Split.Test));

        Assert.That((train.Count, train.Channels, train.Height, train.Width, train.Classes), Is.EqualTo((3, 1, 2, 3, 10)));
        Assert.That(train.Labels, Is.EqualTo(new byte[] { 7, 0, 9 }));
        Assert.That(train.Image(1).ToArray(), Is.EqualTo(new byte[] { 106, 107, 108, 109, 110, 111 }));
        Assert.That(test.Labels, Is.EqualTo(new byte[] { 1, 2 }));
        Assert.That(test.Pixels[0], Is.EqualTo(200));
    }

    [Test]
    public void Wrong_magic_number()
    {
        var files = Mnist();
        files[TrainImages] = [.. Integers(0x801, 3), 1, 2, 3];
        Assert.That(() => Read(files), Damaged(TrainImages, "magic number is 0x00000801, not 0x00000803"));
    }

    [Test]
    public void Empty_file()
    {
        var files = Mnist();
        files[TrainImages] = [];
        Assert.That(() => Read(files), Damaged(TrainImages, "magic number is 0x00000000"));
    }

    [Test]
    public void Header_cut_short()
    {
        var files = Mnist();
        files[TrainImages] = Integers(0x803, 3);
        Assert.That(() => Read(files), Damaged(TrainImages, "8 bytes are too few"));
    }

    [Test]
    public void Fewer_pixels_than_the_header_promises()
    {
        var files = Mnist();
        files[TrainImages] = files[TrainImages][..^1];
        Assert.That(() => Read(files), Damaged(TrainImages, "promises 3 x 2 x 3 bytes, but 17 follow"));
    }

    [Test]
    public void More_images_than_labels()
    {
        var files = Mnist();
        files[TrainLabels] = [.. Integers(0x801, 2), 7, 0];
        Assert.That(() => Read(files), Damaged(TrainLabels, "2 labels for 3 images"));
    }

    [Test]
    public void Label_beyond_nine()
    {
        var files = Mnist();
        files[TrainLabels][^1] = 10;
        Assert.That(() => Read(files), Damaged(TrainLabels, "greater than 9"));
    }

    // The checksums are those of the wrong content, so that only the format can tell.
    private static void Read(Dictionary<string, byte[]> files)
    {
        using var folder = new TempFolder();
        _ = MnistReader.Read(folder.Store(Manifest("mnist", files), files, compressed: false), Split.Train);
    }

    private static NUnit.Framework.Constraints.IResolveConstraint Damaged(string file, string message) => Throws
        .TypeOf<DamagedDataException>().With.Message.Contains(message).And.Property("Path").EndsWith(file);
}
