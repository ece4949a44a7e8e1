using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>tanh(x), to 1.5e-7 relative.</summary>
internal readonly struct HyperbolicTangent<L, V> : IActivation<V> where L : ILanes<V> where V : unmanaged
{
    /// <summary>
    /// Below 0.625 the fifth convergent of Lambert's continued fraction, x - x^3 (315 + 14 x^2) / (945 + 420 x^2 + 15 x^4); above,
    /// 1 - 2 / (exp(2x) + 1). Both are a base minus a quotient, so one division serves the two.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply(V x, V slope)
    {
        var size = L.Absolute(x);
        var square = L.Multiply(x, x);
        var exponential = Exponential<L, V>.Of(L.Add(size, size));
        var isSmall = L.Above(L.Broadcast(0.625f), size);
        var top = L.Multiply(L.Multiply(size, square), L.MultiplyAdd(L.Broadcast(14), square, L.Broadcast(315)));
        var bottom = L.MultiplyAdd(L.MultiplyAdd(L.Broadcast(15), square, L.Broadcast(420)), square, L.Broadcast(945));
        var quotient = L.Divide(
            L.Select(isSmall, top, L.Broadcast(2)),
            L.Select(isSmall, bottom, L.Add(exponential, L.Broadcast(1))));
        return L.WithSign(L.Subtract(L.Select(isSmall, size, L.Broadcast(1)), quotient), x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Pull(V delta, V output, V slope) =>
        L.Multiply(delta, L.Subtract(L.Broadcast(1), L.Multiply(output, output)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Bend(V output) => L.Multiply(L.Broadcast(-2), output);
}

/// <summary>1 / (1 + exp(-x)), to 2e-7 relative on both sides; below -87 it stays at exp(-87).</summary>
internal readonly struct Logistic<L, V> : IActivation<V> where L : ILanes<V> where V : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply(V x, V slope)
    {
        var one = L.Broadcast(1);
        var exponential = Exponential<L, V>.Of(L.Subtract(default, L.Absolute(x)));
        return L.Divide(L.Select(L.Above(x, default), one, exponential), L.Add(one, exponential));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Pull(V delta, V output, V slope) =>
        L.Multiply(delta, L.Multiply(output, L.Subtract(L.Broadcast(1), output)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Bend(V output) => L.MultiplyAdd(L.Broadcast(-2), output, L.Broadcast(1));
}

/// <summary>exp(x) from multiply-adds alone, the same bits on every machine, which no library's exp is.</summary>
internal static class Exponential<L, V> where L : ILanes<V> where V : unmanaged
{
    private const float Shift = 12582912; // 1.5 * 2^23: adding it rounds to an integer, held in the last bits

    /// <summary>exp(x) with x limited to [-87, 87]: x = n ln 2 + r, |r| &lt; 0.35, times Taylor's polynomial of degree 7 (truncated at 5e-9).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of(V x)
    {
        x = L.Select(L.Above(x, L.Broadcast(87)), L.Broadcast(87), x);
        x = L.Select(L.Above(L.Broadcast(-87), x), L.Broadcast(-87), x);
        var shifted = L.MultiplyAdd(x, L.Broadcast(1.44269504f), L.Broadcast(Shift));
        var n = L.Subtract(shifted, L.Broadcast(Shift));
        var r = L.MultiplyAdd(n, L.Broadcast(-0.693359375f), x); // ln 2 in two parts, the first exact in 10 bits
        r = L.MultiplyAdd(n, L.Broadcast(2.12194440e-4f), r);
        var sum = L.MultiplyAdd(L.Broadcast(1f / 5040), r, L.Broadcast(1f / 720));
        sum = L.MultiplyAdd(sum, r, L.Broadcast(1f / 120));
        sum = L.MultiplyAdd(sum, r, L.Broadcast(1f / 24));
        sum = L.MultiplyAdd(sum, r, L.Broadcast(1f / 6));
        sum = L.MultiplyAdd(sum, r, L.Broadcast(0.5f));
        sum = L.MultiplyAdd(sum, r, L.Broadcast(1));
        sum = L.MultiplyAdd(sum, r, L.Broadcast(1));
        return L.Multiply(sum, L.PowerOfTwo(shifted));
    }
}
