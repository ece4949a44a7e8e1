namespace TorchSharp;

public static partial class torch
{
    private static unsafe Tensor From<T>(
        ReadOnlySpan<T> values, ReadOnlySpan<long> size, ScalarType? dtype, Device? device, bool requires_grad, string[]? names) where T : unmanaged
    {
        NoNames(names);
        var target = device ?? CPU;
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
}
