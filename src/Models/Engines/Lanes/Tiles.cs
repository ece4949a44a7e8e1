using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>A product in tiles of 3 x 4 entries.</summary>
internal static unsafe class Tiles<L, V, F> where L : ILanes<V> where V : unmanaged where F : IFinish<V>
{
    /// <summary>Computes C [m, n].</summary>
    /// <param name="m">Rows of C.</param>
    /// <param name="n">Columns of C.</param>
    /// <param name="k">Terms of each sum.</param>
    /// <param name="steps">The way through them.</param>
    /// <param name="a">Left factor; its columns are the steps'.</param>
    /// <param name="b">Right factor; its rows are the steps'.</param>
    /// <param name="c">Result; its old entries are an input of <see cref="IFinish{V}"/>.</param>
    /// <param name="init">Where each sum begins.</param>
    /// <param name="slope">Leaky ReLU's negative slope.</param>
    [MethodImpl(Jit.Loop)]
    public static void Run<S>(int m, int n, int k, S steps, in Matrix<V> a, in Matrix<V> b, in Matrix<V> c, in Matrix<V> init, V slope) where S : struct, ISteps
    {
        var threes = m % 3 == 1 ? Math.Max(0, m / 3 - 1) : m / 3; // 4 rows are 2 + 2
        var twos = (m - 3 * threes) / 2;
        Bands<Three, S>(0, threes, n, k, steps, a, b, c, init, slope);
        Bands<Two, S>(3 * threes, twos, n, k, steps, a, b, c, init, slope);
        Bands<One, S>(3 * threes + 2 * twos, m - 3 * threes - 2 * twos, n, k, steps, a, b, c, init, slope);
    }

    /// <summary>Bands of M rows. A method for each M, as the compiler inlines no more tiles than these into one.</summary>
    [MethodImpl(Jit.Loop)]
    private static void Bands<M, S>(int row, int bands, int n, int k, S steps, in Matrix<V> a, in Matrix<V> b, in Matrix<V> c, in Matrix<V> init, V slope)
        where M : ISize where S : struct, ISteps
    {
        for (; bands > 0; bands--, row += M.Size)
        {
            byte* left = a.At(row, 0), right = b.Origin, source = init.At(row, 0), target = c.At(row, 0);
            var columns = n;
            for (; columns >= 4 && columns != 5; columns -= 4) // 5 columns are 3 + 2
            {
                Tile<L, V, F>.Run<M, Four, S>(k, steps, left, a.Row, right, b.Column, source, init.Row, init.Column, target, c.Row, c.Column, slope);
                right += 4 * b.Column;
                source += 4 * init.Column;
                target += 4 * c.Column;
            }

            if (columns is 3 or 5)
            {
                Tile<L, V, F>.Run<M, Three, S>(k, steps, left, a.Row, right, b.Column, source, init.Row, init.Column, target, c.Row, c.Column, slope);
                right += 3 * b.Column;
                source += 3 * init.Column;
                target += 3 * c.Column;
                columns -= 3;
            }

            if (columns == 2)
                Tile<L, V, F>.Run<M, Two, S>(k, steps, left, a.Row, right, b.Column, source, init.Row, init.Column, target, c.Row, c.Column, slope);
            else if (columns == 1)
                Tile<L, V, F>.Run<M, One, S>(k, steps, left, a.Row, right, b.Column, source, init.Row, init.Column, target, c.Row, c.Column, slope);
        }
    }
}
