using Reproducibility.Metrics;
using Reproducibility.Models;
using static TorchSharp.torch;

namespace Reproducibility.Units.Curvature;

public sealed class LossCurvatureTests
{
    private static readonly Activation[] Activations =
        [Activation.Identity, Activation.Relu, Activation.LeakyRelu, Activation.Tanh, Activation.Sigmoid];

    [Test]
    public void Least_squares_have_the_moments_of_the_inputs()
    {
        var points = new Points([1, 2, -1, 0.5f, 3, -2], [1, 2, 3], Inputs: 2);

        var at = LossCurvature.At(Architecture.Mlp(Activation.Identity, 2, 1), [0, 0, 0], points);

        // 2/3 sum of (x1, x2, 1)(x1, x2, 1)', and -2/3 sum of y (x1, x2, 1).
        Assert.That(at.Loss, Is.EqualTo(14 / 3.0).Within(1e-15));
        Assert.That(at.Gradient, Is.EqualTo(new[] { -16 / 3.0, 2.0, -4.0 }).Within(1e-14));
        Assert.That(at.Hessian, Is.EqualTo(new[] { 22 / 3.0, -3, 2, -3, 5.5, 1 / 3.0, 2, 1 / 3.0, 2 }).Within(1e-14));
        Assert.That(at.GradientNorm, Is.EqualTo(Math.Sqrt(256 / 9.0 + 4 + 16)).Within(1e-14));
    }

    [TestCaseSource(nameof(Activations))]
    public void The_hessian_is_the_slope_of_the_gradient(Activation activation)
    {
        const double step = 1e-6;
        var (net, row, points) = Case(activation, seed: 3);
        var at = LossCurvature.At(net, row, points);
        for (var i = 0; i < row.Length; i++)
        {
            var (up, down) = (row.ToArray(), row.ToArray());
            (up[i], down[i]) = (row[i] + step, row[i] - step);
            var (above, below) = (LossCurvature.Slope(net, up, points), LossCurvature.Slope(net, down, points));
            var slopes = above.Gradient.Zip(below.Gradient, (a, b) => (a - b) / (2 * step));

            Assert.That(at.Gradient[i], Is.EqualTo((above.Loss - below.Loss) / (2 * step)).Within(1e-8));
            Assert.That(at.Hessian[(i * row.Length)..((i + 1) * row.Length)], Is.EqualTo(slopes).Within(1e-7));
        }
    }

    [TestCaseSource(nameof(Activations))]
    public void It_is_what_a_double_backward_pass_gives(Activation activation)
    {
        var (net, row, points) = Case(activation, seed: 5);

        var at = LossCurvature.At(net, row, points);

        var (gradient, hessian) = DoubleBackward(net, row, points);
        Assert.That(at.Gradient, Is.EqualTo(gradient).Within(1e-14));
        Assert.That(at.Hessian, Is.EqualTo(hessian).Within(1e-13));
    }

    [Test]
    public void A_dead_unit_has_rows_of_zeros()
    {
        var net = Architecture.Mlp(Activation.Relu, 1, 2, 1);

        var at = LossCurvature.At(net, [1, 1, 0, -5, 1, 1, 0], Points.Of(x => x, [-1, 0.5, 1]));

        // The second unit: weight 1, bias -5, outgoing weight; parameters 1, 3 and 5.
        Assert.That(new[] { 1, 3, 5 }.SelectMany(i => at.Hessian[(i * 7)..(i * 7 + 7)]), Is.All.Zero);
        Assert.That(at.Hessian[0], Is.Positive);
    }

    [Test]
    public void Other_layers_are_refused() => Assert.That(
        () => LossCurvature.At(new Architecture(new Shape(2), new Dense(2, 2), new Softmax()), new double[6], new Points([0, 0], [0, 0], 2, 2)),
        Throws.ArgumentException.With.Message.Contains("dense layers"));

    /// <summary>Two inputs, two outputs, an activation behind every layer but the last.</summary>
    private static (Architecture Net, double[] Row, Points Points) Case(Activation activation, int seed)
    {
        var random = new Bogus.Randomizer(seed);
        var net = Architecture.Mlp(activation, 2, 4, 3, 2);
        return (net, Numbers(net.Parameters), new Points([.. Numbers(20).Select(v => (float)v)], [.. Numbers(20).Select(v => (float)v)], 2, 2));

        double[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => random.Double(-1, 1))];
    }

    private static (double[] Gradient, double[] Hessian) DoubleBackward(Architecture net, double[] row, Points points)
    {
        using var scope = NewDisposeScope();
        var parameters = tensor(row).requires_grad_();
        var (x, y) = (Rows(points.X, points.Inputs), Rows(points.Y, points.Outputs));
        var slices = new Queue<Architecture.Slice>(net.Slices);
        foreach (var layer in net.Layers)
            x = layer is Dense dense ? Affine(x, dense, slices.Dequeue()) : Apply((Activation)layer, x);
        var gradient = autograd.grad([nn.functional.mse_loss(x, y)], [parameters], retain_graph: true, create_graph: true)[0];
        var hessian = Enumerable.Range(0, row.Length)
            .SelectMany(i => autograd.grad([gradient[i]], [parameters], retain_graph: true)[0].data<double>().ToArray());
        return (gradient.detach().data<double>().ToArray(), [.. hessian]);

        Tensor Rows(float[] values, int width) => tensor(Array.ConvertAll(values, v => (double)v), [values.Length / width, width]);

        Tensor Affine(Tensor input, Dense dense, Architecture.Slice slice) => nn.functional.linear(
            input,
            parameters.narrow(0, slice.Weights, dense.Weights).view(dense.WeightShape),
            parameters.narrow(0, slice.Biases, dense.Biases));
    }

    private static Tensor Apply(Activation activation, Tensor x) => activation.Kind switch
    {
        ActivationKind.Relu => nn.functional.relu(x),
        ActivationKind.LeakyRelu => nn.functional.leaky_relu(x, activation.Slope),
        ActivationKind.Tanh => nn.functional.tanh(x),
        ActivationKind.Sigmoid => nn.functional.sigmoid(x),
        _ => x,
    };
}
