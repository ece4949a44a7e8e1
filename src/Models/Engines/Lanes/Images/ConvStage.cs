using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>A convolution of stride 1 with its activation, computed directly, without unfolding the images.</summary>
internal sealed unsafe class ConvStage<L, V> : Stage where L : ILanes<V> where V : unmanaged
{
    private static readonly Correlation<V> Plain = new Correlation<L, V, Plain<V>>(0);

    private readonly Conv conv;
    private readonly Planes<V> below, above;
    private readonly Matrix<V> weights, biases, gradients, zeros;
    private readonly Correlation<V> forward;
    private readonly Correlation<V>? backward;
    private readonly Terms window, positions, spread;

    /// <summary>Binds a convolution to its planes and parameters.</summary>
    /// <param name="conv">Its sizes.</param>
    /// <param name="activation">What follows it.</param>
    /// <param name="activationBelow">What the inputs came through; null for the first stage, whose inputs have no derivatives.</param>
    /// <param name="below">Inputs; their border is at least the padding.</param>
    /// <param name="above">Outputs; their border is at least kernel - 1 - padding, but for the first stage.</param>
    /// <param name="parameters">[outputs, inputs * kernel * kernel + 1], each row ending with a bias.</param>
    /// <param name="gradients">Likewise.</param>
    /// <param name="memory">Where lists are kept.</param>
    public ConvStage(
        Conv conv, Activation activation, Activation? activationBelow, Planes<V> below, Planes<V> above, V* parameters, V* gradients, Memory memory)
    {
        (this.conv, this.below, this.above) = (conv, below, above);
        var (size, kernel, row) = (sizeof(V), conv.Kernel, conv.FanIn + 1);
        weights = new Matrix<V>(parameters, row, 1);
        biases = new Matrix<V>(parameters + conv.FanIn, row, 0);
        this.gradients = new Matrix<V>(gradients, row, 1);
        zeros = new Matrix<V>(memory.Allocate<V>(1), 0, 0);
        forward = Kernels<L, V>.ForwardCorrelation(activation);
        backward = activationBelow is null ? null : Kernels<L, V>.BackwardCorrelation(activationBelow);
        window = new Terms(
            memory, size,
            from c in Enumerable.Range(0, conv.Inputs)
            from dy in Enumerable.Range(0, kernel)
            from dx in Enumerable.Range(0, kernel)
            select ((c * kernel + dy) * kernel + dx, c * below.Plane + dy * below.Row + dx));
        positions = new Terms(
            memory, size,
            from y in Enumerable.Range(0, above.Shape.Height)
            from x in Enumerable.Range(0, above.Shape.Width)
            select (y * above.Row + x, y * below.Row + x));
        spread = new Terms(
            memory, size,
            from o in Enumerable.Range(0, conv.Outputs)
            from dy in Enumerable.Range(0, kernel)
            from dx in Enumerable.Range(0, kernel)
            select (o * row + dy * kernel + dx, o * above.Plane - dy * above.Row - dx));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Forward(int examples, bool isTraining)
    {
        for (var e = 0; e < examples; e++)
        {
            for (var y = 0; y < above.Shape.Height; y++)
            {
                var seen = new Matrix<V>(below.At(e, 0, y - conv.Padding, -conv.Padding), 0, 1);
                var made = new Matrix<V>(above.At(e, 0, y, 0), above.Plane, 1);
                forward.Run(conv.Outputs, above.Shape.Width, window, weights, seen, made, biases);
            }
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Backward(int examples, bool isFirst)
    {
        for (var e = 0; e < examples; e++)
        {
            AddGradients(e, isFirst && e == 0);
            if (backward is null)
                continue;
            var back = new Matrix<V>((V*)weights.Origin, conv.Kernel * conv.Kernel, 0);
            for (var y = 0; y < below.Shape.Height; y++)
            {
                var derivatives = new Matrix<V>(above.At(e, 0, y + conv.Padding, conv.Padding), 0, 1);
                var made = new Matrix<V>(below.At(e, 0, y, 0), below.Plane, 1);
                backward.Run(conv.Inputs, below.Shape.Width, spread, back, derivatives, made, zeros);
            }
        }
    }

    /// <summary>Adds an example to the gradients: a column for each place of the kernel, taken four channels or four neighbours at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddGradients(int e, bool isFirst)
    {
        var kernel = conv.Kernel;
        var derivatives = new Matrix<V>(above.At(e, 0, 0, 0), above.Plane, 0);
        var alongRows = conv.Inputs < 4 || kernel % 4 == 0;
        var (outer, columns) = alongRows ? (conv.Inputs, kernel) : (kernel, conv.Inputs);
        for (var i = 0; i < outer; i++)
        {
            for (var dy = 0; dy < kernel; dy++)
            {
                var (channel, dx) = alongRows ? (i, 0) : (0, i);
                var place = (channel * kernel + dy) * kernel + dx;
                var seen = new Matrix<V>(below.At(e, channel, dy - conv.Padding, dx - conv.Padding), 0, alongRows ? 1 : below.Plane);
                var sums = new Matrix<V>((V*)gradients.Origin + place, conv.FanIn + 1, alongRows ? 1 : kernel * kernel);
                Plain.Run(conv.Outputs, columns, positions, derivatives, seen, sums, isFirst ? zeros : sums);
            }
        }

        for (var o = 0; o < conv.Outputs; o++)
        {
            var bias = (V*)gradients.At(o, conv.FanIn);
            *bias = L.Add(isFirst ? default : *bias, Sum(above.At(e, o, 0, 0)));
        }
    }

    /// <summary>The sum of a plane, in four parts so that the additions overlap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
