using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>A product of one column: four rows' sums advance together.</summary>
internal static unsafe class Dots<L, V, F> where L : ILanes<V> where V : unmanaged where F : IFinish<V>
{
    /// <inheritdoc cref="Product{V}.Run"/>
    [MethodImpl(Jit.Loop)]
    public static void Run(int m, int k, in Matrix<V> a, in Matrix<V> b, in Matrix<V> c, in Matrix<V> init, V slope)
    {
        byte* left = a.Origin, source = init.Origin, target = c.Origin;
        nint rowA = a.Row, stepA = a.Column, stepB = b.Row, rowInit = init.Row, rowC = c.Row;
        for (; m >= 4; m -= 4)
        {
            byte* a0 = left, a1 = a0 + rowA, a2 = a1 + rowA, a3 = a2 + rowA, right = b.Origin;
            V s0 = *(V*)source, s1 = *(V*)(source + rowInit), s2 = *(V*)(source + 2 * rowInit), s3 = *(V*)(source + 3 * rowInit);
            nint at = 0;
            for (var terms = k; terms > 0; terms--)
            {
                var x = *(V*)right;
                s0 = L.MultiplyAdd(*(V*)(a0 + at), x, s0);
                s1 = L.MultiplyAdd(*(V*)(a1 + at), x, s1);
                s2 = L.MultiplyAdd(*(V*)(a2 + at), x, s2);
                s3 = L.MultiplyAdd(*(V*)(a3 + at), x, s3);
                at += stepA;
                right += stepB;
            }

            *(V*)target = F.Finish(s0, (V*)target, slope);
            *(V*)(target + rowC) = F.Finish(s1, (V*)(target + rowC), slope);
            *(V*)(target + 2 * rowC) = F.Finish(s2, (V*)(target + 2 * rowC), slope);
            *(V*)(target + 3 * rowC) = F.Finish(s3, (V*)(target + 3 * rowC), slope);
            left += 4 * rowA;
            source += 4 * rowInit;
            target += 4 * rowC;
        }

        for (; m > 0; m--)
        {
            byte* a0 = left, right = b.Origin;
            var sum = *(V*)source;
            for (var terms = k; terms > 0; terms--, a0 += stepA, right += stepB)
                sum = L.MultiplyAdd(*(V*)a0, *(V*)right, sum);
            *(V*)target = F.Finish(sum, (V*)target, slope);
            left += rowA;
            source += rowInit;
            target += rowC;
        }
    }
}
