using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>
/// A product whose terms lie at listed places: C[i, j] = finish(init[i, j] + sum over t of A[i; t] B[j; t]). The three products of a convolution are of
/// this kind. Terms are added in the order of the list.
/// </summary>
internal abstract class Correlation<V> where V : unmanaged
{
    /// <summary>Computes C [m, n].</summary>
    /// <param name="m">Rows of C.</param>
    /// <param name="n">Columns of C.</param>
    /// <param name="terms">Of each sum.</param>
    /// <param name="count">How many of them.</param>
    /// <param name="a">Where the rows' factors are counted from; one row.</param>
    /// <param name="b">Where the columns' factors are counted from; one column.</param>
    /// <param name="c">Result; its old entries are an input of <see cref="IFinish{V}"/>.</param>
    /// <param name="init">Where each sum begins.</param>
    public abstract void Run(int m, int n, Terms terms, int count, in Matrix<V> a, in Matrix<V> b, in Matrix<V> c, in Matrix<V> init);
}

/// <inheritdoc/>
internal sealed class Correlation<L, V, F>(float slope) : Correlation<V> where L : ILanes<V> where V : unmanaged where F : IFinish<V>
{
    private readonly V slope = L.Broadcast(slope);

    [MethodImpl(Jit.Loop)]
    public override void Run(int m, int n, Terms terms, int count, in Matrix<V> a, in Matrix<V> b, in Matrix<V> c, in Matrix<V> init) =>
        Tiles<L, V, F>.Run(m, n, count, new Listed(terms), a, b, c, init, slope);
}
