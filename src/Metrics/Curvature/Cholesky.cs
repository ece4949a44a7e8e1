namespace Reproducibility.Metrics;

/// <summary>Solves symmetric positive definite equations: A = RᵀR with R upper triangular.</summary>
internal static class Cholesky
{
    /// <summary>H H + shift I of a symmetric H; only the upper triangle is filled.</summary>
    public static double[] ShiftedSquare(double[] h, double shift, int n)
    {
        var square = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < n; k++)
            {
                if (h[i * n + k] is var factor && factor != 0)
                    Vectors.AddScaled(square.AsSpan(i * n + i, n - i), factor, h.AsSpan(k * n + i, n - i));
            }

            square[i * n + i] += shift;
        }

        return square;
    }

    /// <summary>Overwrites the upper triangle of A with R and b with the solution; false where A is not positive definite.</summary>
    public static bool Solve(double[] a, double[] b)
    {
        var n = b.Length;
        for (var k = 0; k < n; k++)
        {
            var pivot = a[k * n + k];
            if (!(pivot > 0))
                return false;
            var own = a.AsSpan(k * n + k, n - k);
            var scale = 1 / Math.Sqrt(pivot);
            for (var i = 0; i < own.Length; i++)
                own[i] *= scale;
            for (var i = 1; i < own.Length; i++)
            {
                if (own[i] != 0)
                    Vectors.AddScaled(a.AsSpan((k + i) * n + k + i, n - k - i), -own[i], own[i..]);
            }
        }

        for (var k = 0; k < n; k++)
        {
            b[k] /= a[k * n + k];
            Vectors.AddScaled(b.AsSpan(k + 1), -b[k], a.AsSpan(k * n + k + 1, n - k - 1));
        }

        for (var k = n - 1; k >= 0; k--)
            b[k] = (b[k] - Vectors.Dot(a.AsSpan(k * n + k + 1, n - k - 1), b.AsSpan(k + 1))) / a[k * n + k];
        return true;
    }
}
