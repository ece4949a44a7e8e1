using NUnit.Framework;
using TorchSharp;
using TorchSharp.Modules;
using static Reproducibility.Units.StandIns.TorchSharp.Reference;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Reproducibility.Units.StandIns.TorchSharp;

/// <summary>Scopes own tensors; nothing leaks.</summary>
[TestFixture, NonParallelizable]
public class LifetimeTests
{
    [SetUp]
    public void Collect()
    {
        // Finalizers of earlier tests' tensors must not change the count while a test watches it.
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    [Test]
    public void Ten_thousand_training_steps_leave_as_many_live_tensors_as_before()
    {
        using var outer = NewDisposeScope();
        var (x, y) = (Drawn(8, 4), Drawn(8, 1));
        var (w, b) = (new Parameter(Drawn(4, 1)), new Parameter(zeros([1])));
        using var optimizer = optim.Adam([w, b], lr: 0.001, weight_decay: 0.01);
        Step();
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        for (var step = 0; step < 10_000; step++) Step();
        Assert.That(DisposeScopeManager.Statistics.ThreadTotalLiveCount, Is.EqualTo(before));

        void Step()
        {
            using var scope = NewDisposeScope();
            var loss = F.mse_loss((x.matmul(w) + b).relu(), y) + w.pow(2).sum();
            optimizer.zero_grad();
            loss.backward();
            optimizer.step();
        }
    }

    private static IEnumerable<TestCaseData> Calls =>
    [
        Call("result", t => _ = t + t), Call("in place", t => t.add_(t)), Call("data", t => _ = tensor(t.data<float>().ToArray(), t.shape)),
        Call("gradient", t => t.detach().requires_grad_().pow(2).sum().backward()),
        Call("gradients", t => _ = autograd.grad([t.requires_grad_().pow(2).sum()], [t])),
        Call("parameter", t => _ = new Parameter(t.pow(2)).grad = t.detach()),
        Call("refusal", t => Assert.That(() => cat([t, t[0]]), Throws.Exception)),
    ];

    private static TestCaseData Call(string name, Action<Tensor> call) => new TestCaseData(call).SetArgDisplayNames(name);

    [TestCaseSource(nameof(Calls))]
    public void A_call_gives_back_libtorchs_memory(Action<Tensor> call)
    {
        using var outer = NewDisposeScope();
        var t = Drawn(1024, 1024);
        Repeat(2);
        var before = Memory();
        Repeat(20);
        Assert.That(Memory() - before, Is.LessThan(60), "megabytes; twenty lost tensors are 80");

        void Repeat(int times)
        {
            for (var k = 0; k < times; k++)
            {
                using var scope = NewDisposeScope();
                call(t);
            }
        }

        static long Memory()
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            return Environment.WorkingSet >> 20;
        }
    }

    [Test]
    public void A_scope_disposes_what_was_made_in_it()
    {
        Tensor inside;
        using (NewDisposeScope()) inside = Ones(3);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(inside.IsInvalid, Is.True);
            Assert.That(() => inside.sum(), Throws.InvalidOperationException);
        }
    }

    [Test]
    public void A_detached_tensor_outlives_every_scope()
    {
        Tensor kept;
        using (NewDisposeScope()) kept = Ones(3).DetachFromDisposeScope();
        Assert.That(kept.IsInvalid, Is.False);
        kept.Dispose();
    }

    [Test]
    public void Disposing_in_any_order_leaves_the_scope_consistent()
    {
        using var scope = NewDisposeScope();
        var tensors = Enumerable.Range(0, 20).Select(_ => Ones(1)).ToArray();
        var order = new Bogus.Randomizer(7).Shuffle(tensors).ToArray();
        for (var k = 0; k < order.Length; k++)
        {
            order[k].Dispose();
            Assert.That(order.Count(scope.Contains), Is.EqualTo(order.Length - k - 1));
        }
    }

    [Test]
    public void A_parameter_takes_over_its_tensors_handle_and_scope()
    {
        using var scope = NewDisposeScope();
        var data = Ones(3);
        var parameter = new Parameter(data);
        Assert.That((data.IsInvalid, parameter.requires_grad, scope.Contains(parameter)), Is.EqualTo((true, true, true)));
    }
}
