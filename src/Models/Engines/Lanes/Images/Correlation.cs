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
    /// <param name="a">Where the rows' factors are counted from; one row.</param>
    /// <param name="b">Where the columns' factors are counted from; one column.</param>
    /// <param name="c">Result; its old entries are an input of <see cref="IFinish{V}"/>.</param>
    /// <param name="init">Where each sum begins.</param>
    public abstract void Run(int m, int n, Terms terms, in Matrix<V> a, in Matrix<V> b, in Matrix<V> c, in Matrix<V> init);
}

/// <inheritdoc/>
/// <remarks>In tiles of 3 x 4 entries, as <see cref="Tiles{L, V, F}"/>.</remarks>
internal sealed unsafe class Correlation<L, V, F>(float slope) : Correlation<V> where L : ILanes<V> where V : unmanaged where F : IFinish<V>
{
    private readonly V slope = L.Broadcast(slope);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(int m, int n, Terms terms, in Matrix<V> a, in Matrix<V> b, in Matrix<V> c, in Matrix<V> init)
    {
        var threes = m % 3 == 1 ? Math.Max(0, m / 3 - 1) : m / 3; // 4 rows are 2 + 2
        var twos = (m - 3 * threes) / 2;
        Bands<Three>(0, threes, n, terms, a, b, c, init);
        Bands<Two>(3 * threes, twos, n, terms, a, b, c, init);
        Bands<One>(3 * threes + 2 * twos, m - 3 * threes - 2 * twos, n, terms, a, b, c, init);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Bands<M>(int row, int bands, int n, Terms terms, in Matrix<V> a, in Matrix<V> b, in Matrix<V> c, in Matrix<V> init)
        where M : ISize
    {
        for (; bands > 0; bands--, row += M.Size)
        {
            byte* left = a.At(row, 0), right = b.Origin, source = init.At(row, 0), target = c.At(row, 0);
            var columns = n;
            for (; columns >= 4; columns -= 4)
            {
                Tile<M, Four>(terms.Count, terms.Left, terms.Right, left, a.Row, right, b.Column, source, init.Row, init.Column, target, c.Row, c.Column, slope);
                right += 4 * b.Column;
                source += 4 * init.Column;
                target += 4 * c.Column;
            }

            if (columns == 3)
                Tile<M, Three>(terms.Count, terms.Left, terms.Right, left, a.Row, right, b.Column, source, init.Row, init.Column, target, c.Row, c.Column, slope);
            else if (columns == 2)
                Tile<M, Two>(terms.Count, terms.Left, terms.Right, left, a.Row, right, b.Column, source, init.Row, init.Column, target, c.Row, c.Column, slope);
            else if (columns == 1)
                Tile<M, One>(terms.Count, terms.Left, terms.Right, left, a.Row, right, b.Column, source, init.Row, init.Column, target, c.Row, c.Column, slope);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Tile<M, N>(
        int count, nint* lefts, nint* rights, byte* left, nint rowA, byte* right, nint columnB,
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
        for (var end = lefts + count; lefts < end; lefts++, rights++)
        {
            nint atA = *lefts, atB = *rights;
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
