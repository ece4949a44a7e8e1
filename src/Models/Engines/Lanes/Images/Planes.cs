using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>
/// What a stage puts out for some examples: <c>[examples, channels, height, width]</c>, each plane with a border of zeros. A dense layer's outputs are
/// channels of one pixel. Behind an example's numbers stands a one, the input of the biases of a dense layer.
/// </summary>
internal readonly unsafe struct Planes<V> where V : unmanaged
{
    private readonly V* origin;

    /// <summary>Lays planes out in memory, all 0.</summary>
    /// <param name="shape">Of one example.</param>
    /// <param name="border">Zeros on every side of a plane.</param>
    /// <param name="examples">How many.</param>
    /// <param name="one">1 in every lane.</param>
    /// <param name="memory">Where.</param>
    public Planes(Shape shape, int border, int examples, V one, Memory memory)
    {
        Shape = shape;
        Row = shape.Width + 2 * border;
        Plane = Row * (shape.Height + 2 * border);
        var ones = shape.Channels * Plane;
        Example = OddLines(ones + 1);
        var numbers = memory.Allocate<V>(Example * examples);
        for (var e = 0; e < examples; e++)
            numbers[e * Example + ones] = one;
        origin = numbers + border * (Row + 1);
    }

    /// <summary>The least room for some vectors that is an odd number of cache lines. The same place of 64 examples then lies in 64 sets of a cache.</summary>
    private static int OddLines(int vectors)
    {
        var perLine = Memory.Line / sizeof(V);
        var lines = (vectors + perLine - 1) / perLine;
        return (lines | 1) * perLine;
    }

    /// <summary>Of one example.</summary>
    public Shape Shape { get; }

    /// <summary>Vectors from one row of a plane to the next.</summary>
    public int Row { get; }

    /// <summary>Vectors from one plane to the next.</summary>
    public int Plane { get; }

    /// <summary>Vectors from one example to the next.</summary>
    public int Example { get; }

    /// <summary>The planes as columns: [channels * height * width + 1, examples], the last row ones.</summary>
    public Matrix<V> Columns => new(origin, 1, Example);

    /// <summary>Address of a number; rows and columns may lie in the border.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V* At(int example, int channel, int y, int x) => origin + example * Example + channel * Plane + y * Row + x;
}
