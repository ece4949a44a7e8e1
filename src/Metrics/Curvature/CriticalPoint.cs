using Reproducibility.Models;

namespace Reproducibility.Metrics;

/// <summary>Where a minimisation of the gradient norm ended: a minimum, a saddle, or the edge of a piece of a piecewise smooth loss.</summary>
/// <param name="Parameters">The row, in double precision.</param>
/// <param name="Curvature">Loss, gradient and Hessian there.</param>
/// <param name="Iterations">Steps taken.</param>
public sealed record CriticalPoint(double[] Parameters, LossCurvature Curvature, int Iterations)
{
    /// <summary>
    /// Minimises half the squared gradient norm from a row on by Levenberg and Marquardt's method: the step solves (H H + damping I) s = -H g; it is
    /// taken, and the damping lowered, where the norm falls. So it goes to the nearest point of zero gradient, whatever its kind.
    /// </summary>
    /// <param name="net">Dense layers with elementwise activations.</param>
    /// <param name="row">Where to begin.</param>
    /// <param name="points">Inputs and targets.</param>
    /// <param name="normBelow">Ends at a gradient norm below this.</param>
    /// <param name="iterations">Ends after as many Hessians.</param>
    public static CriticalPoint Near(Architecture net, IEnumerable<float> row, Points points, double normBelow = 1e-9, int iterations = 50)
    {
        var parameters = row.Select(v => (double)v).ToArray();
        var here = LossCurvature.At(net, parameters, points);
        var (n, taken) = (parameters.Length, 0);
        var damping = 1e-3;
        for (; taken < iterations && here.GradientNorm > normBelow; taken++)
        {
            var scale = Enumerable.Range(0, n).Max(i => Vectors.Dot(here.Hessian.AsSpan(i * n, n), here.Hessian.AsSpan(i * n, n)));
            if (scale == 0 || Step(net, parameters, points, here, scale, ref damping) is not { } next)
                break;
            parameters = next;
            here = LossCurvature.At(net, parameters, points);
        }

        return new CriticalPoint(parameters, here, taken);
    }

    /// <summary>The row after a step that lowers the norm, or null where no damping finds one.</summary>
    private static double[]? Step(Architecture net, double[] from, Points points, LossCurvature here, double scale, ref double damping)
    {
        var n = from.Length;
        var slope = new double[n];
        for (var i = 0; i < n; i++)
            slope[i] = -Vectors.Dot(here.Hessian.AsSpan(i * n, n), here.Gradient);
        var square = Cholesky.ShiftedSquare(here.Hessian, 0, n);
        for (; damping < 1e6; damping *= 8)
        {
            var (matrix, step) = (square.ToArray(), slope.ToArray());
            for (var i = 0; i < n; i++)
                matrix[i * n + i] += damping * scale;
            if (!Cholesky.Solve(matrix, step))
                continue;
            Vectors.AddScaled(step, 1, from);
            if (!(LossCurvature.Slope(net, step, points).GradientNorm < here.GradientNorm))
                continue;
            damping = Math.Max(damping / 16, 1e-18);
            return step;
        }

        return null;
    }
}
