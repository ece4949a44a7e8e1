using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>The gradients of a convolution's parameters, summed over the positions of all examples of a block.</summary>
/// <remarks>
/// The sums advance by parts that go through 64 positions for all parameters, while these are in the first-level cache; the order of summation is that of the
/// whole. A tile's four columns are neighbours in the kernel or channels.
/// </remarks>
internal sealed unsafe class ConvGradients<L, V> where L : ILanes<V> where V : unmanaged
{
    private const int PartPositions = 64, PartChannels = 8;

    private readonly Conv conv;
    private readonly Correlation<V> product;
    private readonly Planes<V> below, above;
    private readonly Matrix<V> gradients, zeros;
    private readonly Terms[][] positions;
    private readonly int[] positionsPerExample;
    private readonly bool areNeighbours;

    /// <summary>Binds the gradients to the planes.</summary>
    /// <param name="conv">Its sizes.</param>
    /// <param name="below">Inputs.</param>
    /// <param name="above">Derivatives by the output sums.</param>
    /// <param name="gradients">[outputs, inputs * kernel * kernel + 1], each row ending with a bias's.</param>
    /// <param name="most">Examples that pass at once.</param>
    /// <param name="zeros">Zeros of any shape.</param>
    /// <param name="memory">Where lists are kept.</param>
    public ConvGradients(Conv conv, Planes<V> below, Planes<V> above, Matrix<V> gradients, int most, Matrix<V> zeros, Memory memory)
    {
        (this.conv, this.below, this.above, this.gradients, this.zeros) = (conv, below, above, gradients, zeros);
        product = Far<V>.Suits(conv.Weights + conv.Biases) ? new Correlation<L, V, Far<V>>(0) : new Correlation<L, V, Plain<V>>(0);
        areNeighbours = conv.Inputs < 4 || conv.Kernel % 4 == 0;
        int[][] rows = [.. Enumerable.Range(0, conv.Kernel).Select(dy => Enumerable.Range(0, above.Shape.Height)
            .Where(y => y - conv.Padding + dy >= 0 && y - conv.Padding + dy < below.Shape.Height).ToArray())];
        positionsPerExample = [.. rows.Select(seen => seen.Length * above.Shape.Width)];
        positions = [.. rows.Select(seen => (
            from e in Enumerable.Range(0, most)
            from y in seen
            from x in Enumerable.Range(0, above.Shape.Width)
            select (e * above.Example + y * above.Row + x, e * below.Example + y * below.Row + x))
            .Chunk(PartPositions).Select(part => new Terms(memory, sizeof(V), part)).ToArray())];
    }

    /// <summary>Adds the examples.</summary>
    /// <param name="first">The first of the block.</param>
    /// <param name="examples">How many.</param>
    /// <param name="isFirst">Whether the gradients begin at 0.</param>
    [MethodImpl(Jit.Loop)]
    public void Add(int first, int examples, bool isFirst)
    {
        var (step, most) = (areNeighbours ? 1 : PartChannels, examples * positionsPerExample.Max());
        for (var part = 0; part * PartPositions < most; part++)
        {
            for (var channel = 0; channel < conv.Inputs; channel += step)
            {
                for (var dy = 0; dy < conv.Kernel; dy++)
                {
                    var count = Math.Min(PartPositions, examples * positionsPerExample[dy] - part * PartPositions);
                    if (count > 0)
                        Add(positions[dy][part], first, count, channel, dy, isFirst && part == 0);
                }
            }
        }

        for (var o = 0; o < conv.Outputs; o++)
        {
            var bias = (V*)gradients.At(o, conv.FanIn);
            for (var e = first; e < first + examples; e++)
                *bias = L.Add(isFirst && e == first ? default : *bias, Sum(above.At(e, o, 0, 0)));
        }
    }

    /// <summary>Adds a part to the gradients of a row of the kernel, of one channel or of eight.</summary>
    private void Add(Terms part, int first, int count, int channel, int dy, bool isFirst)
    {
        var columns = areNeighbours ? conv.Kernel : Math.Min(PartChannels, conv.Inputs - channel);
        var (step, gradientStep) = areNeighbours ? (1, 1) : (below.Plane, conv.Kernel * conv.Kernel);
        var derivatives = new Matrix<V>(above.At(first, 0, 0, 0), above.Plane, 0);
        for (var dx = 0; dx < (areNeighbours ? 1 : conv.Kernel); dx++)
        {
            var seen = new Matrix<V>(below.At(first, channel, dy - conv.Padding, dx - conv.Padding), 0, step);
            var sums = new Matrix<V>((V*)gradients.Origin + (channel * conv.Kernel + dy) * conv.Kernel + dx, conv.FanIn + 1, gradientStep);
            product.Run(conv.Outputs, columns, part, count, derivatives, seen, sums, isFirst ? zeros : sums);
        }
    }

    /// <summary>The sum of a plane, in four parts so that the additions overlap.</summary>
    [MethodImpl(Jit.Loop)]
    private V Sum(V* plane)
    {
        V s0 = default, s1 = default, s2 = default, s3 = default;
        var (height, width) = (above.Shape.Height, above.Shape.Width);
        for (var y = 0; y < height; y++, plane += above.Row)
        {
            var x = 0;
            for (; x + 4 <= width; x += 4)
            {
                s0 = L.Add(s0, plane[x]);
                s1 = L.Add(s1, plane[x + 1]);
                s2 = L.Add(s2, plane[x + 2]);
                s3 = L.Add(s3, plane[x + 3]);
            }

            for (; x < width; x++)
                s0 = L.Add(s0, plane[x]);
        }

        return L.Add(L.Add(s0, s1), L.Add(s2, s3));
    }
}
