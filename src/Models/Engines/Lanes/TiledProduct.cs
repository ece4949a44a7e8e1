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
        if (n < 4 && m > n)
            Rows(n, m, k, b.Transposed, a.Transposed, c.Transposed, init.Transposed);
        else
            Rows(m, n, k, a, b, c, init);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Rows(int m, int n, int k, in Matrix<V> a, in Matrix<V> b, in Matrix<V> c, in Matrix<V> init)
    {
        var i = 0;
        for (; i + 2 <= m; i += 2)
            Row<Two>(i, n, k, a, b, c, init);
        if (i < m)
            Row<One>(i, n, k, a, b, c, init);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Row<M>(int i, int n, int k, in Matrix<V> a, in Matrix<V> b, in Matrix<V> c, in Matrix<V> init) where M : ISize
    {
        var j = 0;
        for (; j + 4 <= n; j += 4)
            Tile<M, Four>(i, j, k, a, b, c, init);
        if (j + 3 == n)
            Tile<M, Three>(i, j, k, a, b, c, init);
        else if (j + 2 == n)
            Tile<M, Two>(i, j, k, a, b, c, init);
        else if (j + 1 == n)
            Tile<M, One>(i, j, k, a, b, c, init);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Tile<M, N>(int i, int j, int k, in Matrix<V> a, in Matrix<V> b, in Matrix<V> c, in Matrix<V> init) where M : ISize where N : ISize
    {
        var source = init.At(i, j);
        V s00 = default, s01 = default, s02 = default, s03 = default, s10 = default, s11 = default, s12 = default, s13 = default;
        s00 = *(V*)source;
        if (N.Size > 1)
            s01 = *(V*)(source + init.Column);
        if (N.Size > 2)
            s02 = *(V*)(source + 2 * init.Column);
        if (N.Size > 3)
            s03 = *(V*)(source + 3 * init.Column);
        if (M.Size > 1)
        {
            source += init.Row;
            s10 = *(V*)source;
            if (N.Size > 1)
                s11 = *(V*)(source + init.Column);
            if (N.Size > 2)
                s12 = *(V*)(source + 2 * init.Column);
            if (N.Size > 3)
                s13 = *(V*)(source + 3 * init.Column);
        }

        byte* a0 = a.At(i, 0), a1 = a0 + a.Row;
        byte* b0 = b.At(0, j), b1 = b0 + b.Column, b2 = b1 + b.Column, b3 = b2 + b.Column;
        nint stepA = a.Column, stepB = b.Row, atA = 0, atB = 0;
        for (var left = k; left > 0; left--)
        {
            V y0 = *(V*)(b0 + atB), y1 = default, y2 = default, y3 = default;
            if (N.Size > 1)
                y1 = *(V*)(b1 + atB);
            if (N.Size > 2)
                y2 = *(V*)(b2 + atB);
            if (N.Size > 3)
                y3 = *(V*)(b3 + atB);
            var x = *(V*)(a0 + atA);
            s00 = L.MultiplyAdd(x, y0, s00);
            if (N.Size > 1)
                s01 = L.MultiplyAdd(x, y1, s01);
            if (N.Size > 2)
                s02 = L.MultiplyAdd(x, y2, s02);
            if (N.Size > 3)
                s03 = L.MultiplyAdd(x, y3, s03);
            if (M.Size > 1)
            {
                x = *(V*)(a1 + atA);
                s10 = L.MultiplyAdd(x, y0, s10);
                if (N.Size > 1)
                    s11 = L.MultiplyAdd(x, y1, s11);
                if (N.Size > 2)
                    s12 = L.MultiplyAdd(x, y2, s12);
                if (N.Size > 3)
                    s13 = L.MultiplyAdd(x, y3, s13);
            }

            atA += stepA;
            atB += stepB;
        }

        var target = c.At(i, j);
        Store(target, s00);
        if (N.Size > 1)
            Store(target + c.Column, s01);
        if (N.Size > 2)
            Store(target + 2 * c.Column, s02);
        if (N.Size > 3)
            Store(target + 3 * c.Column, s03);
        if (M.Size > 1)
        {
            target += c.Row;
            Store(target, s10);
            if (N.Size > 1)
                Store(target + c.Column, s11);
            if (N.Size > 2)
                Store(target + 2 * c.Column, s12);
            if (N.Size > 3)
                Store(target + 3 * c.Column, s13);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Store(byte* target, V sum) => *(V*)target = F.Finish(sum, *(V*)target, slope);
}
