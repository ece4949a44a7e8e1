using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>A number with its type, as an operator's argument.</summary>
public sealed class Scalar : IDisposable
{
    private readonly double real;
    private readonly long integer;

    private Scalar(double value, ScalarType type) => (real, integer, Type) = (value, (long)value, type);

    private Scalar(long value, ScalarType type) => (real, integer, Type) = (value, value, type);

    public ScalarType Type { get; }

    internal Arg ToArg() => Type == ScalarType.Bool ? integer != 0 : Type.IsIntegral() ? integer : real;
    public static implicit operator Scalar(int value) => new((long)value, ScalarType.Int32);
    public static implicit operator Scalar(double value) => new(value, ScalarType.Float64);

    public void Dispose() { }
}
