using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>RMSprop as PyTorch computes it: p -= rate * g / (sqrt(v) + epsilon).</summary>
internal sealed unsafe class RmsPropUpdate<L, V>(RmsProp rmsProp, Net<L, V> net, Memory memory) : Update where L : ILanes<V> where V : unmanaged
{
    private readonly V* squares = memory.Allocate<V>(net.Count);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Step(double rate)
    {
        var step = L.Broadcast((float)-rate);
        V alpha = L.Broadcast((float)rmsProp.Alpha), rest = L.Broadcast((float)(1 - rmsProp.Alpha));
        V decay = L.Broadcast((float)rmsProp.WeightDecay), epsilon = L.Broadcast((float)rmsProp.Epsilon);
        V* p = net.Parameters, g = net.Gradients, v = squares;
        var count = net.Count;
        for (var i = 0; i < count; i++)
        {
            var slope = L.MultiplyAdd(decay, p[i], g[i]);
            var square = Decay<L, V>.Flush(L.MultiplyAdd(alpha, v[i], L.Multiply(rest, L.Multiply(slope, slope))));
            var ratio = L.Divide(slope, L.Add(L.SquareRoot(square), epsilon));
            v[i] = square;
            p[i] = Decay<L, V>.Flush(L.MultiplyAdd(step, ratio, p[i]));
        }
    }
}
