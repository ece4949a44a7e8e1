using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>
/// A product of at most four terms per entry: the terms of a few columns of B stay in registers while the rows of A and C pass by. Tiles would spend their time
/// on beginning and ending sums.
/// </summary>
internal static unsafe class Sweep<L, V, F> where L : ILanes<V> where V : unmanaged where F : IFinish<V>
{
    /// <summary>The most terms of a sum.</summary>
    public const int MostTerms = 4;

    [MethodImpl(Jit.Loop)]
    public static void Run(int m, int n, int k, in Matrix<V> a, in Matrix<V> b, in Matrix<V> c, in Matrix<V> init, V slope)
    {
        if (k == 1)
            Columns<One, Four>(m, n, a, b, c, init, slope);
        else if (k == 2)
            Columns<Two, Two>(m, n, a, b, c, init, slope);
        else if (k == 3)
            Columns<Three, Two>(m, n, a, b, c, init, slope);
        else
            Columns<Four, Two>(m, n, a, b, c, init, slope);
    }

    [MethodImpl(Jit.Loop)]
    private static void Columns<K, N>(int m, int n, in Matrix<V> a, in Matrix<V> b, in Matrix<V> c, in Matrix<V> init, V slope)
        where K : ISize where N : ISize
    {
        var j = 0;
        for (; j + N.Size <= n; j += N.Size)
            Column<K, N>(j, m, a, b, c, init, slope);
        for (; j < n; j++)
            Column<K, One>(j, m, a, b, c, init, slope);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Column<K, N>(int j, int m, in Matrix<V> a, in Matrix<V> b, in Matrix<V> c, in Matrix<V> init, V slope)
        where K : ISize where N : ISize
    {
        byte* terms = b.At(0, j), source = init.At(0, j), target = c.At(0, j), factor = a.Origin;
        nint nextTerm = b.Row, nextFactor = a.Column, columnB = b.Column, columnC = c.Column, columnInit = init.Column;
        nint rowA = a.Row, rowC = c.Row, rowInit = init.Row;
        Terms<K>(terms, nextTerm, out var b00, out var b10, out var b20, out var b30);
        V b01 = default, b11 = default, b21 = default, b31 = default, b02 = default, b03 = default;
        if (N.Size > 1)
            Terms<K>(terms + columnB, nextTerm, out b01, out b11, out b21, out b31);
        if (N.Size > 2)
        {
            b02 = *(V*)(terms + 2 * columnB);
            b03 = *(V*)(terms + 3 * columnB);
        }

        for (var left = m; left > 0; left--)
        {
            V a0 = *(V*)factor, a1 = default, a2 = default, a3 = default;
            if (K.Size > 1)
                a1 = *(V*)(factor + nextFactor);
            if (K.Size > 2)
                a2 = *(V*)(factor + 2 * nextFactor);
            if (K.Size > 3)
                a3 = *(V*)(factor + 3 * nextFactor);
            var sum = Sum<K>(*(V*)source, a0, a1, a2, a3, b00, b10, b20, b30);
            *(V*)target = F.Finish(sum, (V*)target, slope);
            if (N.Size > 1)
            {
                sum = Sum<K>(*(V*)(source + columnInit), a0, a1, a2, a3, b01, b11, b21, b31);
                *(V*)(target + columnC) = F.Finish(sum, (V*)(target + columnC), slope);
            }

            if (N.Size > 2)
            {
                sum = L.MultiplyAdd(a0, b02, *(V*)(source + 2 * columnInit));
                *(V*)(target + 2 * columnC) = F.Finish(sum, (V*)(target + 2 * columnC), slope);
                sum = L.MultiplyAdd(a0, b03, *(V*)(source + 3 * columnInit));
                *(V*)(target + 3 * columnC) = F.Finish(sum, (V*)(target + 3 * columnC), slope);
            }

            factor += rowA;
            source += rowInit;
            target += rowC;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Terms<K>(byte* terms, nint next, out V b0, out V b1, out V b2, out V b3) where K : ISize
    {
        b0 = *(V*)terms;
        b1 = K.Size > 1 ? *(V*)(terms + next) : default;
        b2 = K.Size > 2 ? *(V*)(terms + 2 * next) : default;
        b3 = K.Size > 3 ? *(V*)(terms + 3 * next) : default;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Sum<K>(V sum, V a0, V a1, V a2, V a3, V b0, V b1, V b2, V b3) where K : ISize
    {
        sum = L.MultiplyAdd(a0, b0, sum);
        if (K.Size > 1)
            sum = L.MultiplyAdd(a1, b1, sum);
        if (K.Size > 2)
            sum = L.MultiplyAdd(a2, b2, sum);
        if (K.Size > 3)
            sum = L.MultiplyAdd(a3, b3, sum);
        return sum;
    }
}
