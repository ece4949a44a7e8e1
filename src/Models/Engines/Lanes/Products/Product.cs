using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>
/// A matrix product with something done to each entry at the end: C = finish(init + A B). An entry's sum runs over k upwards from its initial value, whatever
/// the blocking, so all ways to cut the work give the same bits.
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

/// <inheritdoc/>
internal sealed class Product<L, V, F>(float slope) : Product<V> where L : ILanes<V> where V : unmanaged where F : IFinish<V>
{
    private readonly V slope = L.Broadcast(slope);

    [MethodImpl(Jit.Loop)]
    public override void Run(int m, int n, int k, in Matrix<V> a, in Matrix<V> b, in Matrix<V> c, in Matrix<V> init)
    {
        if (n == 1)
        {
            Dots<L, V, F>.Run(m, k, a, b, c, init, slope);
            return;
        }

        var isSweep = k > 0 && k <= Sweep<L, V, F>.MostTerms;
        if (isSweep ? m < n : n < Tiles<L, V, F>.MostColumns && m > n)
            Oriented(isSweep, n, m, k, b.Transposed, a.Transposed, c.Transposed, init.Transposed);
        else
            Oriented(isSweep, m, n, k, a, b, c, init);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Oriented(bool isSweep, int m, int n, int k, in Matrix<V> a, in Matrix<V> b, in Matrix<V> c, in Matrix<V> init)
    {
        if (isSweep)
            Sweep<L, V, F>.Run(m, n, k, a, b, c, init, slope);
        else
            Tiles<L, V, F>.Run(m, n, k, new Strides(a.Column, b.Row), a, b, c, init, slope);
    }
}
