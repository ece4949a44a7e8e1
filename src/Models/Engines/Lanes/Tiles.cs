using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>
/// A product in tiles of 3 x 4 entries: twelve sums in registers, seven loads for twelve multiply-adds. The smaller tiles at the edges are the same source,
/// from which the compiler removes what is under a false condition.
/// </summary>
internal static unsafe class Tiles<L, V, F> where L : ILanes<V> where V : unmanaged where F : IFinish<V>
{
    /// <inheritdoc cref="Product{V}.Run"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(int m, int n, int k, in Matrix<V> a, in Matrix<V> b, in Matrix<V> c, in Matrix<V> init, V slope)
    {
        var threes = m % 3 == 1 ? Math.Max(0, m / 3 - 1) : m / 3; // 4 rows are 2 + 2
        var twos = (m - 3 * threes) / 2;
        Bands<Three>(0, threes, n, k, a, b, c, init, slope);
        Bands<Two>(3 * threes, twos, n, k, a, b, c, init, slope);
        Bands<One>(3 * threes + 2 * twos, m - 3 * threes - 2 * twos, n, k, a, b, c, init, slope);
    }

    /// <summary>Bands of M rows. A method for each M, as the compiler inlines no more tiles than these into one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Bands<M>(int row, int bands, int n, int k, in Matrix<V> a, in Matrix<V> b, in Matrix<V> c, in Matrix<V> init, V slope)
        where M : ISize
    {
        for (; bands > 0; bands--, row += M.Size)
        {
            byte* left = a.At(row, 0), right = b.Origin, source = init.At(row, 0), target = c.At(row, 0);
            var columns = n;
            for (; columns >= 4; columns -= 4)
            {
                Tile<M, Four>(k, left, a.Row, a.Column, right, b.Row, b.Column, source, init.Row, init.Column, target, c.Row, c.Column, slope);
                right += 4 * b.Column;
                source += 4 * init.Column;
                target += 4 * c.Column;
            }

            if (columns == 3)
                Tile<M, Three>(k, left, a.Row, a.Column, right, b.Row, b.Column, source, init.Row, init.Column, target, c.Row, c.Column, slope);
            else if (columns == 2)
                Tile<M, Two>(k, left, a.Row, a.Column, right, b.Row, b.Column, source, init.Row, init.Column, target, c.Row, c.Column, slope);
            else if (columns == 1)
                Tile<M, One>(k, left, a.Row, a.Column, right, b.Row, b.Column, source, init.Row, init.Column, target, c.Row, c.Column, slope);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Tile<M, N>(
        int k, byte* left, nint rowA, nint stepA, byte* right, nint stepB, nint columnB,
        byte* source, nint rowInit, nint columnInit, byte* target, nint rowC, nint columnC, V slope)
        where M : ISize where N : ISize
    {
        V s00 = default, s01 = default, s02 = default, s03 = default;
        V s10 = default, s11 = default, s12 = default, s13 = default;
        V s20 = default, s21 = default, s22 = default, s23 = default;
        s00 = *(V*)source;
        if (N.Size > 1)
            s01 = *(V*)(source + columnInit);
        if (N.Size > 2)
            s02 = *(V*)(source + 2 * columnInit);
        if (N.Size > 3)
            s03 = *(V*)(source + 3 * columnInit);
        if (M.Size > 1)
        {
            source += rowInit;
            s10 = *(V*)source;
            if (N.Size > 1)
                s11 = *(V*)(source + columnInit);
            if (N.Size > 2)
                s12 = *(V*)(source + 2 * columnInit);
            if (N.Size > 3)
                s13 = *(V*)(source + 3 * columnInit);
        }
        if (M.Size > 2)
        {
            source += rowInit;
            s20 = *(V*)source;
            if (N.Size > 1)
                s21 = *(V*)(source + columnInit);
            if (N.Size > 2)
                s22 = *(V*)(source + 2 * columnInit);
            if (N.Size > 3)
                s23 = *(V*)(source + 3 * columnInit);
        }

        byte* a0 = left, a1 = a0 + rowA, a2 = a1 + rowA;
        byte* b0 = right, b1 = b0 + columnB, b2 = b1 + columnB, b3 = b2 + columnB;
        nint atA = 0, atB = 0;
        for (; k > 0; k--)
        {
            V x0 = *(V*)(a0 + atA), x1 = default, x2 = default;
            if (M.Size > 1)
                x1 = *(V*)(a1 + atA);
            if (M.Size > 2)
                x2 = *(V*)(a2 + atA);
            var y = *(V*)(b0 + atB);
            s00 = L.MultiplyAdd(x0, y, s00);
            if (M.Size > 1)
                s10 = L.MultiplyAdd(x1, y, s10);
            if (M.Size > 2)
                s20 = L.MultiplyAdd(x2, y, s20);
            if (N.Size > 1)
            {
                y = *(V*)(b1 + atB);
                s01 = L.MultiplyAdd(x0, y, s01);
                if (M.Size > 1)
                    s11 = L.MultiplyAdd(x1, y, s11);
                if (M.Size > 2)
                    s21 = L.MultiplyAdd(x2, y, s21);
            }
            if (N.Size > 2)
            {
                y = *(V*)(b2 + atB);
                s02 = L.MultiplyAdd(x0, y, s02);
                if (M.Size > 1)
                    s12 = L.MultiplyAdd(x1, y, s12);
                if (M.Size > 2)
                    s22 = L.MultiplyAdd(x2, y, s22);
            }
            if (N.Size > 3)
            {
                y = *(V*)(b3 + atB);
                s03 = L.MultiplyAdd(x0, y, s03);
                if (M.Size > 1)
                    s13 = L.MultiplyAdd(x1, y, s13);
                if (M.Size > 2)
                    s23 = L.MultiplyAdd(x2, y, s23);
            }
            atA += stepA;
            atB += stepB;
        }

        Store(target, s00, slope);
        if (N.Size > 1)
            Store(target + columnC, s01, slope);
        if (N.Size > 2)
            Store(target + 2 * columnC, s02, slope);
        if (N.Size > 3)
            Store(target + 3 * columnC, s03, slope);
        if (M.Size > 1)
        {
            target += rowC;
            Store(target, s10, slope);
            if (N.Size > 1)
                Store(target + columnC, s11, slope);
            if (N.Size > 2)
                Store(target + 2 * columnC, s12, slope);
            if (N.Size > 3)
                Store(target + 3 * columnC, s13, slope);
        }
        if (M.Size > 2)
        {
            target += rowC;
            Store(target, s20, slope);
            if (N.Size > 1)
                Store(target + columnC, s21, slope);
            if (N.Size > 2)
                Store(target + 2 * columnC, s22, slope);
            if (N.Size > 3)
                Store(target + 3 * columnC, s23, slope);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(byte* target, V sum, V slope) => *(V*)target = F.Finish(sum, (V*)target, slope);
}
