using Reproducibility.Models;

namespace Reproducibility.Metrics;

/// <summary>Loss, gradient and Hessian of a small dense net's mean squared error at one point of its parameter space, in double precision.</summary>
/// <param name="Loss">Mean over examples and outputs of the squared difference.</param>
/// <param name="Gradient"><c>[parameters]</c>.</param>
/// <param name="Hessian"><c>[parameters * parameters]</c>, row by row, exactly symmetric; empty where only the gradient was asked for.</param>
public sealed record LossCurvature(double Loss, double[] Gradient, double[] Hessian)
{
    /// <summary>L2 norm of the gradient over all parameters.</summary>
    public double GradientNorm { get; } = Vectors.Norm(Gradient);

    /// <summary>Loss and gradient.</summary>
    /// <param name="net">Dense layers, each followed by at most one elementwise activation.</param>
    /// <param name="row">Its parameters.</param>
    /// <param name="points">Inputs and targets.</param>
    /// <exception cref="ArgumentException">The net has other layers.</exception>
    public static LossCurvature Slope(Architecture net, double[] row, Points points) => Sum(net, row, points, hessian: false);

    /// <summary>Loss, gradient and the full Hessian, exact up to rounding.</summary>
    /// <inheritdoc cref="Slope"/>
    public static LossCurvature At(Architecture net, double[] row, Points points) => Sum(net, row, points, hessian: true);

    private static LossCurvature Sum(Architecture net, double[] row, Points points, bool hessian)
    {
        var pass = new CurvaturePass(net, row, hessian);
        var (inputs, outputs) = (points.Inputs, points.Outputs);
        var loss = 0.0;
        for (var i = 0; i < points.Count; i++)
            loss += pass.Add(points.X.AsSpan(i * inputs, inputs), points.Y.AsSpan(i * outputs, outputs), 1.0 / (points.Count * outputs));
        pass.Mirror();
        return new LossCurvature(loss, pass.Gradient, pass.Hessian);
    }
}
