using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>A convolution of stride 1 with its activation, computed directly, without unfolding the images.</summary>
internal sealed unsafe class ConvStage<L, V> : PlaneStage where L : ILanes<V> where V : unmanaged
{
    private static readonly Correlation<V> Plain = new Correlation<L, V, Plain<V>>(0);

    private readonly Conv conv;
    private readonly Planes<V> below, above;
    private readonly Matrix<V> weights, weightsBack, biases, zeros;
    private readonly V* partial;
    private readonly Correlation<V> forward;
    private readonly Correlation<V>? backward;
    private readonly Windows<V> windows, windowsBack;
    private readonly IReadOnlyList<Segment[]> rows, rowsBack;
    private readonly ConvGradients<L, V> gradients;

    /// <summary>Binds a convolution to its planes and parameters.</summary>
    /// <param name="conv">Its sizes.</param>
    /// <param name="activation">What follows it.</param>
    /// <param name="activationBelow">What the inputs came through; null for the first stage, whose inputs have no derivatives.</param>
    /// <param name="below">Inputs; their border is at least the padding.</param>
    /// <param name="above">Outputs; their border is at least kernel - 1 - padding, but for the first stage.</param>
    /// <param name="parameters">[outputs, inputs * kernel * kernel + 1], each row ending with a bias.</param>
    /// <param name="gradients">Likewise.</param>
    /// <param name="most">Examples that pass at once.</param>
    /// <param name="memory">Where lists are kept.</param>
    public ConvStage(
        Conv conv, Activation activation, Activation? activationBelow, Planes<V> below, Planes<V> above, V* parameters, V* gradients, int most, Memory memory)
    {
        (this.conv, this.below, this.above) = (conv, below, above);
        weights = new Matrix<V>(parameters, conv.FanIn + 1, 1);
        weightsBack = new Matrix<V>(parameters, conv.Kernel * conv.Kernel, 0);
        biases = new Matrix<V>(parameters + conv.FanIn, conv.FanIn + 1, 0);
        zeros = new Matrix<V>(memory.Allocate<V>(1), 0, 0);
        partial = memory.Allocate<V>(Math.Max(conv.Outputs * above.Shape.Width, conv.Inputs * below.Shape.Width));
        forward = Kernels<L, V>.ForwardCorrelation(activation);
        backward = activationBelow is null ? null : Kernels<L, V>.BackwardCorrelation(activationBelow);
        windows = new Windows<V>(conv, below, above, isForward: true, memory);
        windowsBack = new Windows<V>(conv, above, below, isForward: false, memory);
        rows = windows.Rows();
        rowsBack = backward is null ? [] : windowsBack.Rows();
        this.gradients = new ConvGradients<L, V>(conv, below, above, new Matrix<V>(gradients, conv.FanIn + 1, 1), most, zeros, memory);
    }

    /// <inheritdoc/>
    public override void Forward(int first, int examples)
    {
        for (var e = first; e < first + examples; e++)
            Make(forward, e, conv.Outputs, rows, weights, windows, above, biases);
    }

    /// <inheritdoc/>
    public override void Backward(int first, int examples, bool isFirst)
    {
        gradients.Add(first, examples, isFirst);
        if (backward is null)
            return;
        for (var e = first; e < first + examples; e++)
            Make(backward, e, conv.Inputs, rowsBack, weightsBack, windowsBack, below, zeros);
    }

    /// <summary>Makes an example's planes.</summary>
    [MethodImpl(Jit.Loop)]
    private void Make(
        Correlation<V> finish,
        int e,
        int channels,
        IReadOnlyList<Segment[]> rows,
        in Matrix<V> weights,
        Windows<V> windows,
        in Planes<V> made,
        in Matrix<V> init)
    {
        for (var y = 0; y < rows.Count; y++)
        {
            foreach (var (x, count, parts) in rows[y])
            {
                var seen = windows.At(e, y, x);
                var sums = new Matrix<V>(partial, count, 1);
                for (var i = 0; i < parts.Length - 1; i++)
                    Plain.Run(channels, count, parts[i], parts[i].Count, weights, seen, sums, i == 0 ? init : sums);
                var result = new Matrix<V>(made.At(e, 0, y, x), made.Plane, 1);
                finish.Run(channels, count, parts[^1], parts[^1].Count, weights, seen, result, parts.Length == 1 ? init : sums);
            }
        }
    }
}
