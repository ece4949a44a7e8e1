using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>SGD as PyTorch computes it: b = momentum * b + g; p -= rate * b, with Nesterov p -= rate * (g + momentum * b).</summary>
internal sealed unsafe class SgdUpdate<L, V>(Sgd sgd, Slots<L, V> slots, Memory memory) : Update<L, V>(slots, memory, states: 1)
    where L : ILanes<V> where V : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override void Apply(double rate)
    {
        var step = L.Broadcast((float)-rate);
        V momentum = L.Broadcast((float)sgd.Momentum), decay = L.Broadcast((float)sgd.WeightDecay);
        V* p = Parameters, g = Gradients, b = State(0);
        var count = Count;
        var isNesterov = sgd.Nesterov;
        for (var i = 0; i < count; i++)
        {
            var slope = L.MultiplyAdd(decay, p[i], g[i]);
            var velocity = L.MultiplyAdd(momentum, b[i], slope);
            b[i] = velocity;
            p[i] = L.MultiplyAdd(step, isNesterov ? L.MultiplyAdd(momentum, velocity, slope) : velocity, p[i]);
        }
    }
}
