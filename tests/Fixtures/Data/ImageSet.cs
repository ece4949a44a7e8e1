using Bogus;

namespace Reproducibility.Fixtures.Data;

/// <summary>Labelled images of one size, as bytes; every study shares the one copy.</summary>
public sealed class ImageSet
{
    /// <param name="name">As it stands in tables.</param>
    /// <param name="pixels">[count x channels x height x width], 0 to 255.</param>
    /// <param name="labels">[count], 0 to classes - 1.</param>
    /// <param name="channels">Colour planes of an image.</param>
    /// <param name="height">Rows of an image.</param>
    /// <param name="width">Columns of an image.</param>
    /// <param name="classes">How many labels there are.</param>
    /// <exception cref="ArgumentException">The numbers of labels and pixels disagree, or a label is too great.</exception>
    public ImageSet(string name, byte[] pixels, byte[] labels, int channels, int height, int width, int classes)
    {
        (Name, Pixels, Labels, Channels, Height, Width, Classes) = (name, pixels, labels, channels, height, width, classes);
        if (pixels.LongLength != (long)labels.Length * ImageLength)
        {
            var images = pixels.Length / (double)ImageLength;
            throw new ArgumentException(
                $"{labels.Length} labels, but {pixels.Length} pixels are {images:0.##} images of {ImageLength}");
        }

        var bad = labels.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)(classes - 1));
        if (bad >= 0)
            throw new ArgumentException($"label {labels[bad]} of image {bad} is none of the {classes} classes");
    }

    /// <summary>As it stands in tables.</summary>
    public string Name { get; }

    /// <summary>[Count x Channels x Height x Width], 0 to 255. Shared: not to be written to.</summary>
    public byte[] Pixels { get; }

    /// <summary>[Count], 0 to Classes - 1. Shared: not to be written to.</summary>
    public byte[] Labels { get; }

    /// <summary>How many images there are.</summary>
    public int Count => Labels.Length;

    /// <summary>Colour planes of an image.</summary>
    public int Channels { get; }

    /// <summary>Rows of an image.</summary>
    public int Height { get; }

    /// <summary>Columns of an image.</summary>
    public int Width { get; }

    /// <summary>How many labels there are.</summary>
    public int Classes { get; }

    /// <summary>Pixels of an image, over all channels.</summary>
    public int ImageLength => Channels * Height * Width;

    /// <summary>The pixels of one image: [Channels x Height x Width].</summary>
    public ReadOnlySpan<byte> Image(int index) => Pixels.AsSpan(index * ImageLength, ImageLength);

    /// <summary>The images at these places, in this order.</summary>
    public ImageSet Subset(params ReadOnlySpan<int> indices)
    {
        var pixels = new byte[indices.Length * ImageLength];
        var labels = new byte[indices.Length];
        for (var i = 0; i < indices.Length; i++)
        {
            Image(indices[i]).CopyTo(pixels.AsSpan(i * ImageLength));
            labels[i] = Labels[indices[i]];
        }

        return new ImageSet(Name, pixels, labels, Channels, Height, Width, Classes);
    }

    /// <summary>
    /// <paramref name="count"/> different images, each choice equally likely. With the same seed, a smaller sample is the start
    /// of a greater one.
    /// </summary>
    public ImageSet Sample(int count, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Count);
        var random = new Randomizer(seed);
        var order = Enumerable.Range(0, Count).ToArray();
        for (var i = 0; i < count; i++)
        {
            var chosen = random.Number(i, Count - 1);
            (order[i], order[chosen]) = (order[chosen], order[i]);
        }

        return Subset(order.AsSpan(0, count));
    }

    /// <summary>The same images under other labels.</summary>
    public ImageSet WithLabels(byte[] labels) => new(Name, Pixels, labels, Channels, Height, Width, Classes);

    /// <summary>Gathers a mini-batch.</summary>
    /// <param name="indices">[batch] places of images.</param>
    /// <param name="destination">[batch x Channels x Height x Width] normalised pixels.</param>
    /// <param name="normalisation">From bytes to floats.</param>
    /// <param name="augmentation">Changes every image anew; null: none.</param>
    public void Fill(ReadOnlySpan<int> indices, Span<float> destination, Normalisation normalisation, Augmentation? augmentation = null)
    {
        if (destination.Length != indices.Length * ImageLength)
        {
            throw new ArgumentException(
                $"{indices.Length} images of {ImageLength} pixels do not fill {destination.Length} floats", nameof(destination));
        }

        var plane = Height * Width;
        var cut = new byte[augmentation is null ? 0 : plane];
        for (var i = 0; i < indices.Length; i++)
        {
            var crop = augmentation?.Next();
            for (var channel = 0; channel < Channels; channel++)
            {
                var from = Image(indices[i]).Slice(channel * plane, plane);
                crop?.Apply(from, cut, Width);
                if (crop is not null)
                    from = cut;
                normalisation.Apply(from, destination.Slice(i * ImageLength + channel * plane, plane), channel);
            }
        }
    }

    /// <summary>Gathers a mini-batch's labels.</summary>
    /// <param name="indices">[batch] places of images.</param>
    /// <param name="destination">[batch] labels, as a loss function takes them.</param>
    public void FillLabels(ReadOnlySpan<int> indices, Span<long> destination)
    {
        for (var i = 0; i < indices.Length; i++)
            destination[i] = Labels[indices[i]];
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Count} images, {Channels} x {Height} x {Width}, {Classes} classes";
}
