using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>
/// Up to 3 x 4 entries of a product: twelve sums in registers, seven loads for twelve multiply-adds. The smaller tiles at the edges are the same source,
/// from which the compiler removes what is under a false condition.
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

        // One base and its multiples, which an address can hold: a pointer for each row and column would not fit the registers.
        nint columnB3 = 3 * columnB;
        for (; count > 0; count--)
        {
            steps.Next(left, right, out var a, out var b);
            V x0 = *(V*)a, x1 = default, x2 = default;
            if (M.Size > 1)
                x1 = *(V*)(a + rowA);
            if (M.Size > 2)
                x2 = *(V*)(a + 2 * rowA);
            var y = *(V*)b;
            s00 = L.MultiplyAdd(x0, y, s00);
            if (M.Size > 1)
                s10 = L.MultiplyAdd(x1, y, s10);
            if (M.Size > 2)
                s20 = L.MultiplyAdd(x2, y, s20);
            if (N.Size > 1)
            {
                y = *(V*)(b + columnB);
                s01 = L.MultiplyAdd(x0, y, s01);
                if (M.Size > 1)
                    s11 = L.MultiplyAdd(x1, y, s11);
                if (M.Size > 2)
                    s21 = L.MultiplyAdd(x2, y, s21);
            }

            if (N.Size > 2)
            {
                y = *(V*)(b + 2 * columnB);
                s02 = L.MultiplyAdd(x0, y, s02);
                if (M.Size > 1)
                    s12 = L.MultiplyAdd(x1, y, s12);
                if (M.Size > 2)
                    s22 = L.MultiplyAdd(x2, y, s22);
            }

            if (N.Size > 3)
            {
                y = *(V*)(b + columnB3);
                s03 = L.MultiplyAdd(x0, y, s03);
                if (M.Size > 1)
                    s13 = L.MultiplyAdd(x1, y, s13);
                if (M.Size > 2)
                    s23 = L.MultiplyAdd(x2, y, s23);
            }
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
