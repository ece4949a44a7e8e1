using Reproducibility.Fixtures.Data;

namespace Reproducibility.Units.Data;

public sealed class ResizingTests
{
    [Test]
    public void Pad_puts_zeros_around()
    {
        var padded = new ImageSet("two", [1, 2, 3, 4, 5, 6, 7, 8], [0, 1], 1, 2, 2, 2).Pad(4);
        Assert.That(padded.Pixels, Is.EqualTo(new byte[]
        {
            0, 0, 0, 0,
            0, 1, 2, 0,
            0, 3, 4, 0,
            0, 0, 0, 0,

            0, 0, 0, 0,
            0, 5, 6, 0,
            0, 7, 8, 0,
            0, 0, 0, 0,
        }));
        Assert.That((padded.Height, padded.Width, padded.Count), Is.EqualTo((4, 4, 2)));
    }

    [Test]
    public void Halving_takes_means_of_four()
    {
        var halved = new ImageSet("one", [0, 4, 8, 8, 0, 5, 8, 8, 1, 1, 255, 255, 1, 1, 255, 254], [0], 1, 4, 4, 1).Halve();
        Assert.That(halved.Pixels, Is.EqualTo(new byte[] { 2, 8, 1, 255 }));
        Assert.That((halved.Height, halved.Width), Is.EqualTo((2, 2)));
    }

    [Test]
    public void Doubling_mixes_three_to_one() => Assert.That(
        new ImageSet("one", [0, 100, 0, 100], [0], 1, 2, 2, 1).Resize(4).Pixels[..4], Is.EqualTo(new byte[] { 0, 25, 75, 100 }));

    [Test]
    public void Resize_keeps_what_is_the_same_all_over_and_each_plane_apart()
    {
        var planes = new ImageSet("planes", Planes(9), [0, 0], 3, 3, 3, 1);
        Assert.That(planes.Resize(5).Pixels, Is.EqualTo(Planes(25)));

        static byte[] Planes(int length) => [.. Enumerable.Range(0, 6).SelectMany(i => Enumerable.Repeat((byte)(40 * i), length))];
    }

    // Checksums from reference/resize.py (Pillow).
    [TestCase(32, "214ca3b37f6867b5bd15b2ac11c4c759af6c95005dfac0f59a3f8b63f0a0232d")]
    [TestCase(40, "413e3a088ae3a0c209dc805d19151fdffa3d671f66d2dbf8d7261d896e453259")]
    public void Resize_equals_Pillow(int size, string expected)
    {
        var pixels = from y in Enumerable.Range(0, 28) from x in Enumerable.Range(0, 28) select (byte)(7 * y * y + 13 * x * y + 31 * x);
        Assert.That(TinyData.Sum(new ImageSet("formula", [.. pixels], [0], 1, 28, 28, 1).Resize(size).Pixels), Is.EqualTo(expected));
    }

    [Test]
    public void Only_greater_sizes()
    {
        var image = new ImageSet("one", new byte[12], [0], 1, 3, 4, 1);
        Assert.That(() => image.Pad(3), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => image.Resize(3), Throws.TypeOf<ArgumentOutOfRangeException>());
    }
}
