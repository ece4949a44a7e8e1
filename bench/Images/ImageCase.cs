using Reproducibility.Bench.Lanes;
using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Reports.ClemsonA;
using Reproducibility.Fixtures.Reports.Li;
using Reproducibility.Fixtures.Reports.Majumder;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;
using TorchSharp;

namespace Reproducibility.Bench.Images;

/// <summary>One training on images to time: Adam, cross-entropy.</summary>
/// <param name="Name">Row of the table.</param>
/// <param name="Architecture">The net.</param>
/// <param name="Batch">Images per update.</param>
/// <param name="Steps">Updates that take libtorch about half a second.</param>
internal sealed record ImageCase(string Name, Architecture Architecture, int Batch, int Steps)
{
    private static readonly Architecture Mlp = Architecture.Mlp(Activation.Relu, 784, 512, 256, 10);

    private static readonly Architecture Cnn = new(
        new Shape(1, 28, 28),
        [
            new Conv(1, 16, 5, Padding: 2), Activation.Relu, new MaxPool(2), new Conv(16, 32, 5, Padding: 2), Activation.Relu, new MaxPool(2),
            new Flatten(), new Dense(1568, 10),
        ]);

    public static ImageCase[] All { get; } =
    [
        new("784-512-256-10", Mlp, 64, 150),
        new("1-16-32 k5", Cnn, 64, 50),
        new("1-10-20 k4", ClemsonANets.Cnn1, 10, 200),
        new("3-8-10-20-25-16 k3", MajumderNets.Family[0], 5, 200),
        new("784-50-(5x100)-50-10", LiNets.Flat(Tier.Quick), 4, 1000),
    ];

    /// <summary>Multiply-adds of one step.</summary>
    public double MultiplyAdds => Peak.MultiplyAdds(Architecture, Batch);

    /// <summary>Microseconds per step of the torch engine, with data order and gathering from bytes.</summary>
    public double Torch() => Microseconds(OpenTorch());

    /// <summary>Microseconds per step and seed of the lane engine, likewise.</summary>
    public double Lanes(int seeds) => Microseconds(OpenLanes(seeds));

    /// <summary>A training of one seed by the torch engine.</summary>
    public Training OpenTorch() => new TorchTraining(Architecture, Recipe, Examples(Steps), Starts(1), torch.CPU);

    /// <summary>A training in lanes.</summary>
    /// <param name="seeds">Trained together, with as many steps in all as by libtorch.</param>
    public Training OpenLanes(int seeds) => new LaneTraining(Architecture, Recipe, Examples(Math.Max(2, Steps / seeds)), Starts(seeds));

    /// <summary>Microseconds per step of ordinary TorchSharp, whose images are numbers already.</summary>
    public double Ordinary()
    {
        var shape = Architecture.Input;
        long[] sizes = shape.Height == 1 ? [Steps * Batch, shape.Count] : [Steps * Batch, shape.Channels, shape.Height, shape.Width];
        using var images = torch.rand(sizes);
        using var labels = torch.randint(0, 10, [Steps * Batch], torch.int64);
        return OrdinaryTorchSharp.Microseconds(Architecture, images, labels, Batch, Steps);
    }

    /// <summary>What torch_images.py is asked.</summary>
    public object Eager(bool best) => new
    {
        layers = Architecture.Layers.Select(Words),
        shape = Architecture.Input.Height == 1
            ? new[] { Architecture.Input.Count }
            : [Architecture.Input.Channels, Architecture.Input.Height, Architecture.Input.Width],
        batch = Batch,
        steps = Steps,
        best,
    };

    private Recipe Recipe => new(new Adam(1e-3), Epochs: 1) { BatchSize = Batch, Loss = Loss.CrossEntropy };

    private static double Microseconds(Training training)
    {
        using (training)
            return Work.PerStep(training) / training.Seeds;
    }

    private Start[] Starts(int seeds) =>
    [
        .. Enumerable.Range(0, seeds).Select(seed => new Streams("bench", seed))
            .Select(streams => new Start(streams.Seed, Initialisation.Default(Architecture, streams.Weights()), streams.Order)),
    ];

    /// <summary>Images in colour are cropped and flipped anew, as in the report that has such.</summary>
    private ImageExamples Examples(int steps)
    {
        var isColour = Architecture.Input.Channels == 3;
        return new ImageExamples(
            Noise(steps),
            isColour ? CifarPipeline.Normalisation : Normalisation.None,
            flat: Architecture.Input.Height == 1,
            isColour ? new Augmentation(new Random(2)) : null);
    }

    /// <summary>Images of random bytes; those of dense nets have one channel.</summary>
    private ImageSet Noise(int steps)
    {
        var (random, shape, count) = (new Random(1), Architecture.Input, steps * Batch);
        var (pixels, labels) = (new byte[count * shape.Count], new byte[count]);
        random.NextBytes(pixels);
        for (var i = 0; i < count; i++)
            labels[i] = (byte)random.Next(10);
        var (channels, width) = shape.Height == 1 ? (1, shape.Count) : (shape.Channels, shape.Width);
        return new("noise", pixels, labels, channels, shape.Height, width, classes: 10);
    }

    private static object[] Words(Layer layer) => layer switch
    {
        Conv conv => ["conv", conv.Inputs, conv.Outputs, conv.Kernel, conv.Padding],
        MaxPool pool => ["pool", pool.Size],
        Dense dense => ["dense", dense.Inputs, dense.Outputs],
        _ => [layer.ToString()!],
    };
}
