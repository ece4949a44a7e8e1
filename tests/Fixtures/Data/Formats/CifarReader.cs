namespace Reproducibility.Fixtures.Data;

/// <summary>CIFAR-10's batches: records of a label byte and 3 x 32 x 32 pixels, plane by plane.</summary>
internal static class CifarReader
{
    /// <summary>Bytes of an image.</summary>
    public const int Pixels = Channels * Size * Size;

    /// <summary>Bytes of a record.</summary>
    public const int Record = 1 + Pixels;

    private const int Classes = 10;
    private const int Channels = 3;
    private const int Size = 32;

    /// <summary>
    /// Images out of batches whose checksums are known to be right. The classes take turns: the first image of each class, then the second of each.
    /// Within a class the order is the published one. So every edition gives the same images in the same order.
    /// </summary>
    public static ImageSet Read(string name, IReadOnlyList<byte[]> batches)
    {
        var seen = new int[byte.MaxValue + 1];
        var records = (
            from batch in batches
            from start in Enumerable.Range(0, batch.Length / Record).Select(i => i * Record)
            let label = batch[start]
            select (batch, start, label, turn: seen[label]++)).OrderBy(r => r.turn).ThenBy(r => r.label).ToArray();

        var (pixels, labels) = (new byte[records.Length * Pixels], new byte[records.Length]);
        for (var i = 0; i < records.Length; i++)
        {
            labels[i] = records[i].label;
            records[i].batch.AsSpan(records[i].start + 1, Pixels).CopyTo(pixels.AsSpan(i * Pixels));
        }

        return new ImageSet(name, pixels, labels, Channels, Size, Size, Classes);
    }
}
