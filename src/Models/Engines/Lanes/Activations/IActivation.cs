using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>An elementwise non-linearity whose derivative follows from its output alone.</summary>
internal interface IActivation<V> where V : unmanaged
{
    /// <summary>The output f(x).</summary>
    /// <param name="x">Input.</param>
    /// <param name="slope">Leaky ReLU's negative slope.</param>
    static abstract V Apply(V x, V slope);

    /// <summary>delta * f'(x), where <paramref name="output"/> is f(x).</summary>
    static abstract V Pull(V delta, V output, V slope);

    /// <summary>f''(x) / f'(x), where <paramref name="output"/> is f(x); 0 for piecewise linear functions.</summary>
    static abstract V Bend(V output);
}

/// <summary>x.</summary>
internal readonly struct Linear<V> : IActivation<V> where V : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply(V x, V slope) => x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Pull(V delta, V output, V slope) => delta;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Bend(V output) => default;
}

/// <summary>0 for x below 0, else x, NaN included; slope 0 at 0, as in PyTorch.</summary>
internal readonly struct Rectifier<L, V> : IActivation<V> where L : ILanes<V> where V : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply(V x, V slope) => L.Select(L.Above(default, x), default, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Pull(V delta, V output, V slope) => L.Select(L.Above(output, default), delta, default);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Bend(V output) => default;
}

/// <summary>x above 0, else slope * x; the slope at 0 is the negative side's, as in PyTorch. For slopes in (0, 1] it is the larger of the two
/// and has the input's sign.</summary>
internal readonly struct LeakyRectifier<L, V> : IActivation<V> where L : ILanes<V> where V : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply(V x, V slope) => L.Max(x, L.Multiply(x, slope));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Pull(V delta, V output, V slope) => L.Select(L.Above(output, default), delta, L.Multiply(delta, slope));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Bend(V output) => default;
}
