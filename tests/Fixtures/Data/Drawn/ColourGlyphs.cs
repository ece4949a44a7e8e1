using Bogus;

namespace Reproducibility.Fixtures.Data;

/// <summary>
/// Drawn digits in colour, for machines without CIFAR-10: of its size, channels and number of classes. Each is one of <see cref="Glyphs"/> in a
/// random colour on darker paper of another, with noise on every channel. So no single channel tells the classes apart.
/// </summary>
public static class ColourGlyphs
{
    /// <summary>As it stands in tables.</summary>
    public const string Name = "colour-glyphs";

    /// <summary>Rows and columns of an image.</summary>
    public const int Size = 32;

    private const int Channels = 3;

    /// <summary>Greatest noise on a channel.</summary>
    private const double Noise = 40;

    /// <summary>Least difference of brightness, the mean of the channels, between ink and paper.</summary>
    private const int Contrast = 50;

    /// <summary>
    /// <paramref name="count"/> digits, 3 x 32 x 32. Every ten in a row hold each class once, in random order; with the same seed, fewer images are
    /// the first of more.
    /// </summary>
    public static ImageSet Draw(int count, int seed)
    {
        var digits = Glyphs.Draw(count, seed).Pad(Size);
        var random = new Randomizer(seed);
        var colours = Enumerable.Range(0, count).Select(_ => Colours(random)).ToArray();
        var pixels = new byte[count * Channels * Size * Size];
        Parallel.For(0, count, i => Paint(digits.Image(i), colours[i], pixels.AsSpan(i * Channels * Size * Size, Channels * Size * Size)));
        return new ImageSet(Name, pixels, digits.Labels, Channels, Size, Size, digits.Classes);
    }

    /// <summary>Ink and paper, drawn until the ink is the lighter by enough, and a seed for the noise.</summary>
    private static (int[] Ink, int[] Paper, uint Seed) Colours(Randomizer random)
    {
        int[] ink, paper;
        do
            (ink, paper) = (Colour(random), Colour(random));
        while (ink.Sum() - paper.Sum() < Channels * Contrast);
        return (ink, paper, random.UInt());
    }

    private static int[] Colour(Randomizer random) => [.. Enumerable.Range(0, Channels).Select(_ => random.Number(255))];

    private static void Paint(ReadOnlySpan<byte> digit, (int[] Ink, int[] Paper, uint Seed) colours, Span<byte> pixels)
    {
        var noise = new PaperNoise(colours.Seed);
        for (var channel = 0; channel < Channels; channel++)
        {
            var (ink, paper) = (colours.Ink[channel], colours.Paper[channel]);
            for (var i = 0; i < digit.Length; i++)
                pixels[channel * digit.Length + i] = (byte)Math.Clamp(paper + (ink - paper) * digit[i] / 255.0 + Noise * noise.Next(), 0, 255);
        }
    }
}
