namespace TorchSharp;

public static partial class torch
{
    /// <summary>A shape.</summary>
    public struct Size
    {
        public Size(long[] shape) => Shape = shape;

        public long[] Shape { get; }

        public readonly int Length => Shape.Length;

        public readonly long this[int idx] => Shape[idx];

        public readonly long numel() => Shape.Aggregate(1L, (product, size) => product * size);

        public static implicit operator Size(long size) => new([size]);
        public static implicit operator Size(long[] sizes) => new(sizes);
        public static implicit operator Size((long, long) size) => new([size.Item1, size.Item2]);
        public static implicit operator Size((long, long, long) size) => new([size.Item1, size.Item2, size.Item3]);
        public static implicit operator Size((long, long, long, long) size) => new([size.Item1, size.Item2, size.Item3, size.Item4]);
    }
}
