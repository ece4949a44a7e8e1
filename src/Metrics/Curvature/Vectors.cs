using System.Numerics;
using System.Runtime.InteropServices;

namespace Reproducibility.Metrics;

/// <summary>Sums of rows, entry by entry and with fused multiply-adds, so that the bits do not depend on the vectors' width.</summary>
internal static class Vectors
{
    /// <summary>Adds <paramref name="factor"/> times a row to another of the same length.</summary>
    public static void AddScaled(Span<double> sum, double factor, ReadOnlySpan<double> row)
    {
        row = row[..sum.Length];
        var sums = MemoryMarshal.Cast<double, Vector<double>>(sum);
        var rows = MemoryMarshal.Cast<double, Vector<double>>(row);
        var factors = new Vector<double>(factor);
        for (var i = 0; i < sums.Length; i++)
            sums[i] = Vector.FusedMultiplyAdd(factors, rows[i], sums[i]);
        for (var i = sums.Length * Vector<double>.Count; i < sum.Length; i++)
            sum[i] = Math.FusedMultiplyAdd(factor, row[i], sum[i]);
    }

    /// <summary>a * b + c * d, entry by entry.</summary>
    public static void SumOfProducts(Span<double> result, ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> c, ReadOnlySpan<double> d)
    {
        var results = MemoryMarshal.Cast<double, Vector<double>>(result);
        for (var i = 0; i < results.Length; i++)
            results[i] = Vector.FusedMultiplyAdd(Part(a, i), Part(b, i), Part(c, i) * Part(d, i));
        for (var i = results.Length * Vector<double>.Count; i < result.Length; i++)
            result[i] = Math.FusedMultiplyAdd(a[i], b[i], c[i] * d[i]);
    }

    /// <summary>Matrix a b' + c d', row by row.</summary>
    public static void SumOfOuterProducts(Span<double> matrix, ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> c, ReadOnlySpan<double> d)
    {
        if (b.Length == 1 && a.Length > 1) // one column lies in memory like one row
        {
            SumOfOuterProducts(matrix, b, a, d, c);
            return;
        }

        for (var r = 0; r < a.Length; r++)
        {
            var row = matrix.Slice(r * b.Length, b.Length);
            var rows = MemoryMarshal.Cast<double, Vector<double>>(row);
            var (va, vc) = (new Vector<double>(a[r]), new Vector<double>(c[r]));
            for (var i = 0; i < rows.Length; i++)
                rows[i] = Vector.FusedMultiplyAdd(va, Part(b, i), vc * Part(d, i));
            for (var i = rows.Length * Vector<double>.Count; i < row.Length; i++)
                row[i] = Math.FusedMultiplyAdd(a[r], b[i], c[r] * d[i]);
        }
    }

    private static Vector<double> Part(ReadOnlySpan<double> row, int i) => MemoryMarshal.Cast<double, Vector<double>>(row)[i];

    /// <summary>Sum of the products, in order.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
            sum = Math.FusedMultiplyAdd(a[i], b[i], sum);
        return sum;
    }

    /// <summary>Euclidean norm.</summary>
    public static double Norm(ReadOnlySpan<double> a) => Math.Sqrt(Dot(a, a));
}
