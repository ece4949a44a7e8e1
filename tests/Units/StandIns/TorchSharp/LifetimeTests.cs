using NUnit.Framework;
using TorchSharp;
using TorchSharp.Modules;
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
        var (x, y) = (randn(8, 4), randn(8, 1));
        var (w, b) = (new Parameter(randn(4, 1)), new Parameter(zeros(1)));
        using var optimizer = optim.Adam([w, b], lr: 0.001, weight_decay: 0.01);
        Step();
        var before = (Tensor.TotalCount, DisposeScopeManager.Statistics.ThreadTotalLiveCount, outer.DisposablesCount);
        for (var step = 0; step < 10_000; step++) Step();
        Assert.That((Tensor.TotalCount, DisposeScopeManager.Statistics.ThreadTotalLiveCount, outer.DisposablesCount), Is.EqualTo(before));

        void Step()
        {
            using var scope = NewDisposeScope();
            var loss = F.mse_loss((x.matmul(w) + b).relu(), y) + 0.5 * w[..2].square().sum();
            optimizer.zero_grad();
            loss.backward();
            optimizer.step();
        }
    }

    private static IEnumerable<TestCaseData> Calls =>
    [
        Call("result", t => _ = t + 1), Call("in place", t => t.add_(1)), Call("list", t => _ = t.split(1000)),
        Call("indexing", t => _ = t[1..][t[1..] > 0][TensorIndex.None]),
        Call("data", t => _ = tensor(t.data<float>().ToArray())), Call("gradient", t => t.detach().requires_grad_().exp().sum().backward()),
        Call("gradients", t => _ = autograd.grad([t.requires_grad_().exp().sum()], [t])),
        Call("parameter", t => _ = new Parameter(t.clone()).grad = t.detach()),
        Call("refusal", t => Assert.That(() => cat([t, t[0]]), Throws.Exception)),
        Call("shared", _ => frombuffer(new float[1 << 20], float32)),
    ];

    private static TestCaseData Call(string name, Action<Tensor> call) => new TestCaseData(call).SetArgDisplayNames(name);

    [TestCaseSource(nameof(Calls))]
    public void A_call_gives_back_libtorchs_memory(Action<Tensor> call)
    {
        using var outer = NewDisposeScope();
        var t = rand(1024, 1024);
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
    public void The_process_counts_its_live_tensors()
    {
        var before = Tensor.TotalCount;
        var (a, b) = (ones(3), ones(3));
        Assert.That(Tensor.TotalCount, Is.EqualTo(before + 2));
        a.Dispose();
        a.Dispose();
        b.Dispose();
        Assert.That(Tensor.TotalCount, Is.EqualTo(before));
    }

    [Test]
    public void A_scope_disposes_what_was_made_in_it()
    {
        Tensor inside;
        using (NewDisposeScope()) inside = ones(3);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(inside.IsInvalid, Is.True);
            Assert.That(() => inside.sum(), Throws.InvalidOperationException);
        }
    }

    [Test]
    public void A_tensor_moves_out_one_scope_at_a_time()
    {
        using var outer = NewDisposeScope();
        Tensor moved;
        using (NewDisposeScope()) moved = ones(3).MoveToOuterDisposeScope();
        Assert.That((moved.IsInvalid, outer.Contains(moved)), Is.EqualTo((false, true)));
    }

    [Test]
    public void A_detached_tensor_outlives_every_scope()
    {
        Tensor kept;
        using (NewDisposeScope()) kept = ones(3).DetachFromDisposeScope();
        Assert.That(kept.IsInvalid, Is.False);
        kept.Dispose();
    }

    [Test]
    public void A_scope_can_be_emptied_but_for_some()
    {
        using var scope = NewDisposeScope();
        var (a, b, c) = (ones(1), ones(1), ones(1));
        scope.DisposeEverythingBut(b);
        Assert.That((a.IsInvalid, b.IsInvalid, c.IsInvalid, scope.DisposablesCount), Is.EqualTo((true, false, true, 1)));
    }

    [Test]
    public void Disposing_in_any_order_leaves_the_scope_consistent()
    {
        using var scope = NewDisposeScope();
        var tensors = Enumerable.Range(0, 20).Select(_ => ones(1)).ToArray();
        var order = new Bogus.Randomizer(7).Shuffle(tensors).ToArray();
        for (var k = 0; k < order.Length; k++)
        {
            order[k].Dispose();
            Assert.That(scope.DisposablesView, Is.EquivalentTo(order[(k + 1)..]).Using<object>(ReferenceEquals));
        }
    }

    [Test]
    public void A_parameter_takes_over_its_tensors_handle_and_scope()
    {
        using var scope = NewDisposeScope();
        var data = ones(3);
        var parameter = new Parameter(data);
        Assert.That((data.IsInvalid, parameter.requires_grad, scope.Contains(parameter)), Is.EqualTo((true, true, true)));
    }

    [Test]
    public void A_scope_belongs_to_its_thread()
    {
        using var scope = NewDisposeScope();
        var seen = Task.Run(() => CurrentDisposeScope).GetAwaiter().GetResult();
        Assert.That(seen, Is.Null);
    }
}
