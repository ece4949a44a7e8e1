using static TorchSharp.torch;

namespace Reproducibility.Metrics;

/// <summary>The eigenvalues of a Hessian.</summary>
/// <param name="Eigenvalues">Ascending.</param>
public sealed record Spectrum(double[] Eigenvalues)
{
    /// <summary>The largest absolute eigenvalue.</summary>
    public double Radius => Math.Max(Math.Abs(Eigenvalues[0]), Math.Abs(Eigenvalues[^1]));

    /// <summary>Eigenvalues of a symmetric matrix <c>[n * n]</c>.</summary>
    public static Spectrum Of(double[] matrix)
    {
        using var scope = NewDisposeScope();
        var n = (long)Math.Sqrt(matrix.Length);
        return new Spectrum(linalg.eigvalsh(tensor(matrix, [n, n])).data<double>().ToArray());
    }

    /// <summary>Eigenvalues of a symmetric matrix <c>[n * n]</c>, ascending, and their unit eigenvectors, one after the other: <c>[n * n]</c>.</summary>
    public static (double[] Values, double[] Vectors) WithVectors(double[] matrix)
    {
        using var scope = NewDisposeScope();
        var n = (long)Math.Sqrt(matrix.Length);
        var (values, columns) = linalg.eigh(tensor(matrix, [n, n]));
        return (values.data<double>().ToArray(), columns.t().contiguous().data<double>().ToArray());
    }

    /// <summary>
    /// Shares of eigenvalues that are positive, zero and negative. As zero count those within <paramref name="band"/> times the largest
    /// absolute one.
    /// </summary>
    public (double Positive, double Zero, double Negative) Shares(double band)
    {
        var (bound, count) = (band * Radius, (double)Eigenvalues.Length);
        var (positive, negative) = (Eigenvalues.Count(v => v > bound) / count, Eigenvalues.Count(v => v < -bound) / count);
        return (positive, 1 - positive - negative, negative);
    }
}
