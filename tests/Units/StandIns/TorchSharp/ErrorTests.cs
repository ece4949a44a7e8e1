using System.Runtime.InteropServices;
using NUnit.Framework;
using TorchSharp;
using TorchSharp.Modules;
using static Reproducibility.Units.StandIns.TorchSharp.Reference;
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
        Assert.That(() => Ones(2, 3).matmul(Ones(4, 5)),
            Throws.InstanceOf<ExternalException>().With.Message.Contains("mat1 and mat2 shapes cannot be multiplied (2x3 and 4x5)"));
    }

    [Test]
    public void A_refusal_leaves_no_tensor_behind_and_the_next_call_works()
    {
        using var scope = NewDisposeScope();
        var a = Ones(2, 3);
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        Assert.That(() => a.view(7), Throws.InstanceOf<ExternalException>().With.Message.Contains("is invalid for input of size 6"));
        Assert.That(DisposeScopeManager.Statistics.ThreadTotalLiveCount, Is.EqualTo(before));
        Assert.That(a.sum().data<float>().Single(), Is.EqualTo(6));
    }

    private static TestCaseData One(string name, Action call, string message) => new TestCaseData(call, message).SetArgDisplayNames(name);

    private static IEnumerable<TestCaseData> Refusals =>
    [
        One("index", () => Ones(2)[5].sum(), "index 5 out of range"),
        One("nothing recorded", () => Ones(2).backward(), "does not require grad"),
        One("backward of a vector", () => Ones(2).requires_grad_().pow(2).backward(), "only for scalar outputs"),
        One("leaf in place", () => Ones(2).requires_grad_().add_(Ones(2)), "a leaf Variable that requires grad"),
        One("gradient of integers", () => tensor([1L]).requires_grad_(), "floating point"),
        One("class", () => nn.functional.cross_entropy(Ones(1, 2), tensor([5L])), "Target 5 is out of bounds"),
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
        var x = new Parameter(Ones(2));
        var loss = x.pow(2).sum();
        loss.backward();
        Assert.That(() => loss.backward(), Throws.InstanceOf<ExternalException>().With.Message.Contains("second time"));
    }

    [Test]
    public void A_disposed_tensor_says_so()
    {
        var t = Ones(2);
        t.Dispose();
        Assert.That(() => t + t, Throws.InvalidOperationException);
    }
}
