using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>
/// The passes of a net of one input, one hidden layer and one linear output. Its activation f is the identity above 0 and a slope below. A hidden
/// unit's input z = w x + b takes one multiply-add: it is computed anew, in registers, as to store and load it takes longer. The activation is never
/// computed: v f(z) is v z or (v slope) z. With y the output and L the loss, per unit and summed over examples:
/// <c>d = dL/dy f'(z)</c><br/>
/// <c>dL/dw = v sum(d x)</c><br/>
/// <c>dL/db = v sum(d)</c><br/>
/// <c>dL/dv = sum(d z) = w sum(d x) + b sum(d)</c>
/// </summary>
internal sealed unsafe class OneHidden<L, V> where L : ILanes<V> where V : unmanaged
{
    private readonly DenseLayer<V> hidden, output;
    private readonly V slope;
    private readonly V* leaks;

    /// <summary>Binds the layers.</summary>
    /// <param name="activation">ReLU, leaky ReLU or the identity.</param>
    /// <param name="hidden">Hidden layer.</param>
    /// <param name="output">Output layer.</param>
    /// <param name="block">The most examples that pass together.</param>
    /// <param name="memory">Where the loss's derivatives below 0 are kept.</param>
    public OneHidden(Activation activation, DenseLayer<V> hidden, DenseLayer<V> output, int block, Memory memory)
    {
        (this.hidden, this.output) = (hidden, output);
        leaks = memory.Allocate<V>(block);
        slope = L.Broadcast(activation.Kind switch { ActivationKind.Identity => 1, ActivationKind.Relu => 0, _ => (float)activation.Slope });
    }

    /// <summary>Computes the output for some examples.</summary>
    [MethodImpl(Jit.Loop)]
    public void Forward(int examples)
    {
        var inputs = (V*)hidden.Below.Origin;
        var outputs = (V*)output.Above.Origin;
        var i = 0;
        for (; i + 4 <= examples; i += 4)
            Examples<Four>(inputs + i, outputs + i);
        for (; i < examples; i++)
            Examples<One>(inputs + i, outputs + i);
    }

    /// <summary>Computes the gradients of all parameters from the loss's derivatives by the output, or adds to them those of further examples.</summary>
    [MethodImpl(Jit.Loop)]
    public void Backward(int examples, bool isFirst)
    {
        V* slopes = (V*)output.Gradients.Origin, deltas = (V*)output.Above.Origin;
        var units = hidden.Outputs;
        var bias = isFirst ? default : slopes[units];
        for (var i = 0; i < examples; i++)
        {
            bias = L.Add(bias, deltas[i]);
            leaks[i] = L.Multiply(deltas[i], slope);
        }

        slopes[units] = bias;
        var unit = 0;
        for (; unit + 2 <= units; unit += 2)
            Units<Two>(unit, examples, isFirst);
        if (unit < units)
            Units<One>(unit, examples, isFirst);
    }

    /// <summary>The output for N examples.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Examples<N>(V* x, V* y) where N : ISize
    {
        V* first = (V*)hidden.Weights.Origin, second = (V*)output.Weights.Origin;
        V x0 = x[0], x1 = default, x2 = default, x3 = default;
        if (N.Size > 1)
            (x1, x2, x3) = (x[1], x[2], x[3]);
        V s0 = second[hidden.Outputs], s1 = s0, s2 = s0, s3 = s0, below = slope;
        for (var unit = hidden.Outputs; unit > 0; unit--, first += 2, second++)
        {
            V weight = first[0], bias = first[1], next = *second, leak = L.Multiply(next, below);
            s0 = Add(s0, L.MultiplyAdd(weight, x0, bias), next, leak);
            if (N.Size > 1)
            {
                s1 = Add(s1, L.MultiplyAdd(weight, x1, bias), next, leak);
                s2 = Add(s2, L.MultiplyAdd(weight, x2, bias), next, leak);
                s3 = Add(s3, L.MultiplyAdd(weight, x3, bias), next, leak);
            }
        }

        y[0] = s0;
        if (N.Size > 1)
            (y[1], y[2], y[3]) = (s1, s2, s3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Add(V sum, V z, V above, V below) => L.MultiplyAdd(L.BySign(z, below, above), z, sum);

    /// <summary>The gradients of N hidden units' parameters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Units<N>(int unit, int examples, bool isFirst) where N : ISize
    {
        V* parameters = (V*)hidden.Weights.Origin + 2 * unit, x = (V*)hidden.Below.Origin, delta = (V*)output.Above.Origin, leak = leaks;
        V weight0 = parameters[0], bias0 = parameters[1], weight1 = default, bias1 = default;
        V byWeight0 = default, byBias0 = default, byWeight1 = default, byBias1 = default;
        if (N.Size > 1)
            (weight1, bias1) = (parameters[2], parameters[3]);
        for (var left = examples; left > 0; left--, x++, delta++, leak++)
        {
            var d = L.Select(L.Above(L.MultiplyAdd(weight0, *x, bias0), default), *delta, *leak);
            byWeight0 = L.MultiplyAdd(d, *x, byWeight0);
            byBias0 = L.Add(byBias0, d);
            if (N.Size > 1)
            {
                d = L.Select(L.Above(L.MultiplyAdd(weight1, *x, bias1), default), *delta, *leak);
                byWeight1 = L.MultiplyAdd(d, *x, byWeight1);
                byBias1 = L.Add(byBias1, d);
            }
        }

        Store(unit, byWeight0, byBias0, isFirst);
        if (N.Size > 1)
            Store(unit + 1, byWeight1, byBias1, isFirst);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Store(int unit, V byWeight, V byBias, bool isFirst)
    {
        V* own = (V*)hidden.Gradients.Origin + 2 * unit, next = (V*)output.Gradients.Origin + unit, parameters = (V*)hidden.Weights.Origin + 2 * unit;
        var above = ((V*)output.Weights.Origin)[unit];
        *next = L.MultiplyAdd(parameters[0], byWeight, L.MultiplyAdd(parameters[1], byBias, isFirst ? default : *next));
        own[0] = L.MultiplyAdd(above, byWeight, isFirst ? default : own[0]);
        own[1] = L.MultiplyAdd(above, byBias, isFirst ? default : own[1]);
    }
}
