using Bogus;
using Reproducibility.Fixtures.Data;

namespace Reproducibility.Units.Data;

public sealed class ImageSetTests
{
    // Five images of two planes of 1 x 2; image i has pixels 10 i, 10 i + 1 and 10 i + 2, 10 i + 3, and label i mod 3.
    private static readonly ImageSet Five = new(
        "five", [.. Enumerable.Range(0, 5).SelectMany(i => Enumerable.Range(10 * i, 4)).Select(v => (byte)v)], [0, 1, 2, 0, 1], 2, 1, 2, 3);

    [Test]
    public void Labels_and_pixels_must_agree()
    {
        Assert.That(() => new ImageSet("x", new byte[11], [0, 1, 2], 1, 2, 2, 3),
            Throws.ArgumentException.With.Message.EqualTo("3 labels, but 11 pixels are 2.75 images of 4"));
        Assert.That(() => Five.WithLabels([0, 1, 3, 0, 1]),
            Throws.ArgumentException.With.Message.EqualTo("label 3 of image 2 is none of the 3 classes"));
    }

    [Test]
    public void Subset_keeps_the_order_asked_for()
    {
        var subset = Five.Subset(4, 0, 4);
        Assert.That(subset.Labels, Is.EqualTo(new byte[] { 1, 0, 1 }));
        Assert.That(subset.Pixels, Is.EqualTo(new byte[] { 40, 41, 42, 43, 0, 1, 2, 3, 40, 41, 42, 43 }));
        Assert.That((subset.Name, subset.Channels, subset.Classes), Is.EqualTo(("five", 2, 3)));
    }

    [Test]
    public void Sample_draws_without_repeating_and_grows_at_its_end([Random(0, int.MaxValue, 5)] int seed)
    {
        var all = Five.Sample(5, seed);
        Assert.That(Enumerable.Range(0, 5).Select(i => all.Image(i)[0]), Is.EquivalentTo(new[] { 0, 10, 20, 30, 40 }));
        Assert.That(Five.Sample(3, seed).Pixels, Is.EqualTo(all.Pixels[..12]));
        Assert.That(Five.Sample(3, seed).Labels, Is.EqualTo(all.Labels[..3]));
    }

    [Test]
    public void Sample_takes_every_image_equally_often()
    {
        var counts = Enumerable.Range(0, 5000).SelectMany(seed => Enumerable.Range(0, 2).Select(i => Five.Sample(2, seed).Image(i)[0]))
            .CountBy(first => first).Select(count => (double)count.Value).ToList();

        // Each image is in a sample with probability 2/5: 2000 of 5000, standard deviation 35.
        Assert.That(counts, Has.Count.EqualTo(5).And.All.EqualTo(2000.0).Within(5 * 35.0));
    }

    [Test]
    public void Sample_cannot_exceed_the_set() =>
        Assert.That(() => Five.Sample(6, 1), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Fill_gathers_and_normalises_each_channel()
    {
        var batch = new float[8];
        Five.Fill([3, 1], batch, Normalisation.MeanSd([0, 1], [1, 0.5]));
        float[] expected = [
            30 / 255f, 31 / 255f, (32 / 255f - 1) / 0.5f, (33 / 255f - 1) / 0.5f,
            10 / 255f, 11 / 255f, (12 / 255f - 1) / 0.5f, (13 / 255f - 1) / 0.5f,
        ];
        Assert.That(batch, Is.EqualTo(expected));
    }

    [Test]
    public void Fill_wants_room_for_just_the_batch() => Assert.That(
        () => Five.Fill([3, 1], new float[9], Normalisation.None),
        Throws.ArgumentException.With.Message.Contains("2 images of 4 pixels do not fill 9 floats"));

    [Test]
    public void Labels_by_place()
    {
        var labels = new long[3];
        Five.FillLabels([2, 1, 0], labels);
        Assert.That(labels, Is.EqualTo(new long[] { 2, 1, 0 }));
    }

    [Test]
    public void Statistics_equal_their_definition()
    {
        var random = new Randomizer(1);
        var images = new ImageSet("random", random.Bytes(3 * 2 * 5 * 4), [0, 1, 2], 2, 5, 4, 3);
        var statistics = ChannelStatistics.Of(images);
        for (var channel = 0; channel < 2; channel++)
        {
            var values = images.Pixels.Where((_, i) => i / 20 % 2 == channel).Select(value => value / 255.0).ToList();
            var mean = values.Average();
            Assert.That(statistics.Mean[channel], Is.EqualTo(mean).Within(1e-12));
            Assert.That(statistics.Sd[channel], Is.EqualTo(Math.Sqrt(values.Average(v => (v - mean) * (v - mean)))).Within(1e-12));
        }
    }

    [Test]
    public void Normalised_by_its_own_statistics_a_set_has_mean_0_and_sd_1()
    {
        var (batch, own) = (new float[20], ChannelStatistics.Of(Five));
        Five.Fill([0, 1, 2, 3, 4], batch, Normalisation.MeanSd(own.Mean, own.Sd));
        for (var channel = 0; channel < 2; channel++)
        {
            var values = batch.Where((_, i) => i / 2 % 2 == channel).ToList();
            Assert.That(values.Average(), Is.EqualTo(0).Within(1e-6));
            Assert.That(values.Average(v => v * v), Is.EqualTo(1).Within(1e-6));
        }
    }
}
