using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>
/// Up to 6 x 4 entries of a product, whose sums stay in registers: ten loads for 24 multiply-adds. The smaller tiles are the same source, from which the
/// compiler removes what is under a false condition.
/// </summary>
internal static unsafe class Tile<L, V, F> where L : ILanes<V> where V : unmanaged where F : IFinish<V>
{
    /// <summary>Computes a tile.</summary>
    /// <param name="count">Terms of each sum.</param>
    /// <param name="steps">The way through them.</param>
    /// <param name="left">The first row's first factor.</param>
    /// <param name="rowA">Bytes to the next row's.</param>
    /// <param name="right">The first column's first factor.</param>
    /// <param name="columnB">Bytes to the next column's.</param>
    /// <param name="source">Where the first sum begins.</param>
    /// <param name="rowInit">Bytes to the next row's beginning.</param>
    /// <param name="columnInit">Bytes to the next column's.</param>
    /// <param name="target">Where the first entry goes.</param>
    /// <param name="rowC">Bytes to the next row's.</param>
    /// <param name="columnC">Bytes to the next column's.</param>
    /// <param name="slope">Leaky ReLU's negative slope.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<M, N, S>(
        int count, S steps, byte* left, nint rowA, byte* right, nint columnB,
        byte* source, nint rowInit, nint columnInit, byte* target, nint rowC, nint columnC, V slope)
        where M : ISize where N : ISize where S : struct, ISteps
    {
        TileRow<L, V, F, N> r0 = default, r1 = default, r2 = default, r3 = default, r4 = default, r5 = default;
        r0.Begin(source, columnInit);
        if (M.Size > 1)
            r1.Begin(source += rowInit, columnInit);
        if (M.Size > 2)
            r2.Begin(source += rowInit, columnInit);
        if (M.Size > 3)
            r3.Begin(source += rowInit, columnInit);
        if (M.Size > 4)
            r4.Begin(source += rowInit, columnInit);
        if (M.Size > 5)
            r5.Begin(source += rowInit, columnInit);

        // One base and its multiples, which an address can hold: a pointer for each row and column would not fit the registers.
        nint columnB3 = 3 * columnB, rowA3 = 3 * rowA;
        for (; count > 0; count--)
        {
            steps.Next(left, right, out var a, out var b);
            V y0 = *(V*)b, y1 = default, y2 = default, y3 = default;
            if (N.Size > 1)
                y1 = *(V*)(b + columnB);
            if (N.Size > 2)
                y2 = *(V*)(b + 2 * columnB);
            if (N.Size > 3)
                y3 = *(V*)(b + columnB3);
            r0.Add(*(V*)a, y0, y1, y2, y3);
            if (M.Size > 1)
                r1.Add(*(V*)(a + rowA), y0, y1, y2, y3);
            if (M.Size > 2)
                r2.Add(*(V*)(a + 2 * rowA), y0, y1, y2, y3);
            if (M.Size > 3)
                r3.Add(*(V*)(a += rowA3), y0, y1, y2, y3);
            if (M.Size > 4)
                r4.Add(*(V*)(a + rowA), y0, y1, y2, y3);
            if (M.Size > 5)
                r5.Add(*(V*)(a + 2 * rowA), y0, y1, y2, y3);
        }

        r0.End(target, columnC, slope);
        if (M.Size > 1)
            r1.End(target += rowC, columnC, slope);
        if (M.Size > 2)
            r2.End(target += rowC, columnC, slope);
        if (M.Size > 3)
            r3.End(target += rowC, columnC, slope);
        if (M.Size > 4)
            r4.End(target += rowC, columnC, slope);
        if (M.Size > 5)
            r5.End(target += rowC, columnC, slope);
    }
}

/// <summary>A row of a tile: up to four sums.</summary>
internal unsafe struct TileRow<L, V, F, N> where L : ILanes<V> where V : unmanaged where F : IFinish<V> where N : ISize
{
    private V s0, s1, s2, s3;

    /// <summary>Loads the initial values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Begin(byte* source, nint column)
    {
        s0 = *(V*)source;
        if (N.Size > 1)
            s1 = *(V*)(source + column);
        if (N.Size > 2)
            s2 = *(V*)(source + 2 * column);
        if (N.Size > 3)
            s3 = *(V*)(source + 3 * column);
    }

    /// <summary>Adds a term to each sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(V x, V y0, V y1, V y2, V y3)
    {
        s0 = L.MultiplyAdd(x, y0, s0);
        if (N.Size > 1)
            s1 = L.MultiplyAdd(x, y1, s1);
        if (N.Size > 2)
            s2 = L.MultiplyAdd(x, y2, s2);
        if (N.Size > 3)
            s3 = L.MultiplyAdd(x, y3, s3);
    }

    /// <summary>Stores the finished entries.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void End(byte* target, nint column, V slope)
    {
        Store(target, s0, slope);
        if (N.Size > 1)
            Store(target + column, s1, slope);
        if (N.Size > 2)
            Store(target + 2 * column, s2, slope);
        if (N.Size > 3)
            Store(target + 3 * column, s3, slope);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(byte* target, V sum, V slope) => *(V*)target = F.Finish(sum, (V*)target, slope);
}
