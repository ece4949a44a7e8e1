using System.Text;

namespace TorchSharp;

/// <summary>What an argument or a result is; the same numbers as in native/shim.cpp.</summary>
internal enum Tag { None, Tensor, Int, Double, Bool, Ints, Doubles, Tensors, String, Device }

/// <summary>One argument of an operator. Converts implicitly from everything that a schema can ask for.</summary>
internal readonly struct Arg
{
    private readonly Tag tag;
    private readonly int count;
    private readonly long bits;

    /// <summary>The owner of what the argument points at: kept alive for the call; a list's elements.</summary>
    public readonly object? Reference;

    private Arg(Tag tag, long bits, int count = 0, object? reference = null) =>
        (this.tag, this.bits, this.count, Reference) = (tag, bits, count, reference);

    private Arg(Tag tag, Array list) : this(tag, 0, list.Length, list) { }

    /// <summary>An optional argument left out.</summary>
    public static Arg None => default;

    public static implicit operator Arg(long value) => new(Tag.Int, value);
    public static implicit operator Arg(double value) => new(Tag.Double, BitConverter.DoubleToInt64Bits(value));
    public static implicit operator Arg(bool value) => new(Tag.Bool, value ? 1 : 0);
    public static implicit operator Arg(torch.ScalarType value) => new(Tag.Int, (long)value);
    public static implicit operator Arg(torch.ScalarType? value) => value is { } v ? v : None;
    public static implicit operator Arg(torch.Tensor? value) => value is null ? None : new(Tag.Tensor, value.Handle, 0, value);
    public static implicit operator Arg(torch.Device? value) => value is null ? None : new(Tag.Device, (long)value.type, value.index);
    public static implicit operator Arg(Scalar? value) => value is null ? None : value.ToArg();
    public static implicit operator Arg(long[]? list) => list is null ? None : new(Tag.Ints, list);
    public static implicit operator Arg(ReadOnlySpan<long> list) => new(Tag.Ints, list.ToArray());
    public static implicit operator Arg(torch.Tensor?[] list) => new(Tag.Tensors, list);
    public static implicit operator Arg(string text) => new(Tag.String, Encoding.UTF8.GetBytes(text));

    /// <summary>The 8-byte words that the list takes; 0 for a plain value.</summary>
    public int Words => Reference switch
    {
        not Array => 0,
        byte[] text => (text.Length + 7) / 8,
        _ => count,
    };

    /// <summary>The argument as the shim reads it, its list (if any) written to <paramref name="words"/>.</summary>
    public unsafe Native.Value ToNative(long* words)
    {
        if (Reference is not Array) return new Native.Value { Tag = tag, Count = count, Bits = bits };
        switch (Reference)
        {
            case long[] list: list.CopyTo(new Span<long>(words, count)); break;
            case byte[] text: text.CopyTo(new Span<byte>(words, count)); break;
            case torch.Tensor?[] list:
                for (var k = 0; k < list.Length; k++) words[k] = list[k] is { } tensor ? tensor.Handle : 0;
                break;
        }
        return new Native.Value { Tag = tag, Count = count, Bits = (nint)words };
    }
}
