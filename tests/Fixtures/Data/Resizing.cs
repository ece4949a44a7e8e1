namespace Reproducibility.Fixtures.Data;

/// <summary>Images brought to a greater size, for networks made for one.</summary>
public static class Resizing
{
    /// <summary>Zeros around each image: to size x size, with the odd row and column at the bottom and right.</summary>
    public static ImageSet Pad(this ImageSet images, int size)
    {
        RequireGreater(images, size);
        var (top, left) = ((size - images.Height) / 2, (size - images.Width) / 2);
        var pixels = new byte[images.Count * images.Channels * size * size];
        for (var row = 0; row < images.Count * images.Channels * images.Height; row++)
        {
            var (plane, y) = Math.DivRem(row, images.Height);
            images.Pixels.AsSpan(row * images.Width, images.Width).CopyTo(pixels.AsSpan((plane * size + top + y) * size + left));
        }

        return Resized(images, pixels, size);
    }

    /// <summary>
    /// Bilinear interpolation to size x size with pixel centres at halves (PyTorch's <c>align_corners=False</c>), along the
    /// rows and then along the columns, each rounded to bytes: what torchvision's <c>Resize</c> does to a PIL image.
    /// </summary>
    public static ImageSet Resize(this ImageSet images, int size)
    {
        RequireGreater(images, size);
        var (across, down) = (Taps(images.Width, size), Taps(images.Height, size));
        var planes = images.Count * images.Channels;
        var wide = new byte[planes * images.Height * size];
        for (var row = 0; row < planes * images.Height; row++)
        {
            for (var x = 0; x < size; x++)
                wide[row * size + x] = across[x].Mix(images.Pixels, row * images.Width, 1);
        }

        var pixels = new byte[planes * size * size];
        for (var row = 0; row < planes * size; row++)
        {
            var (plane, y) = Math.DivRem(row, size);
            for (var x = 0; x < size; x++)
                pixels[row * size + x] = down[y].Mix(wide, plane * images.Height * size + x, size);
        }

        return Resized(images, pixels, size);
    }

    /// <summary>Half the height and width: each 2 x 2 pixels become their mean, rounded.</summary>
    /// <exception cref="ArgumentException">The images are not square or of odd size.</exception>
    public static ImageSet Halve(this ImageSet images)
    {
        if (images.Height != images.Width || images.Width % 2 != 0)
            throw new ArgumentException($"{images} cannot be halved: not square, or of odd size");
        var (size, width) = (images.Width / 2, images.Width);
        var pixels = new byte[images.Count * images.Channels * size * size];
        for (var i = 0; i < pixels.Length; i++)
        {
            var corner = i / size * 2 * width + i % size * 2;
            pixels[i] = (byte)((images.Pixels[corner] + images.Pixels[corner + 1] + images.Pixels[corner + width] + images.Pixels[corner + width + 1] + 2) / 4);
        }

        return Resized(images, pixels, size);
    }

    private static ImageSet Resized(ImageSet images, byte[] pixels, int size) =>
        new(images.Name, pixels, images.Labels, images.Channels, size, size, images.Classes);

    private static void RequireGreater(ImageSet images, int size) =>
        ArgumentOutOfRangeException.ThrowIfLessThan(size, Math.Max(images.Height, images.Width));

    private static Tap[] Taps(int from, int to) => [.. Enumerable.Range(0, to).Select(i => Tap.At(i, from, to))];

    /// <summary>A new pixel from two neighbours, with weights in units of 2^-22, as Pillow has them.</summary>
    private readonly record struct Tap(int First, int Second, int FirstWeight, int SecondWeight)
    {
        private const int Bits = 22;

        // The new pixel's centre lies at (i + 1/2) from / to - 1/2 among the old ones.
        public static Tap At(int i, int from, int to)
        {
            var place = (i + .5) * from / to - .5;
            var first = (int)Math.Floor(place);
            return new Tap(Math.Max(first, 0), Math.Min(first + 1, from - 1), Weight(1 - (place - first)), Weight(place - first));
        }

        public byte Mix(byte[] pixels, int start, int stride) => (byte)(
            (pixels[start + First * stride] * FirstWeight + pixels[start + Second * stride] * SecondWeight + (1 << (Bits - 1))) >> Bits);

        private static int Weight(double share) => (int)(share * (1 << Bits) + .5);
    }
}
