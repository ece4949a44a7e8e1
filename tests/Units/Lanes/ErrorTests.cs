using Reproducibility.Models;

namespace Reproducibility.Units.Lanes;

public class ErrorTests
{
    private static readonly Architecture Line = Architecture.Mlp(Activation.Relu, 1, 1);
    private static readonly Points Data = new([1, 2], [0, 0]);

    [Test]
    public void A_diverging_seed_is_named_with_its_step_and_recipe()
    {
        // w -> w - 5 w x^2 grows by -4 at most: seed 8 starts near the largest float
        var starts = new[] { 1f, 1f, 1e18f }.Select((w, i) => new Start(6 + i, [w, 0], () => new Random(0))).ToArray();
        var regression = new Regression(Line, new Recipe(new Sgd(1), 20), Data);
        var error = Assert.Throws<DivergedException>(() => new LaneEngine().Train(regression, starts))!;
        Assert.That(error.Seed, Is.EqualTo(8));
        Assert.That(error.Step, Is.EqualTo(FirstInfinite(1e18f)));
        Assert.That(error.Message, Does.Contain("seed 8").And.Contain("Sgd").And.Contain("1-1"));
    }

    [Test]
    public void Nan_in_the_data_is_an_error_at_step_0([ValueSource(typeof(Cases), nameof(Cases.Activations))] Activation activation, [Values] bool isInput)
    {
        var data = isInput ? new Points([1, float.NaN], [0, 0]) : new Points([1, 2], [float.NaN, 0]);
        var architecture = Architecture.Mlp(activation, 1, 4, 1);
        var regression = new Regression(architecture, new Recipe(new Adam(1e-3), 3), data);
        Assert.That(() => new LaneEngine().Train(regression, Cases.Starts(architecture, 2)), Throws.TypeOf<DivergedException>().With.Property("Step").Zero);
    }

    [Test]
    public void An_infinite_last_update_is_an_error()
    {
        var regression = new Regression(Line, new Recipe(new Sgd(double.MaxValue), 1), Data);
        Assert.That(
            () => new LaneEngine().Train(regression, [new Start(3, [1, 1], () => new Random(0))]),
            Throws.TypeOf<DivergedException>().With.Property("Seed").EqualTo(3));
    }

    [Test]
    public void Nets_that_need_the_torch_engine_are_refused()
    {
        var conv = new Architecture(new Shape(1, 4, 4), new Conv(1, 1, 4), new Flatten(), new Dense(1, 1));
        var twice = new Architecture(new Shape(1), new Dense(1, 1), Activation.Relu, Activation.Tanh);
        var first = new Architecture(new Shape(1), Activation.Relu, new Dense(1, 1));
        var falling = Architecture.Mlp(new Activation(ActivationKind.LeakyRelu, -0.1), 1, 2, 1);
        foreach (var architecture in new[] { conv, twice, first, falling })
        {
            Assert.That(
                () => new LaneEngine().Train(new Regression(architecture, new Recipe(new Sgd(1), 1), Data), []),
                Throws.ArgumentException.With.Message.Contains("torch engine"));
        }
    }

    [Test]
    public void What_does_not_fit_is_refused()
    {
        var recipe = new Recipe(new Sgd(1), 1);
        var start = new Start(0, [1, 1], () => new Random(0));
        var engine = new LaneEngine();
        Assert.That(() => engine.Train(new(Line, recipe, new Points([1, 2], [1])), [start]), Throws.ArgumentException);
        Assert.That(() => engine.Train(new(Line, recipe, new Points([1, 2], [1], Inputs: 2)), [start]), Throws.ArgumentException);
        Assert.That(() => engine.Train(new(Line, recipe with { Loss = Loss.CrossEntropy }, Data), [start]), Throws.ArgumentException);
        Assert.That(() => engine.Train(new(Line, recipe, Data), [start with { Parameters = [1] }]), Throws.ArgumentException);
        Assert.That(() => engine.Train(new(Line, recipe, Data) { Recording = new() { ParametersAfter = [2, 1] } }, [start]), Throws.ArgumentException);
        Assert.That(
            () => engine.Train(new(Line, recipe, Data) { GoesOnFrom = _ => new(1, [0], [0]) }, [start]),
            Throws.ArgumentException.With.Message.Contains("of another net"));
        Assert.That(
            () => engine.Train(new(Line, recipe, Data) { GoesOnFrom = seed => new(5 * seed, [0, 0], [0, 0]) }, [start, start with { Seed = 1 }]),
            Throws.ArgumentException.With.Message.Contains("Seed 1 goes on from step 5, seed 0 from step 0"));
        Assert.That(() => new Recording { LossEvery = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new LaneEngine(5), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static int FirstInfinite(float w)
    {
        // (x, y) = (1, 0), (2, 0) from b = 0, rate 1, as the engine computes it up to rounding
        float b = 0;
        for (var step = 0; ; step++)
        {
            float first = w + b, second = 2 * w + b;
            if (!float.IsFinite(first * first + second * second))
                return step;
            (w, b) = (w - (first + 2 * second), b - (first + second));
        }
    }
}
