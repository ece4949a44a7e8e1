using System.Numerics;
using Bogus;
using Reproducibility.Models;

namespace Reproducibility.Units.Engines;

public class SubnormalsTests
{
    private static readonly Randomizer Random = new(1);

    private static float[] Small => [.. Enumerable.Range(0, 64).Select(_ => Random.Float(1e-42f, 1e-38f))];

    private static float[] Usual => [.. Enumerable.Range(0, 64).Select(_ => Random.Float(1e-20f, 1e-19f))];

    [Test]
    public void They_are_zero_within_the_scope_alone()
    {
        Assume.That(Subnormals.CanBeZero, "this system has no known way");
        var (small, usual) = (Small, Usual);
        using (Subnormals.AreZero())
        {
            Assert.That(Sums(small, small), Is.All.Zero, "inputs");
            Assert.That(Products(usual, usual), Is.All.Zero, "results");
            Assert.That(Sums(usual, small), Is.EqualTo(usual), "usual numbers");
        }

        Assert.That(Sums(small, small).Zip(small, (sum, s) => sum / s), Is.All.EqualTo(2f));
        Assert.That(Products(usual, usual), Is.All.GreaterThan(0));
    }

    [Test]
    public void The_scope_ends_with_an_exception_too()
    {
        var small = Small;
        Assert.That(() => Fail(), Throws.InvalidOperationException);
        Assert.That(Sums(small, small), Is.All.GreaterThan(0));

        static void Fail()
        {
            using var zero = Subnormals.AreZero();
            throw new InvalidOperationException();
        }
    }

    [Test]
    public void An_exception_that_is_caught_within_the_scope_changes_nothing()
    {
        Assume.That(Subnormals.CanBeZero, "this system has no known way");
        var small = Small;
        using var zero = Subnormals.AreZero();
        Assert.That(() => File.ReadAllBytes(Path.Combine(TestContext.CurrentContext.WorkDirectory, "no such file")), Throws.InstanceOf<IOException>());
        Assert.That(Sums(small, small), Is.All.Zero);
    }

    [Test]
    public void All_systems_that_libtorch_is_built_for_have_a_way() => Assert.That(Subnormals.CanBeZero);

    [Test]
    public void A_training_takes_them_for_zero([Values("lanes", "torch")] string engine)
    {
        // p -= p / 2, from 2^-125: the second step would leave 2^-127
        var regression = new Regression(Architecture.Mlp(Activation.Identity, 1, 1), new Recipe(new Sgd(0.25), 2), new Points([1, -1], [0, 0]));
        Start[] starts = [new Start(0, [MathF.ScaleB(1, -125), 0], () => new Random(0))];
        IEngine trains = engine == "lanes" ? new LaneEngine() : new TorchEngine(TorchSharp.torch.CPU);
        Assert.That(trains.Train(regression, starts)[0].Parameters, Is.All.Zero);
    }

    private static float[] Sums(float[] a, float[] b) => Each(a, b, (x, y) => x + y);

    private static float[] Products(float[] a, float[] b) => Each(a, b, (x, y) => x * y);

    private static float[] Each(float[] a, float[] b, Func<Vector<float>, Vector<float>, Vector<float>> operation)
    {
        var result = new float[a.Length];
        for (var i = 0; i < a.Length; i += Vector<float>.Count)
            operation(new Vector<float>(a, i), new Vector<float>(b, i)).CopyTo(result, i);
        return result;
    }
}
