using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>Adam as PyTorch computes it: p -= rate / (1 - b1^t) * m / (sqrt(v / (1 - b2^t)) + epsilon).</summary>
/// <remarks>
/// The state is m / (1 - b1) and v / (1 - b2), the decaying sums themselves. Two parameters share one division, which takes as long as six multiplications:
/// 1 / d0 = d1 / (d0 d1). Each step adds 2^-120 to the sum of squares: next to any epsilon in use that is nothing, and no square has to be rounded to a
/// denormal number (<see cref="Update{L, V}"/>).
/// </remarks>
/// <param name="adam">Optimizer.</param>
/// <param name="first">Bytes from a parameter to its sum of slopes.</param>
/// <param name="second">Bytes from a parameter to its sum of squared slopes.</param>
internal unsafe struct AdamRule<L, V>(Adam adam, nint first, nint second) : IRule<V> where L : ILanes<V> where V : unmanaged
{
    private readonly nint first = first, second = second;
    private readonly V beta1 = L.Broadcast((float)adam.Beta1), beta2 = L.Broadcast((float)adam.Beta2);
    private readonly V decay = L.Broadcast((float)adam.WeightDecay), epsilon = L.Broadcast((float)adam.Epsilon), least = L.Broadcast(7.5231638e-37f);
    private double power1 = 1, power2 = 1; // beta^t by products: the same bits on every machine, which a library's pow is not
    private V step, correction;

    public void Begin(double rate)
    {
        power1 *= adam.Beta1;
        power2 *= adam.Beta2;
        step = L.Broadcast((float)(-rate * (1 - adam.Beta1) / (1 - power1)));
        correction = L.Broadcast((float)Math.Sqrt((1 - adam.Beta2) / (1 - power2)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void One(V* p, V g)
    {
        var d = Divisor(p, g, out var m);
        *p = L.MultiplyAdd(L.Divide(step, d), m, *p);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Two(V* p, V g0, V g1)
    {
        V d0 = Divisor(p, g0, out var m0), d1 = Divisor(p + 1, g1, out var m1);
        var quotient = L.Divide(step, L.Multiply(d0, d1));
        p[0] = L.MultiplyAdd(L.Multiply(quotient, d1), m0, p[0]);
        p[1] = L.MultiplyAdd(L.Multiply(quotient, d0), m1, p[1]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly V Divisor(V* p, V g, out V m)
    {
        V* mean = (V*)((byte*)p + first), square = (V*)((byte*)p + second);
        var slope = L.MultiplyAdd(decay, *p, g);
        *mean = m = L.MultiplyAdd(beta1, *mean, slope);
        var v = L.MultiplyAdd(slope, slope, L.MultiplyAdd(beta2, *square, least));
        *square = v;
        return L.MultiplyAdd(L.SquareRoot(v), correction, epsilon);
    }
}
