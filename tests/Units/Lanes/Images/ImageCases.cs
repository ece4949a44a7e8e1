using System.Runtime.InteropServices;
using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;
using Architecture = Reproducibility.Models.Architecture;

namespace Reproducibility.Units.Lanes.Images;

/// <summary>Small image nets and how they are trained, which several fixtures share.</summary>
internal static class ImageCases
{
    public const string ManyInputs = "many inputs";

    private const string ManyChannels = "many channels";

    public static readonly Dictionary<string, Architecture> Nets = new()
    {
        ["kernel 4, two dense"] = Convolutional.Net(new Shape(1, 13, 13), [new(7, 4)], [11]),
        ["padding, three convolutions"] = Convolutional.Net(new Shape(1, 12, 12), [new(6, 5, 2), new(8, 5, 2), new(5, 3, 1)], []),
        ["colours, kernel 3"] = Convolutional.Net(new Shape(3, 11, 11), [new(5, 3), new(4, 3, 1)], [9], denseActivation: false),
        ["without pooling"] = Convolutional.Net(new Shape(1, 14, 14), [new(3, 4, Pool: false), new(10, 4), new(4, 2, Pool: false), new(3, 2)], []),
        ["softmax"] = Convolutional.Net(new Shape(1, 9, 9), [new(4, 3)], [], softmax: true),
        ["leaky relu, dense alone"] = new Architecture(new Shape(1, 5, 5), [new Flatten(), new Dense(25, 8), Activation.LeakyRelu, new Dense(8, 10)]),
        ["tanh, sigmoid, rows outside all windows"] = new Architecture(
            new Shape(2, 11, 11),
            [new Conv(2, 5, 3), Activation.Tanh, new MaxPool(2),
                new Conv(5, 4, 2, Padding: 1), Activation.Sigmoid, new MaxPool(2), new Flatten(), new Dense(16, 10)]),
        [ManyChannels] = Convolutional.Net(new Shape(3, 10, 10), [new(18, 5, 2, Pool: false), new(20, 5, 2)], [40]),
        [ManyInputs] = Architecture.Mlp(Activation.Relu, 300, 60, 10),
    };

    /// <summary>
    /// Sums so long that the engine cuts them into parts, at other places for other widths; rounding soon leads such trainings apart in two engines.
    /// </summary>
    private static readonly string[] Long = [ManyChannels, ManyInputs];

    private static readonly Optimizer[] Optimizers =
        [new Adam(1e-3, WeightDecay: 1e-3), new RmsProp(1e-3), new Sgd(0.05, WeightDecay: 1e-3, Momentum: 0.9, Nesterov: true)];

    public static IEnumerable<TestCaseData> Short => Trainings([.. Nets.Keys.Except([.. Long, "leaky relu, dense alone"])]);

    public static IEnumerable<TestCaseData> Longer => Trainings(Long);

    private static IEnumerable<TestCaseData> Trainings(string[] names) =>
        from name in names
        from optimizer in Optimizers
        from batch in new[] { 0, 1, 3, 10 }
        select new TestCaseData(Nets[name], new Recipe(optimizer, 2) { BatchSize = batch, Loss = Loss.CrossEntropy })
            .SetArgDisplayNames(name, optimizer.GetType().Name, $"batch {batch}");

    public static IEnumerable<string> Names => Nets.Keys;

    public static Start[] Starts(Architecture net, int count) =>
        [.. Enumerable.Range(0, count).Select(seed => Random(net, seed) with { Parameters = Numbers(net, seed) })];

    /// <summary>Random weights: plain fractions make ties in the windows of pooling, which libtorch, to rounding, breaks as it likes.</summary>
    public static Start Random(Architecture net, int seed)
    {
        var streams = new Streams("image lanes", seed);
        return new Start(seed, Initialisation.Default(net, streams.Weights()), streams.Order) { Dropout = streams.Dropout };
    }

    /// <summary>Plain fractions: no generator's version can change them.</summary>
    private static float[] Numbers(Architecture net, int seed) => [.. net.Slices.SelectMany((slice, layer) =>
        Enumerable.Range(0, slice.Layer.Weights + slice.Layer.Biases)
            .Select(i => ((i * 37 + seed * 101 + layer * 17) % 128 - 64) / 64f / MathF.Sqrt(slice.Layer.FanIn)))];

    public static ExamplesPerSeed Sets(Architecture net, IReadOnlyList<Start> starts) => new([.. starts.Select(start => Set(net, start.Seed, 23))]);

    public static ImageExamples Set(Architecture net, int seed, int count)
    {
        var pixels = Enumerable.Range(0, count * net.Input.Count).Select(i => (byte)((i * 7919L + seed * 104729L + i / 13 * 31) % 256)).ToArray();
        var labels = Enumerable.Range(0, count).Select(i => (byte)((i * 7 + seed) % 10)).ToArray();
        return new ImageExamples(
            new ImageSet("numbers", pixels, labels, net.Input.Channels, net.Input.Height, net.Input.Width, 10),
            Normalisation.MeanSd(0.5, 0.25),
            flat: net.Input.Height == 1);
    }

    public static Trained Run(Func<IReadOnlyList<Start>, Training> open, IReadOnlyList<Start> starts)
    {
        using var training = open(starts);
        var watch = new Watch();
        training.Run(watch);
        return new Trained(watch.Losses, watch.Hits, watch.Norms, training.Rows(), training.Classify(Sets(training.Architecture, starts)));
    }

    public static string[] Bits(Trained run) => [.. run.Rows.Select((row, seed) =>
        Convert.ToHexString(MemoryMarshal.AsBytes<float>(
            (float[])[.. run.Losses.Select(l => l[seed]), .. run.Norms.Select(n => n[seed]), .. row, (float)run.Scores[seed].Loss])))];

    public sealed record Trained(List<float[]> Losses, List<int[]> Hits, List<float[]> Norms, float[][] Rows, Score[] Scores);

    private sealed class Watch : Observer
    {
        public List<float[]> Losses { get; } = [];

        public List<int[]> Hits { get; } = [];

        public List<float[]> Norms { get; } = [];

        public override void Step(Training training, StepReport step)
        {
            Losses.Add(step.Losses);
            Hits.Add(training.Hits());
            Norms.Add(training.GradientNorms());
        }
    }
}
