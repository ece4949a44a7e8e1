using System.Runtime.InteropServices;
using Reproducibility.Fixtures.Data;
using Reproducibility.Models;
using static TorchSharp.torch;

namespace Reproducibility.Fixtures.Studies;

/// <summary>Images as training or test examples: the bytes are shared by all, and normalised one mini-batch at a time.</summary>
/// <param name="images">Images and their labels.</param>
/// <param name="normalisation">As the report asks.</param>
/// <param name="flat">True for dense nets: <c>[n, pixels]</c> instead of <c>[n, channels, height, width]</c>.</param>
/// <param name="augmentation">Changes every image anew each time it is gathered, so mini-batches are needed; null: none.</param>
public sealed class ImageExamples(ImageSet images, Normalisation normalisation, bool flat = false, Augmentation? augmentation = null) : ILabelled
{
    /// <inheritdoc/>
    public int Count => images.Count;

    /// <inheritdoc/>
    public bool Varies => augmentation is not null;

    /// <inheritdoc/>
    public (Tensor Inputs, Tensor Targets) Gather(ReadOnlySpan<int> indices, Device device)
    {
        long[] shape = flat ? [indices.Length, images.ImageLength] : [indices.Length, images.Channels, images.Height, images.Width];
        var inputs = empty(shape);
        images.Fill(indices, MemoryMarshal.Cast<byte, float>(inputs.bytes), normalisation, augmentation);
        var labels = empty(indices.Length, dtype: int64);
        images.FillLabels(indices, MemoryMarshal.Cast<byte, long>(labels.bytes));
        return (inputs.to(device), labels.to(device));
    }

    /// <inheritdoc/>
    public void Skip(long count) => augmentation?.Skip(count);

    /// <inheritdoc/>
    public int Fill(int index, Span<float> input)
    {
        images.Fill([index], input, normalisation, augmentation);
        return images.Labels[index];
    }
}
