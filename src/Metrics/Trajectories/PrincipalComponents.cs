using static TorchSharp.torch;

namespace Reproducibility.Metrics;

/// <summary>
/// Principal components (centred, not scaled) of a few points in many dimensions, exactly, by the eigenvectors of their centred inner products.
/// </summary>
/// <param name="Ratios">Share of the variance that each component explains, descending: <c>[components]</c>.</param>
/// <param name="Scores">Each point's coordinates: <c>[points][components]</c>. In every component the largest in size is positive.</param>
public sealed record PrincipalComponents(double[] Ratios, double[][] Scores)
{
    /// <summary>Components of points whose inner products are known.</summary>
    /// <param name="products"><c>[points * points]</c>.</param>
    /// <param name="count">How many components, at most as many as points.</param>
    public static PrincipalComponents Of(double[] products, int count)
    {
        using var scope = NewDisposeScope();
        var n = (int)Math.Sqrt(products.Length);
        var (values, vectors) = linalg.eigh(tensor(Centred(products, n), [n, n]));
        var variances = values.data<double>().ToArray().Select(v => Math.Max(0, v)).Reverse().ToArray();
        var columns = vectors.t().contiguous().data<double>().ToArray().Chunk(n).Reverse().Take(count).Select(Signed).ToArray();
        var total = variances.Sum();
        return new(
            [.. variances.Take(count).Select(v => total > 0 ? v / total : 0)],
            [.. Enumerable.Range(0, n).Select(i => columns.Select((column, k) => Math.Sqrt(variances[k]) * column[i]).ToArray())]);
    }

    /// <summary>Inner products of the same points around their mean.</summary>
    private static double[] Centred(double[] products, int n)
    {
        var means = Enumerable.Range(0, n).Select(i => products.AsSpan(i * n, n).ToArray().Average()).ToArray();
        var mean = means.Average();
        return [.. products.Select((v, at) => v - means[at / n] - means[at % n] + mean)];
    }

    private static double[] Signed(double[] vector) => vector.MaxBy(Math.Abs) < 0 ? [.. vector.Select(v => -v)] : vector;
}
