using Reproducibility.Models;

namespace Reproducibility.Metrics;

/// <summary>Where a search for a point of zero gradient ended.</summary>
/// <param name="Parameters">The row, in double precision.</param>
/// <param name="Curvature">Loss, gradient and Hessian there.</param>
/// <param name="Iterations">Steps taken.</param>
public sealed record CriticalPoint(double[] Parameters, LossCurvature Curvature, int Iterations)
{
    // A norm that falls by less than a tenth has stalled.
    private const double Stalled = 0.9;

    // Dampings that a step tries, as shares of the largest absolute eigenvalue.
    private static readonly double[] Dampings = [.. Enumerable.Range(0, 6).Select(i => Math.Pow(100, -i))];

    /// <summary>
    /// Minimises the norm of the loss's gradient g from a row on. A step tries several dampings of two steps: Levenberg and Marquardt's for the
    /// equation g = 0, and the saddle-free Newton step (Dauphin et al., "Identifying and attacking the saddle point problem", 2014). It takes the one
    /// with the smallest norm. Where that stalls, in a valley of the norm without a zero, it takes the one with the lowest loss. Of the points on the
    /// way the one with the smallest norm counts. It finds minima, saddles and plateaus alike.
    /// </summary>
    /// <remarks>
    /// A ReLU net's gradient jumps where a unit's sign changes at an example. Many of its minima lie on such a kink, and have no zero near
    /// them: the norm that was reached belongs to every result.
    /// </remarks>
    /// <param name="net">Dense layers, each followed by at most one elementwise activation.</param>
    /// <param name="row">Where to begin.</param>
    /// <param name="points">Inputs and targets.</param>
    /// <param name="normBelow">Gradient norm at which to end.</param>
    /// <param name="iterations">Largest number of steps; it also ends where no step lowers the norm.</param>
    public static CriticalPoint Near(Architecture net, IEnumerable<float> row, Points points, double normBelow, int iterations)
    {
        var here = At(net, [.. row.Select(v => (double)v)], points, 0);
        var best = here;
        while (here.Iterations < iterations && best.Curvature.GradientNorm > normBelow)
        {
            var norm = here.Curvature.GradientNorm;
            var tried = Steps(here).Select(next => (Row: next, At: LossCurvature.Slope(net, next, points))).ToArray();
            if (tried.Length == 0)
                break;
            var next = tried.MinBy(t => t.At.GradientNorm);
            if (!(next.At.GradientNorm < Stalled * norm) && tried.MinBy(t => t.At.Loss) is var lower && lower.At.Loss < here.Curvature.Loss)
                next = lower;
            else if (!(next.At.GradientNorm < norm))
                break;
            here = At(net, next.Row, points, here.Iterations + 1);
            if (here.Curvature.GradientNorm < best.Curvature.GradientNorm)
                best = here;
        }

        return best;
    }

    private static CriticalPoint At(Architecture net, double[] row, Points points, int iterations) => new(row, LossCurvature.At(net, row, points), iterations);

    /// <summary>Rows that a step may lead to.</summary>
    private static IEnumerable<double[]> Steps(CriticalPoint from)
    {
        var (values, vectors) = Spectrum.WithVectors(from.Curvature.Hessian);
        var n = values.Length;
        var radius = values.Max(Math.Abs);
        if (radius == 0)
            return [];
        var slopes = Enumerable.Range(0, n).Select(k => Vectors.Dot(vectors.AsSpan(k * n, n), from.Curvature.Gradient)).ToArray();
        return Dampings.Select(share => share * radius).SelectMany(damping => new[]
        {
            Step(value => value / (value * value + damping * damping)),
            Step(value => 1 / (Math.Abs(value) + damping)),
        });

        double[] Step(Func<double, double> inverse)
        {
            var row = from.Parameters.ToArray();
            for (var k = 0; k < n; k++)
                Vectors.AddScaled(row, -slopes[k] * inverse(values[k]), vectors.AsSpan(k * n, n));
            return row;
        }
    }
}
