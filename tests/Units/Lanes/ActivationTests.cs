using System.Runtime.Intrinsics;
using Reproducibility.Models.Lanes;

namespace Reproducibility.Units.Lanes;

using V = Vector256<float>;

public class ActivationTests
{
    /// <summary>Both signs of a fine logarithmic sweep over all magnitudes that a float's tanh or logistic function resolves.</summary>
    private static IEnumerable<float> Sweep =>
        Enumerable.Range(0, 200_000).Select(i => (float)(1e-12 * Math.Pow(8e13, i / 200_000.0))).SelectMany(x => new[] { x, -x });

    [Test]
    public void Tanh_is_accurate_to_2e7() => Assert.That(
        Sweep.Max(x => Relative(Apply<HyperbolicTangent<Lanes256, V>>(x), Math.Tanh(x))), Is.LessThan(2e-7));

    [Test]
    public void Logistic_is_accurate_to_2e7() => Assert.That(
        Sweep.Max(x => Relative(Apply<Logistic<Lanes256, V>>(x), 1 / (1 + Math.Exp(-x)))), Is.LessThan(2e-7));

    [Test]
    public void Extreme_inputs_saturate()
    {
        Assert.That(Apply<HyperbolicTangent<Lanes256, V>>(float.PositiveInfinity), Is.EqualTo(1));
        Assert.That(Apply<HyperbolicTangent<Lanes256, V>>(-1e30f), Is.EqualTo(-1));
        Assert.That(Apply<Logistic<Lanes256, V>>(float.PositiveInfinity), Is.EqualTo(1));
        Assert.That(Apply<Logistic<Lanes256, V>>(float.NegativeInfinity), Is.EqualTo(0).Within(1e-37));
        Assert.That(Apply<HyperbolicTangent<Lanes256, V>>(0), Is.Zero);
        Assert.That(Apply<Logistic<Lanes256, V>>(0), Is.EqualTo(0.5));
    }

    [Test]
    public void Nan_stays_nan()
    {
        Assert.That(Apply<HyperbolicTangent<Lanes256, V>>(float.NaN), Is.NaN);
        Assert.That(Apply<Logistic<Lanes256, V>>(float.NaN), Is.NaN);
        Assert.That(Apply<Rectifier<Lanes256, V>>(float.NaN), Is.NaN);
        Assert.That(Apply<LeakyRectifier<Lanes256, V>>(float.NaN), Is.NaN);
    }

    [Test]
    public void Derivatives_at_zero_are_the_negative_sides()
    {
        Assert.That(Pull<Rectifier<Lanes256, V>>(3, 0), Is.Zero);
        Assert.That(Pull<LeakyRectifier<Lanes256, V>>(3, 0), Is.EqualTo(0.75));
        Assert.That(Pull<HyperbolicTangent<Lanes256, V>>(3, 0), Is.EqualTo(3));
        Assert.That(Pull<Logistic<Lanes256, V>>(3, 0.5f), Is.EqualTo(0.75));
    }

    private static double Relative(double value, double expected) => Math.Abs(value - expected) / Math.Abs(expected);

    private static float Apply<A>(float x) where A : IActivation<V> => A.Apply(Vector256.Create(x), Vector256.Create(0.25f))[5];

    private static float Pull<A>(float delta, float output) where A : IActivation<V> =>
        A.Pull(Vector256.Create(delta), Vector256.Create(output), Vector256.Create(0.25f))[5];
}
