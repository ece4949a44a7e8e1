using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>Adam as PyTorch computes it: p -= rate / (1 - b1^t) * m / (sqrt(v / (1 - b2^t)) + epsilon).</summary>
internal sealed unsafe class AdamUpdate<L, V>(Adam adam, Slots<L, V> slots, Memory memory) : Update<L, V>(slots, memory, states: 2)
    where L : ILanes<V> where V : unmanaged
{
    private double power1 = 1, power2 = 1; // beta^t by products: the same bits on every machine, which a library's pow is not

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override void Apply(double rate)
    {
        power1 *= adam.Beta1;
        power2 *= adam.Beta2;
        var step = L.Broadcast((float)(-rate / (1 - power1)));
        var correction = L.Broadcast((float)(1 / Math.Sqrt(1 - power2)));
        V beta1 = L.Broadcast((float)adam.Beta1), rest1 = L.Broadcast((float)(1 - adam.Beta1));
        V beta2 = L.Broadcast((float)adam.Beta2), rest2 = L.Broadcast((float)(1 - adam.Beta2));
        V decay = L.Broadcast((float)adam.WeightDecay), epsilon = L.Broadcast((float)adam.Epsilon);
        V* p = Parameters, g = Gradients, m = State(0), v = State(1);
        var count = Count;
        for (var i = 0; i < count; i++)
        {
            var slope = L.MultiplyAdd(decay, p[i], g[i]);
            var mean = L.MultiplyAdd(beta1, m[i], L.Multiply(rest1, slope));
            var square = L.MultiplyAdd(beta2, v[i], L.Multiply(rest2, L.Multiply(slope, slope)));
            m[i] = mean;
            v[i] = square;
            p[i] = L.MultiplyAdd(step, L.Divide(mean, L.MultiplyAdd(L.SquareRoot(square), correction, epsilon)), p[i]);
        }
    }
}
