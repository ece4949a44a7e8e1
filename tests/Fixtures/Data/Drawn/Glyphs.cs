using Bogus;

namespace Reproducibility.Fixtures.Data;

/// <summary>
/// Handwritten-looking digits drawn from a seed, for machines without MNIST: of its size and number of classes, and about as hard to tell apart. Each
/// image takes one of its digit's forms and moves every point a little. It slants, turns, scales and shifts the form, and draws it with a pen of
/// random width on slightly noisy paper.
/// </summary>
public static class Glyphs
{
    /// <summary>As it stands in tables.</summary>
    public const string Name = "glyphs";

    /// <summary>Rows and columns of an image.</summary>
    public const int Size = 28;

    /// <summary>
    /// <paramref name="count"/> digits. Every ten in a row hold each class once, in random order; with the same seed, fewer images are
    /// the first of more.
    /// </summary>
    public static ImageSet Draw(int count, int seed)
    {
        var random = new Randomizer(seed);
        var labels = new byte[count];
        var pens = new GlyphPen[count];
        int[] classes = [];
        for (var i = 0; i < count; i++)
        {
            if (i % GlyphForms.Digits.Count == 0)
                classes = [.. random.Shuffle(Enumerable.Range(0, GlyphForms.Digits.Count))];
            labels[i] = (byte)classes[i % classes.Length];
            pens[i] = new GlyphPen(random, random.ListItem(GlyphForms.Digits[labels[i]]));
        }

        var pixels = new byte[count * Size * Size];
        Parallel.For(0, count, i => pens[i].Draw(pixels.AsSpan(i * Size * Size, Size * Size)));
        return new ImageSet(Name, pixels, labels, channels: 1, Size, Size, GlyphForms.Digits.Count);
    }
}
