using Reproducibility.Fixtures.Running;

namespace Reproducibility.Units.Running;

public class WorkersTests
{
    [Test]
    public void RunsEveryJobOnceAndNoMoreAtATimeThanThereAreCores()
    {
        var (running, most, done) = (0, 0, 0);
        var gate = new Lock();
        Workers.Run([.. Enumerable.Range(0, 20).Select(_ => (Action)(() =>
        {
            lock (gate)
                most = Math.Max(most, ++running);
            Thread.Sleep(2);
            lock (gate)
                (running, done) = (running - 1, done + 1);
        }))]);
        Assert.That(done, Is.EqualTo(20));
        Assert.That(most, Is.InRange(1, Workers.Count));
    }

    [Test]
    public void ThrowsTheFirstErrorAndSkipsTheRest()
    {
        var ran = 0;
        using var thrown = new ManualResetEventSlim();

        // Jobs that began before the error wait for it; of those after it, more than a second's work is there for every worker.
        var jobs = Enumerable.Range(0, 1000 * Workers.Count).Select(i => (Action)(() =>
        {
            if (i == 0)
            {
                thrown.Set();
                throw new InvalidOperationException("the first");
            }

            Interlocked.Increment(ref ran);
            thrown.Wait();
            Thread.Sleep(1);
        })).ToArray();
        Assert.That(() => Workers.Run(jobs), Throws.InvalidOperationException.With.Message.EqualTo("the first"));
        Assert.That(ran, Is.LessThan(jobs.Length - 1));
        Assert.That(() => Workers.Run([]), Throws.Nothing);
    }

    [Test]
    public void EveryWorkerUsesOneLibtorchThread()
    {
        var threads = new System.Collections.Concurrent.ConcurrentBag<int>();
        Workers.Run([.. Enumerable.Range(0, 4).Select(_ => (Action)(() => threads.Add(TorchSharp.torch.get_num_threads())))]);
        Assert.That(threads, Is.All.EqualTo(1));
    }
}
