using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>RMSprop as PyTorch computes it: p -= rate * g / (sqrt(v) + epsilon).</summary>
internal sealed unsafe class RmsPropUpdate<L, V>(RmsProp rmsProp, Slots<L, V> slots, Memory memory) : Update<L, V>(slots, memory, states: 1)
    where L : ILanes<V> where V : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override void Apply(double rate)
    {
        var step = L.Broadcast((float)-rate);
        V alpha = L.Broadcast((float)rmsProp.Alpha), rest = L.Broadcast((float)(1 - rmsProp.Alpha));
        V decay = L.Broadcast((float)rmsProp.WeightDecay), epsilon = L.Broadcast((float)rmsProp.Epsilon);
        V* p = Parameters, g = Gradients, v = State(0);
        var count = Count;
        for (var i = 0; i < count; i++)
        {
            var slope = L.MultiplyAdd(decay, p[i], g[i]);
            var square = L.MultiplyAdd(alpha, v[i], L.Multiply(rest, L.Multiply(slope, slope)));
            v[i] = square;
            p[i] = L.MultiplyAdd(step, L.Divide(slope, L.Add(L.SquareRoot(square), epsilon)), p[i]);
        }
    }
}
