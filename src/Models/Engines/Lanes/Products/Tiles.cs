using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Reproducibility.Models.Lanes;

/// <summary>A product in tiles of as many rows and columns as the registers hold, all of about one size: of 6 rows at most, 10 are 5 + 5.</summary>
internal static unsafe class Tiles<L, V, F> where L : ILanes<V> where V : unmanaged where F : IFinish<V>
{
    /// <summary>The most columns of a tile.</summary>
    public static int MostColumns => Vector512.IsHardwareAccelerated ? 4 : 3;

    /// <summary>With AVX-512 there are 32 registers, else 16: they hold all sums, a factor of each column and one of a row.</summary>
    private static int MostRows => Vector512.IsHardwareAccelerated ? 6 : 4;

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
    public static void Run<S>(int m, int n, int k, S steps, in Matrix<V> a, in Matrix<V> b, in Matrix<V> c, in Matrix<V> init, V slope) where S : struct, ISteps
    {
        var (rows, bands, taller) = Cut(m, MostRows);
        var split = taller * (rows + 1);
        Bands(rows + 1, taller, n, k, steps, a, b, c, init, slope);
        Bands(rows, bands, n, k, steps, new(a, split, 0), b, new(c, split, 0), new(init, split, 0), slope);
    }

    /// <summary>Cuts a length into the fewest parts: their size, how many there are of it, and how many that are one larger.</summary>
    private static (int Size, int Count, int Larger) Cut(int length, int most)
    {
        var parts = (length + most - 1) / most;
        return (length / parts, parts - length % parts, length % parts);
    }

    private static void Bands<S>(int rows, int bands, int n, int k, S steps, in Matrix<V> a, in Matrix<V> b, in Matrix<V> c, in Matrix<V> init, V slope)
        where S : struct, ISteps
    {
        if (bands == 0)
            return;
        if (rows == 1)
            Bands<One, S>(bands, n, k, steps, a, b, c, init, slope);
        else if (rows == 2)
            Bands<Two, S>(bands, n, k, steps, a, b, c, init, slope);
        else if (rows == 3)
            Bands<Three, S>(bands, n, k, steps, a, b, c, init, slope);
        else if (rows == 4)
            Bands<Four, S>(bands, n, k, steps, a, b, c, init, slope);
        else if (rows == 5)
            Bands<Five, S>(bands, n, k, steps, a, b, c, init, slope);
        else
            Bands<Six, S>(bands, n, k, steps, a, b, c, init, slope);
    }

    private static void Bands<M, S>(int bands, int n, int k, S steps, in Matrix<V> a, in Matrix<V> b, in Matrix<V> c, in Matrix<V> init, V slope)
        where M : ISize where S : struct, ISteps
    {
        var (columns, tiles, wider) = Cut(n, MostColumns);
        var split = wider * (columns + 1);
        Columns<M, S>(columns + 1, bands, wider, k, steps, a, b, c, init, slope);
        Columns<M, S>(columns, bands, tiles, k, steps, a, new(b, 0, split), new(c, 0, split), new(init, 0, split), slope);
    }

    private static void Columns<M, S>(
        int columns, int bands, int tiles, int k, S steps, in Matrix<V> a, in Matrix<V> b, in Matrix<V> c, in Matrix<V> init, V slope)
        where M : ISize where S : struct, ISteps
    {
        if (tiles == 0)
            return;
        if (columns == 1)
            Fill<M, One, S>(bands, tiles, k, steps, a, b, c, init, slope);
        else if (columns == 2)
            Fill<M, Two, S>(bands, tiles, k, steps, a, b, c, init, slope);
        else if (columns == 3)
            Fill<M, Three, S>(bands, tiles, k, steps, a, b, c, init, slope);
        else
            Fill<M, Four, S>(bands, tiles, k, steps, a, b, c, init, slope);
    }

    /// <summary>Tiles of one size. A method for each size, as the compiler would keep the sums of several in memory.</summary>
    [MethodImpl(Jit.Loop)]
    private static void Fill<M, N, S>(int bands, int tiles, int k, S steps, in Matrix<V> a, in Matrix<V> b, in Matrix<V> c, in Matrix<V> init, V slope)
        where M : ISize where N : ISize where S : struct, ISteps
    {
        for (var band = 0; band < bands; band++)
        {
            byte* left = a.At(band * M.Size, 0), right = b.Origin, source = init.At(band * M.Size, 0), target = c.At(band * M.Size, 0);
            for (var tile = tiles; tile > 0; tile--)
            {
                if (F.IsFar)
                    Ask<M, N>(tile > 1 ? target + N.Size * c.Column : c.At((band + 1) * M.Size, 0), c.Row, c.Column);
                Tile<L, V, F>.Run<M, N, S>(k, steps, left, a.Row, right, b.Column, source, init.Row, init.Column, target, c.Row, c.Column, slope);
                right += N.Size * b.Column;
                source += N.Size * init.Column;
                target += N.Size * c.Column;
            }
        }
    }

    /// <summary>Asks for the cache lines of a tile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Ask<M, N>(byte* tile, nint row, nint column) where M : ISize where N : ISize
    {
        for (var i = 0; i < M.Size; i++, tile += row)
        {
            for (var j = 0; j < N.Size; j++)
                Memory.Prefetch(tile + j * column);
        }
    }
}
