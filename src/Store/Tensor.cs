namespace Reproducibility.Store;

/// <summary>Numbers of one type in an array, as bytes: nothing is rounded, and every NaN keeps its payload.</summary>
/// <param name="Type">One of <see cref="Sizes"/>.</param>
/// <param name="Shape">Lengths of its dimensions; none for a single number.</param>
/// <param name="Bytes">Row by row, little-endian.</param>
public sealed record Tensor(string Type, IReadOnlyList<int> Shape, byte[] Bytes)
{
    /// <summary>Bytes of one number, by the name of its type in the safetensors format.</summary>
    public static IReadOnlyDictionary<string, int> Sizes { get; } =
        new Dictionary<string, int> { ["F32"] = 4, ["F64"] = 8, ["I32"] = 4, ["I64"] = 8, ["BOOL"] = 1 };

    /// <summary>Whether the bytes are as many as type and shape say.</summary>
    public bool IsWhole => Sizes.TryGetValue(Type, out var size) && Shape.Aggregate((long)size, (product, length) => product * length) == Bytes.Length;

    /// <summary>Whether another one is the same, bit by bit.</summary>
    public bool HasBitsOf(Tensor other) => Type == other.Type && Shape.SequenceEqual(other.Shape) && Bytes.AsSpan().SequenceEqual(other.Bytes);

    /// <summary>The format's name of a type of numbers; null where it has none.</summary>
    public static string? NameOf(Type type) => type == typeof(float) ? "F32"
        : type == typeof(double) ? "F64"
        : type == typeof(int) ? "I32"
        : type == typeof(long) ? "I64"
        : type == typeof(bool) ? "BOOL"
        : null;

    /// <summary>A number, a vector or a matrix.</summary>
    /// <param name="numbers">An array of numbers, row by row.</param>
    /// <param name="shape">Its dimensions.</param>
    public static Tensor Of(Array numbers, params IReadOnlyList<int> shape)
    {
        var bytes = new byte[Buffer.ByteLength(numbers)];
        Buffer.BlockCopy(numbers, 0, bytes, 0, bytes.Length);
        return new Tensor(NameOf(numbers.GetType().GetElementType()!)!, shape, bytes);
    }

    /// <summary>The numbers, row by row.</summary>
    /// <exception cref="InvalidDataException">They are of another type.</exception>
    public Array Numbers(Type type)
    {
        if (NameOf(type) != Type)
            throw new InvalidDataException($"it holds {Type} where {NameOf(type)} should be");
        var numbers = Array.CreateInstance(type, Bytes.Length / Sizes[Type]);
        Buffer.BlockCopy(Bytes, 0, numbers, 0, Bytes.Length);
        return numbers;
    }
}
