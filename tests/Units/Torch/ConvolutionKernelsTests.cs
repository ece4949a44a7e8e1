using Reproducibility.Models;
using static TorchSharp.torch;

namespace Reproducibility.Units.Torch;

public class ConvolutionKernelsTests
{
    private const int Threads = 2, FirstBatch = 3, LastBatch = 42;

    private static readonly Architecture Net = new(
        new Shape(1, 28, 28), new Conv(1, 10, 4), Activation.Relu, new Conv(10, 20, 4), new Flatten(), new Dense(20 * 22 * 22, 3));

    [Test]
    public void Threads_that_meet_a_shape_at_once_get_the_same_bits()
    {
        for (var batch = FirstBatch; batch <= LastBatch; batch++)
        {
            using var together = new Barrier(Threads);
            var gradients = new float[Threads][];
            Thread[] threads = [.. Enumerable.Range(0, Threads).Select(i => new Thread(() => gradients[i] = Gradient(batch, together)))];
            foreach (var thread in threads)
                thread.Start();
            foreach (var thread in threads)
                thread.Join();
            Assert.That(gradients[0], Is.EqualTo(gradients[1]), $"batch of {batch}");
            Assert.That(gradients[0], Is.EqualTo(Gradient(batch)), $"batch of {batch}, once more");
        }
    }

    private static float[] Gradient(int batch, Barrier? together = null)
    {
        LibtorchProcess.Prepare();
        using var scope = NewDisposeScope();
        var random = new Random(batch);
        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
        using var network = new Network(Net, [Numbers(Net.Parameters)], CPU);
        var images = OwnMemory.Copy(Numbers(batch * Net.Input.Count), [batch, 1, 28, 28]);
        together?.SignalAndWait();
        network.Forward(images).sum().backward();
        return network.Gradient.data<float>().ToArray();
    }
}
