using Reproducibility.Models;

namespace Reproducibility.Units.Lanes;

/// <summary>One step of plain gradient descent tells the gradient: a large rate makes the parameter's own rounding vanish.</summary>
public class GradientTests
{
    private const double Rate = 1 << 20;

    [Test]
    public void Gradient_equals_central_differences(
        [ValueSource(typeof(Cases), nameof(Cases.Activations))] Activation activation, [Values] bool hasOutputActivation, [Values(1, 5, 37)] int count)
    {
        var hidden = Architecture.Mlp(activation, 3, 7, 1, 5, 2);
        var architecture = hasOutputActivation ? new Architecture(hidden.Input, [.. hidden.Layers, activation]) : hidden;
        var data = Cases.Random(count, count, 3, 2);
        foreach (var start in Cases.Starts(architecture, 3))
        {
            var expected = DoubleNet.Gradient(architecture, [.. start.Parameters.Select(v => (double)v)], data);
            var scale = expected.Max(Math.Abs);
            Assert.That(Gradient(architecture, data, start), Is.EqualTo(expected).Within(1e-6 * scale + 1e-8));
        }
    }

    [Test]
    public void Gradient_of_a_line_has_its_closed_form()
    {
        // mean (w x + b - y)^2 over (1, 0), (2, 3), (3, 3) at w = 2, b = -1: errors 1, 0, 2
        var data = new Points([1, 2, 3], [0, 3, 3]);
        var gradient = Gradient(Architecture.Mlp(Activation.Relu, 1, 1), data, new Start(0, [2, -1], () => new Random(0)));
        Assert.That(gradient, Is.EqualTo(new[] { 2 * (1 * 1 + 0 * 2 + 2 * 3) / 3.0, 2 * (1 + 0 + 2) / 3.0 }).Within(1e-6));
    }

    [Test]
    public void Recorded_norm_is_the_norm_of_the_gradient()
    {
        var architecture = Architecture.Mlp(Activation.Tanh, 1, 6, 1);
        var data = Cases.Random(1, 20, 1, 1);
        var start = Cases.Starts(architecture, 1)[0];
        var regression = new Regression(architecture, new Recipe(new Sgd(1e-3, WeightDecay: 0.5), 1), data) { Recording = new() { GradientNorm = true } };
        var expected = Math.Sqrt(Gradient(architecture, data, start).Sum(g => g * g));
        Assert.That(new LaneEngine().Train(regression, [start])[0].GradientNorm, Is.EqualTo(new[] { expected }).Within(1e-5).Percent);
    }

    [Test]
    public void Gradient_of_a_bowls_norm_has_its_closed_form()
    {
        // the loss w^2 + b^2 has the gradient 2 (w, b), whose norm has the gradient 2 (w, b) / |(w, b)|
        var bowl = new Points([1, -1], [0, 0]);
        var start = new Start(0, [3, 4], () => new Random(0));
        var line = Architecture.Mlp(Activation.Identity, 1, 1);
        Assert.That(Gradient(line, bowl, start, 0.5), Is.EqualTo(new[] { 0.6, 0.8 }).Within(1e-6));
        Assert.That(Gradient(line, bowl, start with { Parameters = [0, 0] }, 0.5), Is.All.Zero);
        Assert.That(Gradient(line, bowl, start), Is.EqualTo(new[] { 6, 8 }).Within(1e-6));
    }

    internal static double[] Gradient(Architecture architecture, Points data, Start start, double? normFactor = null)
    {
        var run = new LaneEngine().Train(new Regression(architecture, new Recipe(new Sgd(Rate), 1), data) { NormFactor = normFactor }, [start])[0];
        return [.. start.Parameters.Zip(run.Parameters, (before, after) => (before - (double)after) / Rate)];
    }
}
