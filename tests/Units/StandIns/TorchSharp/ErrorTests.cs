using System.Runtime.InteropServices;
using NUnit.Framework;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Reproducibility.Units.StandIns.TorchSharp;

/// <summary>libtorch's refusals arrive as .NET exceptions that say what it said.</summary>
[TestFixture]
public class ErrorTests
{
    [Test]
    public void Shapes_that_do_not_fit_are_named()
    {
        using var scope = NewDisposeScope();
        Assert.That(() => ones(2, 3).matmul(ones(4, 5)),
            Throws.InstanceOf<ExternalException>().With.Message.Contains("mat1 and mat2 shapes cannot be multiplied (2x3 and 4x5)"));
    }

    [Test]
    public void A_refusal_leaves_no_tensor_behind_and_the_next_call_works()
    {
        using var scope = NewDisposeScope();
        var a = ones(2, 3);
        var before = scope.DisposablesCount;
        Assert.That(() => a.view(7), Throws.InstanceOf<ExternalException>().With.Message.Contains("is invalid for input of size 6"));
        Assert.That((scope.DisposablesCount, a.sum().ToSingle()), Is.EqualTo((before, 6f)));
    }

    private static TestCaseData One(string name, Action call, string message) => new TestCaseData(call, message).SetArgDisplayNames(name);

    private static IEnumerable<TestCaseData> Refusals =>
    [
        One("index", () => ones(2)[5].sum(), "index 5 out of range"),
        One("nothing recorded", () => ones(2).backward(), "does not require grad"),
        One("backward of a vector", () => ones(2, requires_grad: true).exp().backward(), "only for scalar outputs"),
        One("leaf in place", () => ones(2, requires_grad: true).add_(1), "a leaf Variable that requires grad"),
        One("gradient of integers", () => ones(2, dtype: int64).requires_grad_(), "floating point"),
        One("cholesky", () => linalg.cholesky(-eye(2)), "not positive-definite"),
        One("class", () => nn.functional.cross_entropy(ones(1, 2), tensor([5L])), "Target 5 is out of bounds"),
        One("no threads", () => set_num_threads(0), "positive integer"),
    ];

    [TestCaseSource(nameof(Refusals))]
    public void The_message_is_libtorchs(Action call, string message)
    {
        using var scope = NewDisposeScope();
        Assert.That(call, Throws.InstanceOf<ExternalException>().With.Message.Contains(message).And.Message.Not.Contains("frame #"));
    }

    [Test]
    public void Using_a_graph_twice_is_refused()
    {
        using var scope = NewDisposeScope();
        var x = new Parameter(ones(2));
        var loss = x.exp().sum();
        loss.backward();
        Assert.That(() => loss.backward(), Throws.InstanceOf<ExternalException>().With.Message.Contains("second time"));
    }

    [Test]
    public void A_disposed_tensor_says_so()
    {
        var t = ones(2);
        t.Dispose();
        Assert.That(() => t + 1, Throws.InvalidOperationException);
    }
}
