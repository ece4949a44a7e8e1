using NUnit.Framework;
using TorchSharp;
using static Reproducibility.Units.StandIns.TorchSharp.Reference;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Reproducibility.Units.StandIns.TorchSharp;

/// <summary>Derivatives against central differences, closed forms and each other.</summary>
[TestFixture]
public class GradientTests
{
    private static readonly double[] start = Reference.Uniform(3, 12, 0.1, 0.9);

    private static TestCaseData One(string name, Func<Tensor, Tensor> function) => new TestCaseData(function).SetArgDisplayNames(name);

    private static IEnumerable<TestCaseData> Functions =>
    [
        One("tanh", t => t.tanh().sum()), One("softmax", t => (t.softmax(1) * t).sum()), One("sigmoid", t => t.sigmoid().sum()),
        One("matmul", t => t.matmul(t.t()).sum()), One("norm", t => t.norm(1).sum()), One("leaky_relu", t => F.leaky_relu(t.neg(), 0.1).sum()),
        One("cross_entropy", t => F.cross_entropy(t, tensor([1L, 0L, 3L]))), One("mse_loss", t => F.mse_loss(t, tensor(start, [3, 4]).neg())),
        One("conv2d", t => F.conv2d(t.view(1, 1, 3, 4), t.narrow(0, 0, 2).narrow(1, 0, 2).reshape(1, 1, 2, 2)).pow(2).sum()),
        One("max_pool2d", t => F.max_pool2d(t.view(1, 1, 3, 4), 2, 1).pow(2).sum()), One("indexing", t => (t[0] * t[2]).sum()),
        One("bmm", t => t.view(1, 3, 4).bmm(t.view(1, 4, 3)).pow(2).sum()), One("eigvalsh", t => linalg.eigvalsh(t.matmul(t.t()))[2]),
    ];

    [TestCaseSource(nameof(Functions))]
    public void The_gradient_is_the_limit_of_differences(Func<Tensor, Tensor> function)
    {
        using var scope = NewDisposeScope();
        var x = tensor(start, [3, 4], requires_grad: true);
        function(x).backward();
        Assert.That(x.grad!.data<double>().ToArray(), Is.EqualTo(Differences(function)).Within(1e-6));
    }

    private static double[] Differences(Func<Tensor, Tensor> function)
    {
        const double h = 1e-5;
        return [.. start.Select((_, k) => (At(k, h) - At(k, -h)) / (2 * h))];

        double At(int k, double by)
        {
            var moved = (double[])start.Clone();
            moved[k] += by;
            return function(tensor(moved, [3, 4])).data<double>().Single();
        }
    }

    [Test]
    public void Second_derivatives_come_through_create_graph()
    {
        using var scope = NewDisposeScope();
        var x = tensor([1.0, 2.0, 3.0], requires_grad: true);
        var first = autograd.grad([x.pow(3).sum()], [x], create_graph: true)[0];
        var second = autograd.grad([first.sum()], [x])[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.data<double>().ToArray(), Is.EqualTo(new[] { 3.0, 12, 27 }));
            Assert.That(second.data<double>().ToArray(), Is.EqualTo(new[] { 6.0, 12, 18 }));
        }
    }

    [Test]
    public void A_seed_weighs_the_outputs()
    {
        using var scope = NewDisposeScope();
        var x = tensor([1.0, 2.0], requires_grad: true);
        var gradient = autograd.grad([x.pow(2)], [x], [tensor([10.0, 100.0])])[0];
        Assert.That(gradient.data<double>().ToArray(), Is.EqualTo(new[] { 20.0, 400 }));
    }

    [Test]
    public void An_unused_input_is_an_invalid_tensor_if_allowed_else_an_error()
    {
        using var scope = NewDisposeScope();
        var (x, unused) = (Ones(1).requires_grad_(), Ones(1).requires_grad_());
        var gradients = autograd.grad([x.sum()], [x, unused], allow_unused: true);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(gradients.Select(g => g.IsInvalid), Is.EqualTo(new[] { false, true }));
            Assert.That(() => autograd.grad([x.sum()], [x, unused]), Throws.Exception.With.Message.Contains("have been used in the graph"));
        }
    }

    [Test]
    public void Gradients_add_up_until_they_are_cleared()
    {
        using var scope = NewDisposeScope();
        var x = tensor([1.0, 2.0], requires_grad: true);
        Assert.That(x.grad, Is.Null);
        x.sum().backward();
        x.sum().backward();
        Assert.That(x.grad!.data<double>().ToArray(), Is.EqualTo(new[] { 2.0, 2 }));
        x.grad = null;
        Assert.That(x.grad, Is.Null);
    }

    [Test]
    public void Guards_switch_recording_and_restore_it()
    {
        using var scope = NewDisposeScope();
        var x = Ones(1).requires_grad_();
        var recorded = new List<bool> { (x + x).requires_grad };
        using (no_grad())
        {
            recorded.Add((x + x).requires_grad);
            using (enable_grad()) recorded.Add((x + x).requires_grad);
        }
        recorded.Add(is_grad_enabled());
        Assert.That(recorded, Is.EqualTo(new[] { true, false, true, true }));
    }

    [Test]
    public void Leaves_may_alias_rows_of_one_matrix()
    {
        using var scope = NewDisposeScope();
        var matrix = zeros([2, 3]);
        var row = matrix[1].detach().requires_grad_();
        (row * Reference.Row(1f, 2f, 3f)).sum().backward();
        using (no_grad()) row.add_(row.grad!);
        Assert.That(matrix.data<float>().ToArray(), Is.EqualTo(new[] { 0f, 0, 0, 1, 2, 3 }));
    }
}
