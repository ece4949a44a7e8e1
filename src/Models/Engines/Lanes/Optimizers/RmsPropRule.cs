using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>RMSprop as PyTorch computes it: p -= rate * g / (sqrt(v) + epsilon).</summary>
/// <param name="rmsProp">Optimizer.</param>
/// <param name="first">Bytes from a parameter to its v.</param>
internal unsafe struct RmsPropRule<L, V>(RmsProp rmsProp, nint first) : IRule<V> where L : ILanes<V> where V : unmanaged
{
    private readonly V alpha = L.Broadcast((float)rmsProp.Alpha), rest = L.Broadcast((float)(1 - rmsProp.Alpha));
    private readonly V decay = L.Broadcast((float)rmsProp.WeightDecay), epsilon = L.Broadcast((float)rmsProp.Epsilon);
    private V step;

    public void Begin(double rate) => step = L.Broadcast((float)-rate);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void One(V* p, V g)
    {
        var v = (V*)((byte*)p + first);
        var slope = L.MultiplyAdd(decay, *p, g);
        var square = L.MultiplyAdd(alpha, *v, L.Multiply(rest, L.Multiply(slope, slope)));
        *v = square;
        *p = L.MultiplyAdd(step, L.Divide(slope, L.Add(L.SquareRoot(square), epsilon)), *p);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Two(V* p, V g0, V g1)
    {
        One(p, g0);
        One(p + 1, g1);
    }
}
