using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>A net with one seed per lane: its parameters, their gradients, and the passes that compute loss and gradient.</summary>
internal sealed unsafe class Net<L, V> where L : ILanes<V> where V : unmanaged
{
    private readonly DenseLayer<V>[] layers;
    private readonly SquaredError<V> error;
    private readonly OneHidden<L, V>? oneHidden;

    /// <summary>Lays a net out in memory, all parameters 0.</summary>
    public Net(LaneLayout layout, int batch, Memory memory)
    {
        Slots = new Slots<L, V>(layout.Architecture, memory);
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
        oneHidden = layout.IsOneHidden ? new OneHidden<L, V>(layout.Layers[0].Activation, layers[0], layers[1], Block, memory) : null;
        Targets = Units(layers[^1].Outputs, memory);
    }

    /// <summary>Parameters and gradients.</summary>
    public Slots<L, V> Slots { get; }

    /// <summary>Number of parameters.</summary>
    public int Count => Slots.Count;

    /// <inheritdoc cref="Slots{L, V}.Parameters"/>
    public V* Parameters => Slots.Parameters;

    /// <inheritdoc cref="Slots{L, V}.Gradients"/>
    public V* Gradients => Slots.Gradients;

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
    [MethodImpl(Jit.Loop)]
    public V Differentiate(Feed<V> feed, int first, int count)
    {
        error.Begin(count * layers[^1].Outputs);
        for (var done = 0; done < count; done += Block)
        {
            var examples = Math.Min(Block, count - done);
            feed.Fill(layers[0].Below, Targets, first + done, examples);
            if (oneHidden is null)
                Forward(examples);
            else
                oneHidden.Forward(examples);
            error.Add(layers[^1], Targets, examples);
            if (oneHidden is null)
                Backward(examples, isFirst: done == 0);
            else
                oneHidden.Backward(examples, isFirst: done == 0);
        }

        return error.Mean;
    }

    /// <summary>Computes the loss of a single example, which it returns, and its derivatives by the last layer's input sums.</summary>
    [MethodImpl(Jit.Loop)]
    public V Evaluate(Feed<V> feed, int example)
    {
        error.Begin(layers[^1].Outputs);
        Forward(feed, example, 1);
        error.Add(layers[^1], Targets, 1);
        return error.Mean;
    }

    /// <summary>Computes the outputs of all layers for some examples.</summary>
    [MethodImpl(Jit.Loop)]
    public void Forward(Feed<V> feed, int first, int examples)
    {
        feed.Fill(layers[0].Below, Targets, first, examples);
        Forward(examples);
    }

    [MethodImpl(Jit.Loop)]
    private void Forward(int examples)
    {
        foreach (var layer in layers)
            layer.Forward.Run(layer.Outputs, examples, layer.Inputs, layer.Weights, layer.Below, layer.Above, layer.Biases);
    }

    [MethodImpl(Jit.Loop)]
    private void Backward(int examples, bool isFirst)
    {
        for (var i = layers.Length - 1; i >= 0; i--)
        {
            var layer = layers[i];
            Plain.Run(layer.Outputs, layer.Inputs + 1, examples, layer.Above, layer.Below.Transposed, layer.Gradients, isFirst ? Zeros : layer.Gradients);
            layer.Backward?.Run(layer.Inputs, examples, layer.Outputs, layer.Weights.Transposed, layer.Above, layer.Below, Zeros);
        }
    }

    /// <summary>
    /// Up to 60 examples whose outputs of all layers are at most 4096 vectors, as far as a pass stores these; where that were fewer than 36, some that stay in
    /// the nearest cache; no more than a batch has.
    /// </summary>
    private static int BlockOf(LaneLayout layout, int batch)
    {
        var block = layout.IsOneHidden ? 60 : Math.Min(60, 4096 / layout.Units / 4 * 4);
        return Math.Min(block < 36 ? layout.ShortBlock : block, batch);
    }

    /// <summary>[units + 1, Block], the last row ones.</summary>
    private Matrix<V> Units(int units, Memory memory)
    {
        var numbers = memory.Allocate<V>((units + 1) * Block);
        for (var i = 0; i < Block; i++)
            numbers[units * Block + i] = L.Broadcast(1);
        return new Matrix<V>(numbers, Block, 1);
    }
}
