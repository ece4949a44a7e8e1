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
        var jobs = Enumerable.Range(0, 50).Select(i => (Action)(() =>
        {
            Interlocked.Increment(ref ran);
            if (i == 3)
                throw new InvalidOperationException("the third");
            Thread.Sleep(1);
        })).ToArray();
        Assert.That(() => Workers.Run(jobs), Throws.InvalidOperationException.With.Message.EqualTo("the third"));
        Assert.That(ran, Is.LessThan(50));
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
