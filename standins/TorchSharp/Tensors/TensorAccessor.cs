using System.Collections;
using static TorchSharp.torch;

namespace TorchSharp.Utils;

/// <summary>A tensor's elements, in logical order, whatever the strides.</summary>
public sealed unsafe class TensorAccessor<T> : IDisposable, IEnumerable<T> where T : unmanaged
{
    private readonly Tensor tensor;
    private readonly bool owned;

    internal TensorAccessor(Tensor source)
    {
        owned = source.device_type != DeviceType.CPU;
        tensor = owned ? source.cpu().DetachFromDisposeScope() : source;
        Count = tensor.NumberOfElements;
    }

    public long Count { get; }

    public T this[params long[] indices]
    {
        get => Start[Offset(indices)];
        set => Start[Offset(indices)] = value;
    }

    public T[] ToArray()
    {
        var array = GC.AllocateUninitializedArray<T>(checked((int)Count));
        CopyTo(array.AsSpan());
        return array;
    }

    /// <summary>An array of the tensor's own rank.</summary>
    public Array ToNDArray()
    {
        var array = Array.CreateInstance(typeof(T), tensor.shape);
        var flat = ToArray();
        Buffer.BlockCopy(flat, 0, array, 0, flat.Length * sizeof(T));
        return array;
    }

    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyTo(array.AsSpan(), arrayIndex, tensorIndex);

    public void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var target = array[arrayIndex..];
        var length = (int)Math.Min(target.Length, Count - tensorIndex);
        if (tensor.is_contiguous())
        {
            new Span<T>(Start + tensorIndex, length).CopyTo(target);
            return;
        }
        using var contiguous = tensor.contiguous();
        new Span<T>((T*)contiguous.DataPointer + tensorIndex, length).CopyTo(target);
    }

    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyFrom(array.AsSpan(), arrayIndex, tensorIndex);

    public void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var source = array[arrayIndex..];
        var length = (int)Math.Min(source.Length, Count - tensorIndex);
        if (tensor.is_contiguous())
        {
            source[..length].CopyTo(new Span<T>(Start + tensorIndex, length));
            return;
        }
        for (var k = 0; k < length; k++) Start[Offset(tensorIndex + k)] = source[k];
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose()
    {
        if (owned) tensor.Dispose();
    }

    private T* Start => (T*)tensor.DataPointer;

    private long Offset(long[] indices)
    {
        var shape = tensor.shape;
        if (indices.Length != shape.Length)
            throw new ArgumentException($"{indices.Length} indices for {shape.Length} dimensions.", nameof(indices));
        var offset = 0L;
        for (var k = 0; k < shape.Length; k++)
        {
            if (indices[k] < 0 || indices[k] >= shape[k])
                throw new ArgumentOutOfRangeException(nameof(indices), indices[k], $"Not an index of dimension {k}, which has {shape[k]}.");
            offset += indices[k] * tensor.stride(k);
        }
        return offset;
    }

    // Where the element of this logical position lies.
    private long Offset(long position)
    {
        var offset = 0L;
        for (var dim = (int)tensor.Dimensions - 1; dim >= 0; dim--)
        {
            var size = tensor.size(dim);
            offset += position % size * tensor.stride(dim);
            position /= size;
        }
        return offset;
    }
}
