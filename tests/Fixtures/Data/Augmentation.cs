namespace Reproducibility.Fixtures.Data;

/// <summary>
/// What torchvision's <c>RandomCrop(padding, padding_mode="reflect")</c> and <c>RandomHorizontalFlip</c> do to images. Each time that an image is
/// gathered it is cut at a random place out of itself with a reflected border. In half of the cases it is mirrored.
/// </summary>
/// <param name="random">Stream of the augmentation; nothing else draws from it.</param>
/// <param name="padding">Width of the border.</param>
public sealed class Augmentation(Random random, int padding = Augmentation.CifarPadding)
{
    /// <summary>Border that is usual for CIFAR-10.</summary>
    public const int CifarPadding = 4;

    /// <summary>The next image's crop.</summary>
    public Crop Next() => new(random.Next(2 * padding + 1) - padding, random.Next(2 * padding + 1) - padding, random.Next(2) == 1);

    /// <summary>All images of a set, each cut once.</summary>
    public ImageSet Cut(ImageSet images)
    {
        var (pixels, plane) = (new byte[images.Pixels.Length], images.Height * images.Width);
        for (var image = 0; image < images.Count; image++)
        {
            var crop = Next();
            for (var at = image * images.ImageLength; at < (image + 1) * images.ImageLength; at += plane)
                crop.Apply(images.Pixels.AsSpan(at, plane), pixels.AsSpan(at, plane), images.Width);
        }

        return new ImageSet(images.Name, pixels, images.Labels, images.Channels, images.Height, images.Width, images.Classes);
    }

    /// <summary>Passes over some images.</summary>
    public void Skip(long count)
    {
        for (var image = 0L; image < count; image++)
            Next();
    }
}

/// <summary>Where an image is cut out of itself.</summary>
/// <param name="Down">Rows below its own place; (0, 0) leaves it where it is.</param>
/// <param name="Right">Columns to the right of its own place.</param>
/// <param name="Mirrored">Left and right exchanged, after cutting.</param>
public readonly record struct Crop(int Down, int Right, bool Mirrored)
{
    /// <summary>Cuts one colour plane.</summary>
    /// <param name="from">[height x width].</param>
    /// <param name="to">[height x width]; all are written.</param>
    /// <param name="width">Columns.</param>
    public void Apply(ReadOnlySpan<byte> from, Span<byte> to, int width)
    {
        var (height, left, right) = (from.Length / width, Math.Max(0, -Right), width - Math.Max(0, Right));
        for (var y = 0; y < height; y++)
        {
            var row = from.Slice(Reflect(Down + y, height) * width, width);
            var cut = to.Slice(y * width, width);
            row[(left + Right)..(right + Right)].CopyTo(cut[left..]);
            for (var x = 0; x < left; x++)
                cut[x] = row[Reflect(Right + x, width)];
            for (var x = right; x < width; x++)
                cut[x] = row[Reflect(Right + x, width)];
            if (Mirrored)
                cut.Reverse();
        }
    }

    /// <summary>A place beyond the border is as far inside it; the border itself is not repeated.</summary>
    private static int Reflect(int place, int size) => place < 0 ? -place : place < size ? place : 2 * (size - 1) - place;
}
