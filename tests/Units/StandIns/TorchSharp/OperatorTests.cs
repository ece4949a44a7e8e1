using TorchSharp;
using static Reproducibility.Units.StandIns.TorchSharp.Reference;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Reproducibility.Units.StandIns.TorchSharp;

/// <summary>Every operator that the suite calls, on numbers that can be checked by hand.</summary>
public class OperatorTests
{
    // [2, 3]: 1 to 6.
    private static Tensor Counted() => tensor([1.0, 2, 3, 4, 5, 6], [2, 3]);

    private static Tensor Signs() => tensor([-2.0, 0, 1]);

    private static IEnumerable<TestCaseData> Operators =>
    [
        One("add", () => Signs() + Signs(), -4, 0, 2), One("sub", () => Counted() - Counted(), 0, 0, 0, 0, 0, 0),
        One("mul", () => Signs() * Signs(), 4, 0, 1), One("add_", () => Signs().add_(Signs()), -4, 0, 2),
        One("pow", () => Signs().pow(2), 4, 0, 1), One("neg", () => Signs().neg(), 2, 0, -1),
        One("eq", () => Signs().eq(tensor([-2.0, 1, 1])).to(float64), 1, 0, 1),
        One("relu", () => F.relu(Signs()), 0, 0, 1), One("leaky_relu", () => F.leaky_relu(Signs(), 0.1), -0.2, 0, 1),
        One("sigmoid", () => F.sigmoid(Signs()), 1 / (1 + Math.Exp(2)), 0.5, 1 / (1 + Math.Exp(-1))),
        One("tanh", () => F.tanh(Signs()), Math.Tanh(-2), 0, Math.Tanh(1)),
        One("softmax", () => F.softmax(tensor([0.0, Math.Log(3)]), 0), 0.25, 0.75),
        One("matmul", () => Counted().matmul(tensor([1.0, 0, -1], [3, 1])), -2, -2),
        One("bmm", () => bmm(Counted().unsqueeze(0), Signs().view(1, 3, 1)), 1, -2),
        One("linear", () => F.linear(Signs(), Counted(), tensor([10.0, 20])), 11, 18),
        One("sum", () => Counted().sum(), 21), One("sum of a dimension", () => Counted().sum(dim: 0), 5, 7, 9),
        One("mean", () => Counted().mean([1]), 2, 5), One("norm", () => tensor([3.0, 4], [1, 2]).norm(1), 5),
        One("argmax", () => Counted().argmax(1).to(float64), 2, 2),
        One("transpose", () => Counted().transpose(0, 1), 1, 4, 2, 5, 3, 6), One("t", () => Counted().t(), 1, 4, 2, 5, 3, 6),
        One("permute", () => Counted().permute(1, 0), 1, 4, 2, 5, 3, 6), One("narrow", () => Counted().narrow(1, 1, 2), 2, 3, 5, 6),
        One("select", () => Counted().select(1, 2), 3, 6), One("index", () => Counted()[1], 4, 5, 6),
        One("as_strided", () => Counted().as_strided([3], [2]), 1, 3, 5),
        One("cat", () => cat([Signs(), Signs()]), -2, 0, 1, -2, 0, 1), One("zeros", () => zeros([2], float64), 0, 0),
        One("zeros_like", () => zeros_like(Signs()), 0, 0, 0), One("zero_", () => Signs().zero_(), 0, 0, 0),
        One("mse", () => F.mse_loss(Signs(), zeros_like(Signs())), 5 / 3.0),
        One("cross entropy", () => F.cross_entropy(tensor([0.0, Math.Log(3)], [1, 2]), tensor([1L])), Math.Log(4 / 3.0)),
        One("max_pool2d", () => F.max_pool2d(Counted().view(1, 1, 2, 3), 2), 5),
        One("conv2d", () => F.conv2d(Counted().view(1, 1, 2, 3), tensor([1.0, 0, 0, -1], [1, 1, 2, 2])), -4, -4),
        One("eigvalsh", () => linalg.eigvalsh(tensor([2.0, 1, 1, 2], [2, 2])), 1, 3),
    ];

    private static TestCaseData One(string name, Func<Tensor> call, params double[] expected) =>
        new TestCaseData(call, expected).SetArgDisplayNames(name);

    [TestCaseSource(nameof(Operators))]
    public void Values_are_those_by_hand(Func<Tensor> call, double[] expected)
    {
        using var scope = NewDisposeScope();
        Assert.That(call().data<double>().ToArray(), Is.EqualTo(expected).Within(1e-12));
    }

    [Test]
    public void Eigenvectors_and_singular_vectors_rebuild_their_matrix()
    {
        using var scope = NewDisposeScope();
        var a = tensor([2.0, 1, 1, 3], [2, 2]);
        var (values, vectors) = linalg.eigh(a);
        Assert.That((vectors * values).matmul(vectors.t()).data<double>().ToArray(), Is.EqualTo(a.data<double>().ToArray()).Within(1e-12));
        var (u, s, vh) = linalg.svd(a);
        Assert.That((u * s).matmul(vh).data<double>().ToArray(), Is.EqualTo(a.data<double>().ToArray()).Within(1e-12));
    }

    [Test]
    public void A_view_shares_memory()
    {
        using var scope = NewDisposeScope();
        var t = Counted();
        t.view(6).zero_();
        Assert.That(t.data<double>(), Is.All.Zero);
        Assert.That(t.flatten().shape, Is.EqualTo(new long[] { 6 }));
        Assert.That(t.reshape(3, 2).shape, Is.EqualTo(new long[] { 3, 2 }));
    }

    [Test]
    public void A_conversion_that_changes_nothing_shares_and_another_copies()
    {
        using var scope = NewDisposeScope();
        var t = Row(1, 2);
        Assert.That((t.to(ScalarType.Float32).dtype, t.to(float64).dtype, t.cpu().device), Is.EqualTo((ScalarType.Float32, ScalarType.Float64, CPU)));
        t.to(ScalarType.Float32).zero_();
        Assert.That(t.data<float>(), Is.All.Zero);
        Assert.That(() => t.data<double>(), Throws.ArgumentException);
        Assert.That(() => tensor([1f], [2]), Throws.ArgumentException);
    }
}
