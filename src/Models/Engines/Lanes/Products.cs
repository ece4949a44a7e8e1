using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>
/// A matrix product with something done to each entry at the end: C = finish(init + A B). An entry's sum runs over k upwards from its initial value, whatever the
/// blocking, so all ways to cut the work give the same bits.
/// </summary>
internal abstract class Product<V> where V : unmanaged
{
    /// <summary>Computes C [m, n] from A [m, k], B [k, n] and the initial values [m, n].</summary>
    /// <param name="m">Rows of C.</param>
    /// <param name="n">Columns of C.</param>
    /// <param name="k">Terms of each sum.</param>
    /// <param name="a">Left factor.</param>
    /// <param name="b">Right factor.</param>
    /// <param name="c">Result; its old entries are an input of <see cref="IFinish{V}"/>.</param>
    /// <param name="init">Where each sum begins.</param>
    public abstract void Run(int m, int n, int k, in Matrix<V> a, in Matrix<V> b, in Matrix<V> c, in Matrix<V> init);
}

/// <summary>What becomes of an entry of a product.</summary>
internal unsafe interface IFinish<V> where V : unmanaged
{
    /// <summary>The entry that is stored.</summary>
    /// <param name="sum">init + A B.</param>
    /// <param name="old">Where the old entry lies.</param>
    /// <param name="slope">Leaky ReLU's negative slope.</param>
    static abstract V Finish(V sum, V* old, V slope);
}

/// <summary>The sum as it is.</summary>
internal readonly unsafe struct Plain<V> : IFinish<V> where V : unmanaged
{
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
