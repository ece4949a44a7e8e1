using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>SGD as PyTorch computes it: b = momentum * b + g; p -= rate * b, with Nesterov p -= rate * (g + momentum * b).</summary>
/// <param name="sgd">Optimizer.</param>
/// <param name="first">Bytes from a parameter to its b.</param>
internal unsafe struct SgdRule<L, V>(Sgd sgd, nint first) : IRule<V> where L : ILanes<V> where V : unmanaged
{
    private readonly bool isNesterov = sgd.Nesterov;
    private readonly V momentum = L.Broadcast((float)sgd.Momentum), decay = L.Broadcast((float)sgd.WeightDecay);
    private V step;

    public void Begin(double rate) => step = L.Broadcast((float)-rate);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void One(V* p, V g)
    {
        var b = (V*)((byte*)p + first);
        var slope = L.MultiplyAdd(decay, *p, g);
        var velocity = L.MultiplyAdd(momentum, *b, slope);
        *b = velocity;
        *p = L.MultiplyAdd(step, isNesterov ? L.MultiplyAdd(momentum, velocity, slope) : velocity, *p);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Two(V* p, V g0, V g1)
    {
        One(p, g0);
        One(p + 1, g1);
    }
}
