using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>SGD as PyTorch computes it: b = momentum * b + g; p -= rate * b, with Nesterov p -= rate * (g + momentum * b).</summary>
internal sealed unsafe class SgdUpdate<L, V>(Sgd sgd, Net<L, V> net, Memory memory) : Update where L : ILanes<V> where V : unmanaged
{
    private readonly V* velocities = memory.Allocate<V>(net.Count);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Step(double rate)
    {
        var step = L.Broadcast((float)-rate);
        V momentum = L.Broadcast((float)sgd.Momentum), decay = L.Broadcast((float)sgd.WeightDecay);
        V* p = net.Parameters, g = net.Gradients, b = velocities;
        var isNesterov = sgd.Nesterov;
        var count = net.Count;
        for (var i = 0; i < count; i++)
        {
            var slope = L.MultiplyAdd(decay, p[i], g[i]);
            var velocity = Decay<L, V>.Flush(L.MultiplyAdd(momentum, b[i], slope));
            b[i] = velocity;
            var direction = isNesterov ? L.MultiplyAdd(momentum, velocity, slope) : velocity;
            p[i] = Decay<L, V>.Flush(L.MultiplyAdd(step, direction, p[i]));
        }
    }
}
