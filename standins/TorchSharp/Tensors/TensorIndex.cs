namespace TorchSharp;

public static partial class torch
{
    /// <summary>What stands at one place between an indexer's brackets.</summary>
    public struct TensorIndex
    {
        internal enum Kind { Colon, None, Ellipsis, Bool, Single, Slice, Tensor }

        public static readonly TensorIndex Ellipsis = new() { kind = Kind.Ellipsis };
        public static readonly TensorIndex None = new() { kind = Kind.None };
        public static readonly TensorIndex Null = None;
        public static readonly TensorIndex Colon = new() { kind = Kind.Colon };

        internal Kind kind { get; private init; }
        internal long? start { get; private init; }
        internal long? stop { get; private init; }
        internal long? step { get; private init; }
        internal torch.Tensor? tensor { get; private init; }

        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) =>
            new() { kind = Kind.Slice, start = start, stop = stop, step = step };

        public static TensorIndex Slice((int? start, int? end) range) => Slice(range.start, range.end);

        public static TensorIndex Slice(Range range) => Slice(
            range.Start.IsFromEnd ? -range.Start.Value : range.Start.Value,
            !range.End.IsFromEnd ? range.End.Value : range.End.Value == 0 ? null : -range.End.Value);

        public static TensorIndex Bool(bool value) => new() { kind = Kind.Bool, start = value ? 1 : 0 };

        public static TensorIndex Single(long? index) => new() { kind = Kind.Single, start = index };

        public static TensorIndex Tensor(torch.Tensor tensor) => new() { kind = Kind.Tensor, tensor = tensor };

        public static implicit operator TensorIndex(long value) => Single(value);
        public static implicit operator TensorIndex((int? start, int? end) range) => Slice(range);
        public static implicit operator TensorIndex(Range range) => Slice(range);
        public static implicit operator TensorIndex(Index index) => Single(index.IsFromEnd ? -index.Value : index.Value);
    }
}
