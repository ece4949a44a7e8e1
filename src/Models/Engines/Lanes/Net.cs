using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>A net with one seed per lane: its parameters, their gradients, and the passes that compute loss and gradient.</summary>
internal sealed unsafe class Net<L, V> where L : ILanes<V> where V : unmanaged
{
    private readonly LaneLayout layout;
    private readonly DenseLayer<V>[] layers;
    private readonly SquaredError<V> error;

    /// <summary>Lays a net out in memory, all parameters 0.</summary>
    public Net(LaneLayout layout, int batch, Memory memory)
    {
        this.layout = layout;
        Count = layout.Places.Count;
        Parameters = memory.Allocate<V>(Count);
        Gradients = memory.Allocate<V>(Count);
        Block = BlockOf(layout, batch);
        Zeros = new Matrix<V>(memory.Allocate<V>(1), 0, 0);
        layers = new DenseLayer<V>[layout.Layers.Count];
        var below = Units(layout.Layers[0].Dense.Inputs, memory);
        var first = 0;
        for (var i = 0; i < layers.Length; i++)
        {
            var ((inputs, outputs), activation) = layout.Layers[i];
            layers[i] = new DenseLayer<V>(
                inputs,
                outputs,
                Weights: new Matrix<V>(Parameters + first, inputs + 1, 1),
                Biases: new Matrix<V>(Parameters + first + inputs, inputs + 1, 0),
                Gradients: new Matrix<V>(Gradients + first, inputs + 1, 1),
                Below: below,
                Above: Units(outputs, memory),
                Forward: Kernels<L, V>.Forward(activation),
                Backward: i == 0 ? null : Kernels<L, V>.Backward(layout.Layers[i - 1].Activation));
            below = layers[i].Above;
            first += outputs * (inputs + 1);
        }

        error = Kernels<L, V>.SquaredError(layout.Layers[^1].Activation);
        Targets = Units(layers[^1].Outputs, memory);
    }

    /// <summary>Number of parameters.</summary>
    public int Count { get; }

    /// <summary>[Count], in the layout's order.</summary>
    public V* Parameters { get; }

    /// <summary>[Count], of the mean loss of the last batch.</summary>
    public V* Gradients { get; }

    /// <summary>Dense layers, first to last.</summary>
    public DenseLayer<V>[] Layers => layers;

    /// <summary>Examples that pass together: few enough that their numbers stay in the cache, enough that a weight is loaded seldom.</summary>
    public int Block { get; }

    /// <summary>[outputs, Block]: targets of the examples that pass.</summary>
    public Matrix<V> Targets { get; }

    /// <summary>Zeros of any shape.</summary>
    public Matrix<V> Zeros { get; }

    /// <summary>The product with nothing done to its entries.</summary>
    public Product<V> Plain { get; } = new Product<L, V, Plain<V>>(0);

    /// <summary>Computes the mean loss of a batch, which it returns, and its gradient.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public V Differentiate(Feed<V> feed, int first, int count)
    {
        error.Begin(count * layers[^1].Outputs);
        for (var done = 0; done < count; done += Block)
        {
            var examples = Math.Min(Block, count - done);
            Forward(feed, first + done, examples);
            error.Add(layers[^1], Targets, examples);
            Backward(examples, isFirst: done == 0);
        }

        return error.Mean;
    }

    /// <summary>Computes the loss of a single example, which it returns, and its derivatives by the last layer's input sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public V Evaluate(Feed<V> feed, int example)
    {
        error.Begin(layers[^1].Outputs);
        Forward(feed, example, 1);
        error.Add(layers[^1], Targets, 1);
        return error.Mean;
    }

    /// <summary>Computes the outputs of all layers for some examples.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Forward(Feed<V> feed, int first, int examples)
    {
        feed.Fill(layers[0].Below, Targets, first, examples);
        foreach (var layer in layers)
            layer.Forward.Run(layer.Outputs, examples, layer.Inputs, layer.Weights, layer.Below, layer.Above, layer.Biases);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Backward(int examples, bool isFirst)
    {
        for (var i = layers.Length - 1; i >= 0; i--)
        {
            var layer = layers[i];
            Plain.Run(layer.Outputs, layer.Inputs + 1, examples, layer.Above, layer.Below.Transposed, layer.Gradients, isFirst ? Zeros : layer.Gradients);
            layer.Backward?.Run(layer.Inputs, examples, layer.Outputs, layer.Weights.Transposed, layer.Above, layer.Below, Zeros);
        }
    }

    /// <summary>The L2 norm of <see cref="Gradients"/>, summed in four parts so that the additions overlap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public V GradientNorm()
    {
        V s0 = default, s1 = default, s2 = default, s3 = default;
        var i = 0;
        for (; i + 4 <= Count; i += 4)
        {
            s0 = L.MultiplyAdd(Gradients[i], Gradients[i], s0);
            s1 = L.MultiplyAdd(Gradients[i + 1], Gradients[i + 1], s1);
            s2 = L.MultiplyAdd(Gradients[i + 2], Gradients[i + 2], s2);
            s3 = L.MultiplyAdd(Gradients[i + 3], Gradients[i + 3], s3);
        }

        for (; i < Count; i++)
            s0 = L.MultiplyAdd(Gradients[i], Gradients[i], s0);
        return L.SquareRoot(L.Add(L.Add(s0, s1), L.Add(s2, s3)));
    }

    /// <summary>Sets one lane's parameters from a row.</summary>
    public void Load(int lane, ReadOnlySpan<float> row)
    {
        for (var i = 0; i < Count; i++)
            ((float*)(Parameters + layout.Places[i]))[lane] = row[i];
    }

    /// <summary>One lane's parameters as a row.</summary>
    public float[] Copy(int lane)
    {
        var row = new float[Count];
        for (var i = 0; i < Count; i++)
            row[i] = ((float*)(Parameters + layout.Places[i]))[lane];
        return row;
    }

    /// <summary>36 examples where all layers' outputs for them are at most 4096 vectors, else few that stay in the nearest cache; no more than a batch has.</summary>
    private static int BlockOf(LaneLayout layout, int batch) => Math.Min(36 * layout.Units <= 4096 ? 36 : layout.ShortBlock, batch);

    /// <summary>[units + 1, Block], the last row ones.</summary>
    private Matrix<V> Units(int units, Memory memory)
    {
        var numbers = memory.Allocate<V>((units + 1) * Block);
        for (var i = 0; i < Block; i++)
            numbers[units * Block + i] = L.Broadcast(1);
        return new Matrix<V>(numbers, Block, 1);
    }
}
