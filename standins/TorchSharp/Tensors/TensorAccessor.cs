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
}
