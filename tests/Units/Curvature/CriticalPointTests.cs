using Reproducibility.Metrics;
using Reproducibility.Models;

namespace Reproducibility.Units.Curvature;

public sealed class CriticalPointTests
{
    private static readonly Points Line = Points.Of(x => x, [-1, 1]);
    private static readonly Architecture TwoLayers = Architecture.Mlp(Activation.Identity, 1, 1, 1);

    [Test]
    public void Least_squares_are_solved_in_a_step()
    {
        var at = CriticalPoint.Near(Architecture.Mlp(Activation.Identity, 1, 1), [3, 4], Line, normBelow: 1e-10, iterations: 3);

        Assert.That(at.Curvature.GradientNorm, Is.LessThan(1e-10));
        Assert.That(at.Parameters, Is.EqualTo(new[] { 1.0, 0 }).Within(1e-10));
        Assert.That(Spectrum.Of(at.Curvature.Hessian).Eigenvalues, Is.EqualTo(new[] { 2.0, 2 }).Within(1e-12));
    }

    [Test]
    public void A_saddle_is_a_point_of_zero_gradient_with_both_signs()
    {
        // The mean of (v (w x + b) + c - x)² has its saddle at zero.
        var at = CriticalPoint.Near(TwoLayers, new float[4], Line, normBelow: 0, iterations: 20);

        Assert.That((at.Iterations, at.Curvature.GradientNorm), Is.EqualTo((0, 0.0)));
        Assert.That(Spectrum.Of(at.Curvature.Hessian).Shares(1e-6), Is.EqualTo((0.5, 0.25, 0.25)));
    }

    [Test]
    public void From_beside_a_saddle_it_descends_to_a_minimum()
    {
        var at = CriticalPoint.Near(TwoLayers, [0.01f, 0, 0.02f, 0.1f], Line, normBelow: 1e-10, iterations: 20);

        Assert.That((at.Curvature.GradientNorm, at.Curvature.Loss), Is.EqualTo((0.0, 0.0)).Within(1e-10));
        Assert.That(Spectrum.Of(at.Curvature.Hessian).Shares(1e-6).Negative, Is.Zero);
    }

    [Test]
    public void The_norm_of_a_smooth_net_shrinks_by_orders_of_magnitude([Values(1, 2, 3, 4)] int seed)
    {
        var (net, points) = (Architecture.Mlp(Activation.Tanh, 1, 5, 4, 1), Points.Grid(x => Math.Sin(3 * x), -1, 1, 40));
        var start = new Start(seed, Initialisation.Default(net, new Random(seed)), () => new Random(seed));
        var trained = new LaneEngine().Train(new Regression(net, new Recipe(new Adam(0.01), 300), points), [start])[0].Parameters;

        var at = CriticalPoint.Near(net, trained, points, normBelow: 1e-9, iterations: 60);

        var before = LossCurvature.Slope(net, [.. trained.Select(v => (double)v)], points).GradientNorm;
        Assert.That(at.Curvature.GradientNorm, Is.LessThan(0.01 * before));
    }

    [Test]
    public void The_norm_never_rises([Values(5, 6)] int seed)
    {
        var (net, points) = (Architecture.Mlp(Activation.Relu, 1, 6, 4, 1), Points.Grid(x => x * x, -1, 1, 30));
        var start = Initialisation.Default(net, new Random(seed));

        var norms = Enumerable.Range(0, 8).Select(i => CriticalPoint.Near(net, start, points, normBelow: 0, iterations: i).Curvature.GradientNorm);

        Assert.That(norms, Is.Ordered.Descending);
    }
}
