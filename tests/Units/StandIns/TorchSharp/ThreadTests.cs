using System.Reflection;
using System.Runtime.InteropServices;
using NUnit.Framework;
using TorchSharp;
using TorchSharp.Modules;
using static Reproducibility.Units.StandIns.TorchSharp.Reference;
using static TorchSharp.torch;

namespace Reproducibility.Units.StandIns.TorchSharp;

/// <summary>Thread counts hold in the whole process; modes hold on their thread.</summary>
[TestFixture, NonParallelizable]
public class ThreadTests
{
    [TearDown]
    public void OneThread() => set_num_threads(1);

    [Test]
    public void A_thread_count_reaches_threads_that_were_there_before_and_new_ones()
    {
        using var changed = new ManualResetEventSlim();
        using var warm = new ManualResetEventSlim();
        var old = Task.Factory.StartNew(
            () =>
            {
                using var product = Ones(300, 300).matmul(Ones(300, 300));
                warm.Set();
                changed.Wait();
                return get_num_threads();
            },
            TaskCreationOptions.LongRunning);
        warm.Wait();
        set_num_threads(2);
        changed.Set();
        Assert.That((old.GetAwaiter().GetResult(), OnNewThread(get_num_threads), get_num_threads()), Is.EqualTo((2, 2, 2)));
    }

    [Test]
    public void OpenBlas_follows()
    {
        Assume.That(NativeLibrary.TryLoad("libopenblas.so.0", Assembly.GetExecutingAssembly(), null, out var blas), "libtorch has another BLAS");
        _ = __version__;
        set_num_threads(1);
        var count = Marshal.GetDelegateForFunctionPointer<CountThreads>(NativeLibrary.GetExport(blas, "openblas_get_num_threads"));
        Assert.That(count(), Is.EqualTo(1));
    }

    private delegate int CountThreads();

    [Test]
    public void Gradients_stay_on_for_other_threads()
    {
        using var off = no_grad();
        Assert.That((is_grad_enabled(), OnNewThread(is_grad_enabled)), Is.EqualTo((false, true)));
    }

    [Test]
    public void Trainings_side_by_side_give_the_numbers_of_one_alone()
    {
        var alone = Train();
        var together = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Train()))).GetAwaiter().GetResult();
        Assert.That(together, Is.All.EqualTo(alone));
    }

    private static float[] Train()
    {
        using var scope = NewDisposeScope();
        var (x, w) = (Drawn(64, 20), new Parameter(Drawn(20, 5)));
        using var optimizer = optim.Adam([w], 0.01);
        for (var step = 0; step < 100; step++)
        {
            using var inner = NewDisposeScope();
            optimizer.zero_grad();
            x.matmul(w).tanh().pow(2).sum().backward();
            optimizer.step();
        }
        return w.data<float>().ToArray();
    }

    private static T OnNewThread<T>(Func<T> read)
    {
        T result = default!;
        var thread = new Thread(() => result = read());
        thread.Start();
        thread.Join();
        return result;
    }
}
