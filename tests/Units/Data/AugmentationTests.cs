using Bogus;
using Reproducibility.Fixtures.Data;

namespace Reproducibility.Units.Data;

public sealed class AugmentationTests
{
    [Test]
    public void A_crop_at_its_own_place_is_the_image()
    {
        var image = Image(seed: 1);
        Assert.That(Cut(image, new Crop(0, 0, Mirrored: false)), Is.EqualTo(image));
    }

    [Test]
    public void Beyond_the_border_the_image_is_reflected_without_its_edge() => Assert.That(
        Cut([1, 2, 3, 4, 5, 6, 7, 8, 9], new Crop(-2, 1, Mirrored: false), width: 3),
        Is.EqualTo(new byte[] { 8, 9, 8, 5, 6, 5, 2, 3, 2 }));

    [Test]
    public void A_flip_is_the_mirror_image_of_the_crop([Range(-4, 4, 2)] int down, [Values(-4, -1, 0, 3)] int right)
    {
        var image = Image(seed: 2);
        var mirrored = Cut(image, new Crop(down, right, Mirrored: true)).Chunk(8).SelectMany(row => row.Reverse());
        Assert.That(mirrored, Is.EqualTo(Cut(image, new Crop(down, right, Mirrored: false))));
    }

    [Test]
    public void Crops_and_flips_are_drawn_evenly()
    {
        var augmentation = new Augmentation(new Random(3));
        var crops = Enumerable.Range(0, 9_000).Select(_ => augmentation.Next()).ToArray();
        foreach (var read in new Func<Crop, int>[] { crop => crop.Down, crop => crop.Right })
        {
            Assert.That(crops.CountBy(read).OrderBy(place => place.Key).Select(place => place.Key), Is.EqualTo(Enumerable.Range(-4, 9)));
            Assert.That(crops.CountBy(read).Select(place => place.Value), Has.All.EqualTo(1_000).Within(150));
        }

        Assert.That(crops.Count(crop => crop.Mirrored), Is.EqualTo(4_500).Within(200));
    }

    [Test]
    public void A_seed_gathers_the_same_images_again_and_every_epoch_others()
    {
        var set = new ImageSet("one", Image(seed: 4), [0], channels: 1, 8, 8, classes: 1);
        var (first, second) = (new Augmentation(new Random(5)), new Augmentation(new Random(5)));
        var epochs = Enumerable.Range(0, 6).Select(_ => Gathered(set, first)).ToArray();
        Assert.That(Enumerable.Range(0, 6).Select(_ => Gathered(set, second)), Is.EqualTo(epochs));
        Assert.That(epochs.Distinct().Count(), Is.GreaterThan(1));
    }

    [Test]
    public void All_channels_of_an_image_move_together_and_its_bytes_stay()
    {
        var plane = Image(seed: 6);
        byte[] pixels = [.. plane, .. plane, .. plane];
        var set = new ImageSet("three", [.. pixels], [0], channels: 3, 8, 8, classes: 1);
        var filled = new float[pixels.Length];
        set.Fill([0], filled, Normalisation.None, new Augmentation(new Random(7)));
        Assert.That(filled.Chunk(64).Select(channel => string.Join(' ', channel)).Distinct().Count(), Is.EqualTo(1));
        Assert.That(set.Pixels, Is.EqualTo(pixels));
    }

    [Test]
    public void A_set_that_is_cut_has_the_images_that_would_be_gathered()
    {
        var set = new ImageSet("two", [.. Enumerable.Range(0, 6).SelectMany(Image)], [0, 1], channels: 3, 8, 8, classes: 2);
        var (gathered, cut) = (new float[2 * set.ImageLength], new float[2 * set.ImageLength]);
        set.Fill([0, 1], gathered, Normalisation.None, new Augmentation(new Random(8)));
        var whole = new Augmentation(new Random(8)).Cut(set);
        whole.Fill([0, 1], cut, Normalisation.None);
        Assert.That((cut, whole.Labels), Is.EqualTo((gathered, set.Labels)));
        Assert.That(whole.Pixels, Is.Not.EqualTo(set.Pixels));
    }

    private static byte[] Image(int seed) => new Randomizer(seed).Bytes(64);

    private static byte[] Cut(byte[] image, Crop crop, int width = 8)
    {
        var cut = new byte[image.Length];
        crop.Apply(image, cut, width);
        return cut;
    }

    private static string Gathered(ImageSet set, Augmentation augmentation)
    {
        var filled = new float[set.ImageLength];
        set.Fill([0], filled, Normalisation.None, augmentation);
        return string.Join(' ', filled);
    }
}
