using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>What becomes of an entry of a product.</summary>
internal unsafe interface IFinish<V> where V : unmanaged
{
    /// <summary>The entry that is stored.</summary>
    /// <param name="sum">init + A B.</param>
    /// <param name="old">Where the old entry lies.</param>
    /// <param name="slope">Leaky ReLU's negative slope.</param>
    static abstract V Finish(V sum, V* old, V slope);

    /// <summary>Whether the entries lie in no near cache, so that the next tile's are asked for in time.</summary>
    static virtual bool IsFar => false;
}

/// <summary>The sum as it is.</summary>
internal readonly unsafe struct Plain<V> : IFinish<V> where V : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Finish(V sum, V* old, V slope) => sum;
}

/// <summary>The sum as it is, of products whose entries have left the near caches when they are next added to.</summary>
internal readonly unsafe struct Far<V> : IFinish<V> where V : unmanaged
{
    /// <summary>Bytes that stay in a near cache from one pass to the next.</summary>
    private const int NearBytes = 262_144;

    /// <summary>Whether so many entries are too many to stay near.</summary>
    public static bool Suits(int entries) => entries * sizeof(V) > NearBytes;

    public static bool IsFar => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Finish(V sum, V* old, V slope) => sum;
}

/// <summary>A layer's output: the activation of the sum.</summary>
internal readonly unsafe struct Forward<A, V> : IFinish<V> where A : IActivation<V> where V : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Finish(V sum, V* old, V slope) => A.Apply(sum, slope);
}

/// <summary>The loss's derivative by a layer's input sum: it replaces the layer's output, from which the activation's derivative follows.</summary>
internal readonly unsafe struct Backward<A, V> : IFinish<V> where A : IActivation<V> where V : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Finish(V sum, V* old, V slope) => A.Pull(sum, *old, slope);
}
