using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>
/// The passes of a net of one input, one hidden layer and one linear output. A hidden unit's output for an example takes one multiply-add and its activation:
/// it is computed anew where it is needed, in registers, as to store and load it takes longer. All sums run in the order of <see cref="Product{V}"/>.
/// </summary>
internal abstract class OneHidden<V> where V : unmanaged
{
    /// <summary>Computes the output for some examples.</summary>
    public abstract void Forward(int examples);

    /// <summary>Computes the gradients of all parameters from the loss's derivatives by the output, or adds to them those of further examples.</summary>
    public abstract void Backward(int examples, bool isFirst);
}

/// <inheritdoc/>
internal sealed unsafe class OneHidden<L, V, A>(DenseLayer<V> hidden, DenseLayer<V> output, float slope) : OneHidden<V>
    where L : ILanes<V> where V : unmanaged where A : IActivation<V>
{
    private readonly V slope = L.Broadcast(slope);

    [MethodImpl(Jit.Loop)]
    public override void Forward(int examples)
    {
        var inputs = (V*)hidden.Below.Origin;
        var outputs = (V*)output.Above.Origin;
        var i = 0;
        for (; i + 4 <= examples; i += 4)
            Four(inputs + i, outputs + i);
        for (; i < examples; i++)
            One(inputs + i, outputs + i);
    }

    [MethodImpl(Jit.Loop)]
    public override void Backward(int examples, bool isFirst)
    {
        var units = hidden.Outputs;
        V* parameters = (V*)hidden.Weights.Origin, gradients = (V*)hidden.Gradients.Origin;
        V* weights = (V*)output.Weights.Origin, slopes = (V*)output.Gradients.Origin, deltas = (V*)output.Above.Origin;
        var bias = isFirst ? default : slopes[units];
        for (var i = 0; i < examples; i++)
            bias = L.Add(bias, deltas[i]);
        slopes[units] = bias;
        for (var unit = 0; unit < units; unit++)
            Unit(parameters + 2 * unit, weights + unit, gradients + 2 * unit, slopes + unit, examples, isFirst);
    }

    /// <summary>The output for four examples.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Four(V* x, V* y)
    {
        V* first = (V*)hidden.Weights.Origin, second = (V*)output.Weights.Origin;
        V x0 = x[0], x1 = x[1], x2 = x[2], x3 = x[3];
        V s0 = second[hidden.Outputs], s1 = s0, s2 = s0, s3 = s0, leak = slope;
        for (var unit = hidden.Outputs; unit > 0; unit--, first += 2, second++)
        {
            V weight = first[0], bias = first[1], next = *second;
            s0 = L.MultiplyAdd(next, A.Apply(L.MultiplyAdd(weight, x0, bias), leak), s0);
            s1 = L.MultiplyAdd(next, A.Apply(L.MultiplyAdd(weight, x1, bias), leak), s1);
            s2 = L.MultiplyAdd(next, A.Apply(L.MultiplyAdd(weight, x2, bias), leak), s2);
            s3 = L.MultiplyAdd(next, A.Apply(L.MultiplyAdd(weight, x3, bias), leak), s3);
        }

        y[0] = s0;
        y[1] = s1;
        y[2] = s2;
        y[3] = s3;
    }

    /// <summary>The output for one example.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void One(V* x, V* y)
    {
        V* first = (V*)hidden.Weights.Origin, second = (V*)output.Weights.Origin;
        var sum = second[hidden.Outputs];
        for (var unit = hidden.Outputs; unit > 0; unit--, first += 2, second++)
            sum = L.MultiplyAdd(*second, A.Apply(L.MultiplyAdd(first[0], *x, first[1]), slope), sum);
        *y = sum;
    }

    /// <summary>The gradients of a hidden unit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Unit(V* p, V* next, V* g, V* s, int examples, bool isFirst)
    {
        V weight = p[0], bias = p[1], above = *next, leak = slope;
        V byWeight = default, byBias = default, byAbove = default;
        if (!isFirst)
            (byWeight, byBias, byAbove) = (g[0], g[1], *s);
        V* input = (V*)hidden.Below.Origin, delta = (V*)output.Above.Origin;
        for (var left = examples; left > 0; left--, input++, delta++)
        {
            V x = *input, d = *delta;
            var y = A.Apply(L.MultiplyAdd(weight, x, bias), leak);
            byAbove = L.MultiplyAdd(d, y, byAbove);
            d = A.Pull(L.Multiply(above, d), y, leak);
            byWeight = L.MultiplyAdd(d, x, byWeight);
            byBias = L.Add(byBias, d);
        }

        g[0] = byWeight;
        g[1] = byBias;
        *s = byAbove;
    }
}
