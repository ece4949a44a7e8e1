using System.Numerics;
using Reproducibility.Fixtures.Data;

namespace Reproducibility.Units.Data;

public sealed class GlyphsTests
{
    [Test]
    public void Same_seed_same_pixels_on_every_machine() => Assert.That(
        TinyData.Sum(Glyphs.Draw(100, seed: 1).Pixels), Is.EqualTo("ea1bd496478b52c07225b6e2a1167b07968d42f6c7f2787c02da6d187cd9d1a3"));

    [Test]
    public void Fewer_are_the_first_of_more()
    {
        var (few, many) = (Glyphs.Draw(25, seed: 3), Glyphs.Draw(60, seed: 3));
        Assert.That(many.Pixels[..few.Pixels.Length], Is.EqualTo(few.Pixels));
        Assert.That(many.Labels[..25], Is.EqualTo(few.Labels));
    }

    [Test]
    public void Every_ten_hold_each_class_once()
    {
        var labels = Glyphs.Draw(200, seed: 4).Labels;
        Assert.That(labels.Chunk(10).Select(ten => ten.Order().ToArray()), Has.All.EqualTo(Enumerable.Range(0, 10)));
        Assert.That(labels.Chunk(10).Select(ten => string.Join(' ', ten)), Is.Unique);
    }

    [Test]
    public void Other_seeds_give_other_images_and_no_image_comes_twice()
    {
        var images = Enumerable.Range(0, 3).Select(seed => Glyphs.Draw(200, seed))
            .SelectMany(set => Enumerable.Range(0, set.Count).Select(i => Convert.ToHexString(set.Image(i))));
        Assert.That(images, Is.Unique);
    }

    [Test]
    public void Ink_is_within_the_image_and_about_as_much_as_in_Mnist()
    {
        var images = Glyphs.Draw(2000, seed: 5);
        var statistics = ChannelStatistics.Of(images);
        Assert.That(statistics.Mean[0], Is.EqualTo(0.1307).Within(0.02));
        Assert.That(statistics.Sd[0], Is.EqualTo(0.3081).Within(0.05));

        var border = Enumerable.Range(0, images.Count).SelectMany(i => new[] { 0, 27 }.SelectMany(edge =>
            Enumerable.Range(0, 28).SelectMany(j => new[] { images.Image(i)[edge * 28 + j], images.Image(i)[j * 28 + edge] })));
        Assert.That(border.Count(pixel => pixel > 100) / (double)images.Count, Is.LessThan(0.5), "inked pixels of the border per image");
    }

    [Test]
    public void Telling_them_apart_takes_more_than_the_mean_of_each_class()
    {
        var (train, test) = (Glyphs.Draw(600, seed: 6), Glyphs.Draw(300, seed: 7));
        var byMean = Accuracy([.. Enumerable.Range(0, 10).Select(label => Mean(train, label))], label => label);
        var byNeighbour = Accuracy([.. Enumerable.Range(0, train.Count).Select(i => Floats(train, i))], i => train.Labels[i]);

        // MNIST's test images: 0.820 by the class means of all its training images.
        Assert.That(byMean, Is.EqualTo(0.82).Within(0.1));
        Assert.That(byNeighbour, Is.GreaterThan(byMean));

        double Accuracy(float[][] candidates, Func<int, int> label) =>
            Enumerable.Range(0, test.Count).Average(i => label(Nearest(candidates, Floats(test, i))) == test.Labels[i] ? 1.0 : 0.0);
    }

    private static float[] Floats(ImageSet images, int index)
    {
        var pixels = new float[images.ImageLength];
        images.Fill([index], pixels, Normalisation.None);
        return pixels;
    }

    private static float[] Mean(ImageSet images, int label)
    {
        var members = Enumerable.Range(0, images.Count).Where(i => images.Labels[i] == label).Select(i => Floats(images, i)).ToList();
        return [.. Enumerable.Range(0, images.ImageLength).Select(pixel => members.Average(member => member[pixel]))];
    }

    private static int Nearest(float[][] candidates, float[] image)
    {
        var (nearest, least) = (-1, float.MaxValue);
        for (var i = 0; i < candidates.Length; i++)
        {
            var difference = new Vector<float>();
            for (var j = 0; j < image.Length; j += Vector<float>.Count)
            {
                var d = new Vector<float>(candidates[i], j) - new Vector<float>(image, j);
                difference += d * d;
            }

            var distance = Vector.Sum(difference);
            if (distance < least)
                (nearest, least) = (i, distance);
        }

        return nearest;
    }
}
