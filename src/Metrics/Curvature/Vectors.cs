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
