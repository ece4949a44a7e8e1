using Reproducibility.Fixtures.Data;

namespace Reproducibility.Units.Data;

public sealed class CifarReaderTests
{
    [Test]
    public void Planes_keep_their_order()
    {
        byte[] record = [0, .. Enumerable.Range(1, 3).SelectMany(plane => Enumerable.Repeat((byte)plane, 1024))];
        var image = CifarReader.Read("cifar", [record]);
        Assert.That((image.Count, image.Channels, image.Height, image.Width, image.Classes), Is.EqualTo((1, 3, 32, 32, 10)));
        Assert.That(ChannelStatistics.Of(image).Mean, Is.EqualTo(new[] { 1 / 255.0, 2 / 255.0, 3 / 255.0 }));
    }

    [Test]
    public void Classes_take_turns_over_all_batches()
    {
        var images = CifarReader.Read("cifar", [Records((3, 1), (3, 2), (1, 3)), Records((1, 4), (0, 5))]);
        Assert.That(images.Labels, Is.EqualTo(new byte[] { 0, 1, 3, 1, 3 }));
        Assert.That(Enumerable.Range(0, 5).Select(i => images.Image(i)[0]), Is.EqualTo(new byte[] { 5, 3, 1, 4, 2 }));
    }

    private static byte[] Records(params IEnumerable<(int Label, int Pixel)> records) =>
        [.. records.SelectMany(record => Enumerable.Repeat((byte)record.Pixel, 3072).Prepend((byte)record.Label))];
}
