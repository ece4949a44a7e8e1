using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>
/// The product in tiles of 2 x 4 entries: 8 sums in registers, 6 loads for 8 multiply-adds. Smaller tiles at the edges are the same source
/// with the unused half removed by the compiler.
/// </summary>
/// <remarks>Optimised at its first call: tiered compilation would run the first thousands of steps ten times slower.</remarks>
internal sealed unsafe class Product<L, V, F>(float slope) : Product<V> where L : ILanes<V> where V : unmanaged where F : IFinish<V>
{
    private readonly V slope = L.Broadcast(slope);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(int m, int n, int k, in Matrix<V> a, in Matrix<V> b, in Matrix<V> c, in Matrix<V> init)
    {
        if (k <= Sweep<L, V, F>.MostTerms)
        {
            if (m < n)
                Sweep<L, V, F>.Run(n, m, k, b.Transposed, a.Transposed, c.Transposed, init.Transposed, slope);
            else
                Sweep<L, V, F>.Run(m, n, k, a, b, c, init, slope);
        }
        else if (n < 4 && m > n)
        {
            Tiles(n, m, k, b.Transposed, a.Transposed, c.Transposed, init.Transposed);
        }
        else
        {
            Tiles(m, n, k, a, b, c, init);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Tiles(int m, int n, int k, in Matrix<V> a, in Matrix<V> b, in Matrix<V> c, in Matrix<V> init)
    {
        var threes = m % 3 == 1 ? Math.Max(0, m / 3 - 1) : m / 3; // 4 rows are 2 + 2
        var twos = (m - 3 * threes) / 2;
        Bands<Three>(0, threes, n, k, a, b, c, init);
        Bands<Two>(3 * threes, twos, n, k, a, b, c, init);
        Bands<One>(3 * threes + 2 * twos, m - 3 * threes - 2 * twos, n, k, a, b, c, init);
    }

    /// <summary>Bands of M rows. A method for each M, as the compiler inlines no more tiles than these into one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Bands<M>(int row, int bands, int n, int k, in Matrix<V> a, in Matrix<V> b, in Matrix<V> c, in Matrix<V> init) where M : ISize
    {
        for (; bands > 0; bands--, row += M.Size)
        {
            byte* left = a.At(row, 0), right = b.Origin, source = init.At(row, 0), target = c.At(row, 0);
            var columns = n;
            for (; columns >= 4; columns -= 4)
            {
                Tile<M, Four>(k, left, a.Row, a.Column, right, b.Row, b.Column, source, init.Row, init.Column, target, c.Row, c.Column);
                right += 4 * b.Column;
                source += 4 * init.Column;
                target += 4 * c.Column;
            }

            if (columns == 3)
                Tile<M, Three>(k, left, a.Row, a.Column, right, b.Row, b.Column, source, init.Row, init.Column, target, c.Row, c.Column);
            else if (columns == 2)
                Tile<M, Two>(k, left, a.Row, a.Column, right, b.Row, b.Column, source, init.Row, init.Column, target, c.Row, c.Column);
            else if (columns == 1)
                Tile<M, One>(k, left, a.Row, a.Column, right, b.Row, b.Column, source, init.Row, init.Column, target, c.Row, c.Column);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Tile<M, N>(
        int k, byte* left, nint rowA, nint stepA, byte* right, nint stepB, nint columnB, byte* source, nint rowInit, nint columnInit, byte* target, nint rowC, nint columnC)
        where M : ISize where N : ISize
    {
        V s00 = default, s01 = default, s02 = default, s03 = default, s10 = default, s11 = default, s12 = default, s13 = default, s20 = default, s21 = default, s22 = default, s23 = default;
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

        Store(target, s00);
        if (N.Size > 1)
            Store(target + columnC, s01);
        if (N.Size > 2)
            Store(target + 2 * columnC, s02);
        if (N.Size > 3)
            Store(target + 3 * columnC, s03);
        if (M.Size > 1)
        {
            target += rowC;
            Store(target, s10);
            if (N.Size > 1)
                Store(target + columnC, s11);
            if (N.Size > 2)
                Store(target + 2 * columnC, s12);
            if (N.Size > 3)
                Store(target + 3 * columnC, s13);
        }
        if (M.Size > 2)
        {
            target += rowC;
            Store(target, s20);
            if (N.Size > 1)
                Store(target + columnC, s21);
            if (N.Size > 2)
                Store(target + 2 * columnC, s22);
            if (N.Size > 3)
                Store(target + 3 * columnC, s23);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Store(byte* target, V sum) => *(V*)target = F.Finish(sum, (V*)target, slope);
}
