using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>
/// The gradient of factor * |g|, the L2 norm of the loss's gradient g over a batch: the Hessian times factor * g / |g|, by Pearlmutter's R-operator
/// (Fast exact multiplication by the Hessian, 1994). Every quantity of the passes gets a tangent: its derivative along that direction. Two products add to
/// each gradient in turns, so the examples that pass together are part of the order of its sum.
/// </summary>
internal sealed unsafe class NormGradient<L, V> where L : ILanes<V> where V : unmanaged
{
    private readonly Net<L, V> net;
    private readonly int block;
    private readonly V factor;
    private readonly V* direction;
    private readonly TangentLayer[] tangents;

    public NormGradient(Net<L, V> net, LaneLayout layout, double factor, Memory memory)
    {
        this.net = net;
        block = Math.Min(layout.ShortBlock, net.Block);
        this.factor = L.Broadcast((float)factor);
        direction = memory.Allocate<V>(net.Count);
        tangents = new TangentLayer[net.Layers.Length];
        var first = 0;
        for (var i = 0; i < tangents.Length; i++)
        {
            var (inputs, outputs) = layout.Layers[i].Dense;
            tangents[i] = new TangentLayer(
                new Matrix<V>(direction + first, inputs + 1, 1),
                new Matrix<V>(direction + first + inputs, inputs + 1, 0),
                Outputs: Units(outputs),
                Deltas: Units(outputs),
                DeltaTangents: Units(outputs),
                Kernels<L, V>.Tangent(layout.Layers[i].Activation));
            first += outputs * (inputs + 1);
        }

        // a last row of zeros: the tangents of the ones that stand for the biases' inputs
        Matrix<V> Units(int units) => new(memory.Allocate<V>((units + 1) * net.Block), net.Block, 1);
    }

    /// <summary>Replaces the net's gradients, just computed on the same batch, by those of their norm; 0 where the norm is 0.</summary>
    [MethodImpl(Jit.Loop)]
    public void Run(Feed<V> feed, int first, int count, V norm)
    {
        var scale = L.Select(L.Above(norm, default), L.Divide(factor, norm), default);
        for (var i = 0; i < net.Count; i++)
            direction[i] = L.Multiply(net.Gradients[i], scale);
        for (var done = 0; done < count; done += block)
        {
            var examples = Math.Min(block, count - done);
            net.Forward(feed, first + done, examples);
            Forward(examples);
            Residuals(examples, count);
            Backward(examples, isFirst: done == 0);
        }
    }

    [MethodImpl(Jit.Loop)]
    private void Forward(int examples)
    {
        for (var i = 0; i < tangents.Length; i++)
        {
            var (layer, tangent) = (net.Layers[i], tangents[i]);
            net.Plain.Run(layer.Outputs, examples, layer.Inputs, tangent.Weights, layer.Below, tangent.Outputs, tangent.Biases);
            if (i > 0)
                net.Plain.Run(layer.Outputs, examples, layer.Inputs, layer.Weights, tangents[i - 1].Outputs, tangent.Outputs, tangent.Outputs);
            tangent.Activation.Push(layer.Outputs, examples, layer.Above, tangent.Outputs);
        }
    }

    /// <summary>The mean squared error's derivatives by the outputs, 2 (output - target) / entries, and their tangents.</summary>
    [MethodImpl(Jit.Loop)]
    private void Residuals(int examples, int count)
    {
        var (layer, tangent) = (net.Layers[^1], tangents[^1]);
        var share = L.Broadcast((float)(2.0 / (count * (double)layer.Outputs)));
        for (var o = 0; o < layer.Outputs; o++)
        {
            for (var i = 0; i < examples; i++)
            {
                *(V*)tangent.Deltas.At(o, i) = L.Multiply(L.Subtract(*(V*)layer.Above.At(o, i), *(V*)net.Targets.At(o, i)), share);
                *(V*)tangent.DeltaTangents.At(o, i) = L.Multiply(*(V*)tangent.Outputs.At(o, i), share);
            }
        }
    }

    [MethodImpl(Jit.Loop)]
    private void Backward(int examples, bool isFirst)
    {
        for (var i = tangents.Length - 1; i >= 0; i--)
        {
            var (layer, tangent) = (net.Layers[i], tangents[i]);
            var (outputs, inputs) = (layer.Outputs, layer.Inputs);
            tangent.Activation.Pull(outputs, examples, layer.Above, tangent.Outputs, tangent.Deltas, tangent.DeltaTangents);
            net.Plain.Run(
                outputs, inputs + 1, examples, tangent.DeltaTangents, layer.Below.Transposed, layer.Gradients, isFirst ? net.Zeros : layer.Gradients);
            if (i == 0)
                return;
            var below = tangents[i - 1];
            net.Plain.Run(outputs, inputs + 1, examples, tangent.Deltas, below.Outputs.Transposed, layer.Gradients, layer.Gradients);
            net.Plain.Run(inputs, examples, outputs, layer.Weights.Transposed, tangent.Deltas, below.Deltas, net.Zeros);
            net.Plain.Run(inputs, examples, outputs, tangent.Weights.Transposed, tangent.Deltas, below.DeltaTangents, net.Zeros);
            net.Plain.Run(inputs, examples, outputs, layer.Weights.Transposed, tangent.DeltaTangents, below.DeltaTangents, below.DeltaTangents);
        }
    }

    private sealed record TangentLayer(
        Matrix<V> Weights, Matrix<V> Biases, Matrix<V> Outputs, Matrix<V> Deltas, Matrix<V> DeltaTangents, Tangent<V> Activation);
}
