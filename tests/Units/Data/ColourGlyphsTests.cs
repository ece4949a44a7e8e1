using Reproducibility.Fixtures.Data;

namespace Reproducibility.Units.Data;

public sealed class ColourGlyphsTests
{
    [Test]
    public void Same_seed_same_pixels_on_every_machine() => Assert.That(
        TinyData.Sum(ColourGlyphs.Draw(100, seed: 1).Pixels), Is.EqualTo("5e102ff182c178a8f96be46c8609197695aa32328ba9c33c0712fb399f0c3fd5"));

    [Test]
    public void Images_have_the_form_of_Cifar10()
    {
        var images = ColourGlyphs.Draw(10, seed: 2);
        Assert.That((images.Channels, images.Height, images.Width, images.Classes), Is.EqualTo((3, 32, 32, 10)));
        Assert.That(images.Name, Does.EndWith(Glyphs.Name));
    }

    [Test]
    public void Fewer_are_the_first_of_more()
    {
        var (few, many) = (ColourGlyphs.Draw(15, seed: 3), ColourGlyphs.Draw(40, seed: 3));
        Assert.That(many.Pixels[..few.Pixels.Length], Is.EqualTo(few.Pixels));
        Assert.That(many.Labels[..15], Is.EqualTo(few.Labels));
    }

    [Test]
    public void Ink_is_lighter_than_paper_in_every_image()
    {
        var (glyphs, colours) = (Glyphs.Draw(200, seed: 4).Pad(ColourGlyphs.Size), ColourGlyphs.Draw(200, seed: 4));
        for (var i = 0; i < glyphs.Count; i++)
        {
            var (digit, image) = (glyphs.Image(i).ToArray(), colours.Image(i).ToArray());
            double Brightness(Func<byte, bool> part) => image.Where((_, j) => part(digit[j % digit.Length])).Average(pixel => pixel);
            Assert.That(Brightness(ink => ink > 190) - Brightness(ink => ink < 10), Is.GreaterThan(20), $"image {i}");
        }
    }
}
