using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of an array of any rank.</summary>
    public static Tensor from_array(Array rawArray, Device? device = null) => from_array(rawArray, null, device);

    public static Tensor from_array(
        Array rawArray, ScalarType? dtype, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Type.GetTypeCode(rawArray.GetType().GetElementType()) switch
        {
            TypeCode.Boolean => From<bool>(rawArray, dtype, device, requires_grad, names),
            TypeCode.Byte => From<byte>(rawArray, dtype, device, requires_grad, names),
            TypeCode.SByte => From<sbyte>(rawArray, dtype, device, requires_grad, names),
            TypeCode.Int16 => From<short>(rawArray, dtype, device, requires_grad, names),
            TypeCode.Int32 => From<int>(rawArray, dtype, device, requires_grad, names),
            TypeCode.Int64 => From<long>(rawArray, dtype, device, requires_grad, names),
            TypeCode.Single => From<float>(rawArray, dtype, device, requires_grad, names),
            TypeCode.Double => From<double>(rawArray, dtype, device, requires_grad, names),
            _ => throw new NotImplementedException($"A tensor of {rawArray.GetType().GetElementType()} elements."),
        };

    /// <summary>A flat tensor over the array's own memory, which stays pinned while the tensor lives.</summary>
    public static unsafe Tensor frombuffer(Array rawArray, ScalarType dtype, long count = -1, long offset = 0, bool requires_grad = false)
    {
        var pin = GCHandle.Alloc(rawArray, GCHandleType.Pinned);
        var size = count >= 0 ? count : rawArray.LongLength - offset;
        var start = (byte*)pin.AddrOfPinnedObject() + offset * dtype.Size();
        var handle = Native.ts_from_blob(start, &size, 1, (int)dtype, &Unpin, GCHandle.ToIntPtr(pin));
        return new Tensor(Native.Checked(handle)).with_requires_grad(requires_grad);
    }

    [UnmanagedCallersOnly]
    private static void Unpin(nint pin) => GCHandle.FromIntPtr(pin).Free();

    private static unsafe Tensor From<T>(
        ReadOnlySpan<T> values, ReadOnlySpan<long> size, ScalarType? dtype, Device? device, bool requires_grad, string[]? names) where T : unmanaged
    {
        NoNames(names);
        var target = device ?? defaultDevice;
        var type = ScalarTypes.Of(typeof(T));
        var tensor = Aten.Call("empty.memory_format", size, type, Arg.None, CPU);
        if (tensor.NumberOfElements != values.Length)
        {
            tensor.Dispose();
            throw new ArgumentException($"{values.Length} values for a tensor of shape [{string.Join(", ", size.ToArray())}].", nameof(values));
        }
        values.CopyTo(new Span<T>(tensor.DataPointer, values.Length));
        if (dtype is not null && dtype != type || target.type != DeviceType.CPU)
            tensor = tensor.to(dtype ?? type, target, disposeAfter: true);
        return tensor.with_requires_grad(requires_grad);
    }

    private static Tensor From<T>(Array array, ScalarType? dtype, Device? device, bool requires_grad, string[]? names) where T : unmanaged
    {
        var size = new long[array.Rank];
        for (var k = 0; k < size.Length; k++) size[k] = array.GetLongLength(k);
        ref var first = ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array));
        var values = MemoryMarshal.CreateReadOnlySpan(ref first, array.Length);
        return From(values, size, dtype, device, requires_grad, names);
    }
}
