using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>A number with its type, as an operator's argument.</summary>
public sealed class Scalar : IDisposable
{
    private readonly double real;
    private readonly long integer;

    private Scalar(double value, ScalarType type) => (real, integer, Type) = (value, (long)value, type);

    private Scalar(long value, ScalarType type) => (real, integer, Type) = (value, value, type);

    internal Scalar(in Native.Value value, ScalarType type)
    {
        Type = type;
        integer = value.Tag == Tag.Double ? (long)BitConverter.Int64BitsToDouble(value.Bits) : value.Bits;
        real = value.Tag == Tag.Double ? BitConverter.Int64BitsToDouble(value.Bits) : value.Bits;
    }

    public ScalarType Type { get; }

    internal double Real => real;

    internal long Integer => integer;

    internal Arg ToArg() => Type == ScalarType.Bool ? integer != 0 : Type.IsIntegral() ? integer : real;

    public static implicit operator Scalar(byte value) => new((long)value, ScalarType.Byte);
    public static implicit operator Scalar(sbyte value) => new((long)value, ScalarType.Int8);
    public static implicit operator Scalar(short value) => new((long)value, ScalarType.Int16);
    public static implicit operator Scalar(int value) => new((long)value, ScalarType.Int32);
    public static implicit operator Scalar(long value) => new(value, ScalarType.Int64);
    public static implicit operator Scalar(Half value) => new((double)value, ScalarType.Float16);
    public static implicit operator Scalar(float value) => new((double)value, ScalarType.Float32);
    public static implicit operator Scalar(double value) => new(value, ScalarType.Float64);
    public static implicit operator Scalar(bool value) => new(value ? 1L : 0L, ScalarType.Bool);

    public void Dispose() { }
}

/// <summary>Scalars from numbers, and back.</summary>
public static class ScalarExtensionMethods
{
    public static Scalar ToScalar(this byte value) => value;
    public static Scalar ToScalar(this short value) => value;
    public static Scalar ToScalar(this int value) => value;
    public static Scalar ToScalar(this long value) => value;
    public static Scalar ToScalar(this float value) => value;
    public static Scalar ToScalar(this double value) => value;
    public static Scalar ToScalar(this bool value) => value;

    public static float ToSingle(this Scalar value) => (float)value.Real;
    public static double ToDouble(this Scalar value) => value.Real;
    public static sbyte ToSByte(this Scalar value) => (sbyte)value.Integer;
    public static byte ToByte(this Scalar value) => (byte)value.Integer;
    public static short ToInt16(this Scalar value) => (short)value.Integer;
    public static int ToInt32(this Scalar value) => (int)value.Integer;
    public static long ToInt64(this Scalar value) => value.Integer;
    public static bool ToBoolean(this Scalar value) => value.Real != 0;
}
