using Reproducibility.Models;

namespace Reproducibility.Units.Lanes;

/// <summary>
/// Update rules against their textbook form on one number: the net w x + b on the examples (1, 0) and (-1, 0) has the loss w^2 + b^2. So the gradient
/// of b is 2 b.
/// </summary>
public class OptimizerTests
{
    private static readonly Points Bowl = new([1, -1], [0, 0]);

    [TestCaseSource(typeof(Cases), nameof(Cases.Optimizers))]
    public void Updates_follow_the_scalar_rule(Optimizer optimizer)
    {
        var recipe = new Recipe(optimizer, 200) { Schedule = new StepSchedule(30, 0.7) };
        var regression = new Regression(Architecture.Mlp(Activation.Identity, 1, 1), recipe, Bowl)
        {
            Recording = new() { ParametersAfter = [.. Enumerable.Range(1, 200)] },
        };
        var run = new LaneEngine().Train(regression, [new Start(0, [0, 0.8f], () => new Random(0))])[0];
        Assert.That(run.Snapshots.Select(row => row[1]), Is.EqualTo(Path(recipe, 0.8)).Within(2e-6));
        Assert.That(run.Snapshots.Select(row => row[0]), Is.All.Zero);
    }

    [Test]
    public void First_step_of_adam_is_the_learning_rate_whatever_the_gradient([Values(1e-3f, 1f, 300f)] float start)
    {
        var regression = new Regression(Architecture.Mlp(Activation.Identity, 1, 1), new Recipe(new Adam(0.01), 1), Bowl);
        var run = new LaneEngine().Train(regression, [new Start(0, [start, 0], () => new Random(0))])[0];
        Assert.That(start - run.Parameters[0], Is.EqualTo(0.01).Within(1).Percent);
    }

    /// <summary>
    /// Weight and bias share a division. On the example (x, 0) the net 0 x + b has the loss b^2, so the gradients are 2 b x and 2 b; with the learning rate r
    /// Adam's first step is r g / (|g| + epsilon).
    /// </summary>
    [Test]
    public void Neighbours_move_as_if_each_were_alone([Values(0, 1)] int batch)
    {
        float[] sizes = [0, 1e-18f, 1e-9f, 1e-3f, 1, 1e5f];
        foreach (var x in sizes)
        {
            foreach (var bias in sizes)
                Check(x, bias, batch);
        }
    }

    private static void Check(float x, float bias, int batch)
    {
        var recipe = new Recipe(new Adam(1e-2), 1) { BatchSize = batch };
        var regression = new Regression(Architecture.Mlp(Activation.Identity, 1, 1), recipe, batch == 0 ? new Points([x, x], [0, 0]) : new Points([x], [0]));
        var run = new LaneEngine().Train(regression, [new Start(0, [0, bias], () => new Random(0))])[0];
        var moved = Step(2.0 * bias * x);
        Assert.That(run.Parameters[0], Is.EqualTo(moved).Within(1e-36 + 1e-6 * Math.Abs(moved)), $"weight at {x}, {bias}");
        Assert.That(run.Parameters[1], Is.EqualTo(bias + Step(2.0 * bias)).Within(1e-7 * Math.Max(bias, 1e-2)), $"bias at {x}, {bias}");

        static double Step(double g) => -1e-2 * g / (Math.Abs(g) + 1e-8);
    }

    [TestCase(1)]
    [TestCase(-1)]
    [TestCase(0)]
    public void Tiny_weights_keep_their_sign(int start)
    {
        // the gradient is 2 w: at rate 1/16 each step takes an eighth of the weight; every 64 steps what is below 2^-100 is raised to it
        var regression = new Regression(Architecture.Mlp(Activation.Identity, 1, 1), new Recipe(new Sgd(0.0625), 800), Bowl)
        {
            Recording = new() { ParametersAfter = [500, 575, 576, 640, 704] },
        };
        var run = new LaneEngine().Train(regression, [new Start(0, [start, 0], () => new Random(0))])[0];
        double[] weights = [.. run.Snapshots.Select(parameters => (double)parameters[0])];
        Assert.That(weights[..2], Is.EqualTo(new[] { start * Math.Pow(0.875, 500), start * Math.Pow(0.875, 575) }).Within(0.01).Percent);
        Assert.That(weights[2..], Is.All.EqualTo(start * Math.Pow(2, -100)));
    }

    private static IEnumerable<double> Path(Recipe recipe, double p)
    {
        double m = 0, v = 0;
        for (var t = 1; t <= recipe.Epochs; t++)
        {
            var rate = recipe.LearningRate(t - 1);
            var g = 2 * p + recipe.Optimizer.WeightDecay * p;
            switch (recipe.Optimizer)
            {
                case Adam adam:
                    m = adam.Beta1 * m + (1 - adam.Beta1) * g;
                    v = adam.Beta2 * v + (1 - adam.Beta2) * g * g;
                    p -= rate * (m / (1 - Math.Pow(adam.Beta1, t))) / (Math.Sqrt(v / (1 - Math.Pow(adam.Beta2, t))) + adam.Epsilon);
                    break;
                case RmsProp rmsProp:
                    v = rmsProp.Alpha * v + (1 - rmsProp.Alpha) * g * g;
                    p -= rate * g / (Math.Sqrt(v) + rmsProp.Epsilon);
                    break;
                case Sgd sgd:
                    m = sgd.Momentum * m + g;
                    p -= rate * (sgd.Nesterov ? g + sgd.Momentum * m : m);
                    break;
            }

            yield return p;
        }
    }
}
