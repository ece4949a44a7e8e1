using System.Diagnostics;
using Reproducibility.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace Reproducibility.Bench.Images;

/// <summary>One training on images to time: batches of 64, Adam, cross-entropy.</summary>
/// <param name="Name">As torch_images.py calls it.</param>
/// <param name="Architecture">The net.</param>
/// <param name="Steps">Updates that take about half a second.</param>
internal sealed record ImageCase(string Name, Architecture Architecture, int Steps)
{
    private const int Batch = 64;

    public static ImageCase[] All { get; } =
    [
        new("mlp", new Architecture(new Shape(784), [new Dense(784, 512), Activation.Relu, new Dense(512, 256), Activation.Relu, new Dense(256, 10)]), 150),
        new("cnn", new Architecture(
            new Shape(1, 28, 28),
            [
                new Conv(1, 16, 5, Padding: 2), Activation.Relu, new MaxPool(2), new Conv(16, 32, 5, Padding: 2), Activation.Relu, new MaxPool(2),
                new Flatten(), new Dense(1568, 10),
            ]), 50),
    ];

    /// <summary>Microseconds per step of the torch engine, with data order and gathering from bytes.</summary>
    public double Microseconds()
    {
        var streams = new Streams("bench", 0);
        var start = new Start(0, Initialisation.Default(Architecture, streams.Weights()), streams.Order);
        var recipe = new Recipe(new Adam(1e-3), Epochs: 1) { BatchSize = Batch, Loss = Loss.CrossEntropy };
        using var training = new Training(Architecture, recipe, new Noise(Architecture.Input, Steps * Batch), [start], CPU);
        var begin = Stopwatch.GetTimestamp();
        training.Run();
        return Stopwatch.GetElapsedTime(begin).TotalMicroseconds / Steps;
    }

    /// <summary>What torch_images.py is asked.</summary>
    public object Eager(bool best) => new { net = Name, steps = Steps, best };

    /// <summary>Images of random bytes.</summary>
    private sealed class Noise(Shape shape, int count) : IExamples
    {
        private readonly Fixtures.Studies.ImageExamples examples = new(Images(shape, count), Fixtures.Data.Normalisation.None, flat: shape.Height == 1);

        public int Count => examples.Count;

        public (Tensor Inputs, Tensor Targets) Gather(ReadOnlySpan<int> indices, Device device) => examples.Gather(indices, device);

        private static Fixtures.Data.ImageSet Images(Shape shape, int count)
        {
            var random = new Random(1);
            var (pixels, labels) = (new byte[count * shape.Count], new byte[count]);
            random.NextBytes(pixels);
            for (var i = 0; i < count; i++)
                labels[i] = (byte)random.Next(10);
            return new("noise", pixels, labels, shape.Channels, shape.Height, shape.Width, classes: 10);
        }
    }
}
