using Reproducibility.Metrics;
using Reproducibility.Models;

namespace Reproducibility.Units.Curvature;

public sealed class SpectrumTests
{
    private static readonly Points Line = Points.Of(x => x, [-1, 1]);

    [Test]
    public void A_quadratic_has_its_coefficients()
    {
        // The mean of (w x + b - x)² over x = -1 and 1 is (w - 1)² + b².
        var spectrum = Of(Architecture.Mlp(Activation.Identity, 1, 1), [3, 4], Line);

        Assert.That(spectrum.Eigenvalues, Is.EqualTo(new[] { 2.0, 2 }).Within(1e-14));
        Assert.That(spectrum.Shares(1e-6), Is.EqualTo((1.0, 0.0, 0.0)));
    }

    [Test]
    public void A_saddle_has_both_signs()
    {
        // The mean of (v (w x + b) + c - x)² at zero: -2 v w, 2 c c and nothing of b.
        var net = Architecture.Mlp(Activation.Identity, 1, 1, 1);

        Assert.That(LossCurvature.Slope(net, new double[4], Line).GradientNorm, Is.Zero);
        Assert.That(Of(net, new double[4], Line).Eigenvalues, Is.EqualTo(new[] { -2.0, 0, 2, 2 }).Within(1e-14));
        Assert.That(Of(net, new double[4], Line).Shares(1e-6), Is.EqualTo((0.5, 0.25, 0.25)));
    }

    [Test]
    public void Collinear_inputs_leave_zeros()
    {
        var points = new Points([1, 1, 2, 2, -3, -3], [1, 2, 3], Inputs: 2);

        var (positive, zero, negative) = Of(Architecture.Mlp(Activation.Identity, 2, 1), [1, 2, 3], points).Shares(1e-9);

        Assert.That((positive, zero, negative), Is.EqualTo((2 / 3.0, 1 - 2 / 3.0, 0.0)));
    }

    [Test]
    public void The_band_is_a_share_of_the_largest_absolute_eigenvalue()
    {
        var spectrum = new Spectrum([-100, -2, -0.5, 0, 0.5, 2, 3, 50]);

        Assert.That(spectrum.Radius, Is.EqualTo(100));
        Assert.That(spectrum.Shares(0.01), Is.EqualTo((3 / 8.0, 3 / 8.0, 2 / 8.0)));
        Assert.That(spectrum.Shares(0), Is.EqualTo((4 / 8.0, 1 / 8.0, 3 / 8.0)));
    }

    private static Spectrum Of(Architecture net, double[] row, Points points) => Spectrum.Of(LossCurvature.At(net, row, points).Hessian);
}
