using System.Numerics;
using Bogus;
using Reproducibility.Models;

namespace Reproducibility.Units.Engines;

public class SubnormalsTests
{
    private static readonly Randomizer Random = new(1);

    [Test]
    public void A_thread_that_takes_them_for_zero_reads_and_writes_none()
    {
        float[] small = [.. Enumerable.Range(0, 64).Select(_ => Random.Float(1e-42f, 1e-38f))], usual = [.. small.Select(_ => Random.Float(1e-20f, 1e-19f))];
        var (sums, products) = (Array.Empty<float>(), Array.Empty<float>());
        var does = OnAThread(() =>
        {
            var set = Subnormals.FlushToZero();
            (sums, products) = (Sums(small, small), Products(usual, usual));
            return set;
        });
        Assume.That(does, "this processor or system takes subnormal numbers for what they are");
        Assert.Multiple(() =>
        {
            Assert.That(sums, Is.All.Zero, "inputs");
            Assert.That(products, Is.All.Zero, "results");
        });
    }

    [Test]
    public void Other_threads_and_usual_numbers_are_as_before()
    {
        float[] usual = [.. Enumerable.Range(0, 64).Select(_ => Random.Float(1e-10f, 1e10f))], small = [.. usual.Select(_ => Random.Float(1e-42f, 1e-38f))];
        var sums = OnAThread(() =>
        {
            Subnormals.FlushToZero();
            return Sums(usual, small);
        });
        Assert.Multiple(() =>
        {
            Assert.That(sums, Is.EqualTo(usual));
            Assert.That(Sums(small, small), Is.All.GreaterThan(0), "on the thread that made the other");
        });
    }

    private static T OnAThread<T>(Func<T> work)
    {
        var result = default(T)!;
        var thread = new Thread(() => result = work());
        thread.Start();
        thread.Join();
        return result;
    }

    private static float[] Sums(float[] a, float[] b) => Each(a, b, (x, y) => x + y);

    private static float[] Products(float[] a, float[] b) => Each(a, b, (x, y) => x * y);

    private static float[] Each(float[] a, float[] b, Func<Vector<float>, Vector<float>, Vector<float>> operation)
    {
        var result = new float[a.Length];
        for (var i = 0; i < a.Length; i += Vector<float>.Count)
            operation(new Vector<float>(a, i), new Vector<float>(b, i)).CopyTo(result, i);
        return result;
    }
}
