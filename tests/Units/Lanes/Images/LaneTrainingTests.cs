using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;
using TorchSharp;
using Architecture = Reproducibility.Models.Architecture;

namespace Reproducibility.Units.Lanes.Images;

/// <summary>Image nets in lanes: the torch engine's losses and gradients, and the same bits for every width and company.</summary>
public class LaneTrainingTests
{
    private const string ManyChannels = "many channels", ManyInputs = "many inputs";

    private static readonly Dictionary<string, Architecture> Nets = new()
    {
        ["kernel 4, two dense"] = Convolutional.Net(new Shape(1, 13, 13), [new(7, 4)], [11]),
        ["padding, three convolutions"] = Convolutional.Net(new Shape(1, 12, 12), [new(6, 5, 2), new(8, 5, 2), new(5, 3, 1)], []),
        ["colours, kernel 3"] = Convolutional.Net(new Shape(3, 11, 11), [new(5, 3), new(4, 3, 1)], [9], denseActivation: false),
        ["without pooling"] = Convolutional.Net(new Shape(1, 14, 14), [new(3, 4, Pool: false), new(10, 4), new(4, 2, Pool: false), new(3, 2)], []),
        ["softmax"] = Convolutional.Net(new Shape(1, 9, 9), [new(4, 3)], [], softmax: true),
        ["leaky relu, dense alone"] = new Architecture(new Shape(1, 5, 5), [new Flatten(), new Dense(25, 8), Activation.LeakyRelu, new Dense(8, 10)]),
        ["tanh, sigmoid, window of 3"] = new Architecture(
            new Shape(2, 11, 11),
            [new Conv(2, 5, 3), Activation.Tanh, new MaxPool(3), new Conv(5, 4, 2, Padding: 1), Activation.Sigmoid, new MaxPool(2), new Flatten(), new Dense(16, 10)]),
        [ManyChannels] = Convolutional.Net(new Shape(3, 10, 10), [new(18, 5, 2, Pool: false), new(20, 5, 2)], [40]),
        [ManyInputs] = Architecture.Mlp(Activation.Relu, 300, 60, 10),
    };

    /// <summary>Sums so long that the engine cuts them into parts, at other places for other widths; rounding soon leads such trainings apart in two engines.</summary>
    private static readonly string[] Long = [ManyChannels, ManyInputs];

    private static readonly Optimizer[] Optimizers =
        [new Adam(1e-3, WeightDecay: 1e-3), new RmsProp(1e-3), new Sgd(0.05, WeightDecay: 1e-3, Momentum: 0.9, Nesterov: true)];

    private static IEnumerable<TestCaseData> Cases => Trainings([.. Nets.Keys.Except([.. Long, "leaky relu, dense alone"])]);

    private static IEnumerable<TestCaseData> LongCases => Trainings(Long);

    private static IEnumerable<TestCaseData> Trainings(string[] names) =>
        from name in names
        from optimizer in Optimizers
        from batch in new[] { 0, 1, 3, 10 }
        select new TestCaseData(Nets[name], new Recipe(optimizer, 2) { BatchSize = batch, Loss = Loss.CrossEntropy })
            .SetArgDisplayNames(name, optimizer.GetType().Name, $"batch {batch}");

    [TestCaseSource(nameof(Cases))]
    public void LossesRightAnswersAndWeightsAreTheTorchEngines(Architecture net, Recipe recipe)
    {
        var starts = Enumerable.Range(0, 3).Select(seed => Random(net, seed)).ToArray();
        var lanes = Run(starts => new LaneTraining(net, recipe, Sets(net, starts), starts), starts);
        foreach (var (start, i) in starts.Select((s, i) => (s, i)))
        {
            var torch = Run(alone => new TorchTraining(net, recipe, Sets(net, alone), alone, TorchSharp.torch.CPU), [start]);
            Assert.That(lanes.Losses.Select(l => l[i]), Is.EqualTo(torch.Losses.Select(l => l[0])).Within(1e-4));
            Assert.That(lanes.Hits.Select(h => h[i]), Is.EqualTo(torch.Hits.Select(h => h[0])));
            Assert.That(lanes.Norms.Select(n => n[i]), Is.EqualTo(torch.Norms.Select(n => n[0])).Within(1e-3).Percent.Or.EqualTo(torch.Norms.Select(n => n[0])).Within(1e-4));
            Assert.That(lanes.Rows[i], Is.EqualTo(torch.Rows[0]).Within(2e-3));
            Assert.That(lanes.Scores[i].Loss, Is.EqualTo(torch.Scores[0].Loss).Within(1e-4));
            Assert.That(lanes.Scores[i].Accuracy, Is.EqualTo(torch.Scores[0].Accuracy));
        }
    }

    [Test]
    public void GradientsAreAutogradsInDoublePrecision([ValueSource(nameof(Names))] string name)
    {
        var net = Nets[name];
        var start = Random(net, 0);
        var examples = Set(net, 0, 7);
        using var training = new LaneTraining(net, new Recipe(new Sgd(0), 1) { Loss = Loss.CrossEntropy }, examples, [start]);
        training.Run();

        using var scope = torch.NewDisposeScope();
        using var network = new Network(net, [start.Parameters], torch.CPU, torch.ScalarType.Float64);
        var (inputs, labels) = examples.Gather([.. Enumerable.Range(0, examples.Count)], torch.CPU);
        Objective.Losses(Loss.CrossEntropy, network.Forward(inputs.to(torch.float64)), labels, 1).backward();
        Assert.That(training.Gradients()[0], Is.EqualTo(network.Gradient.data<double>().Select(g => (float)g)).Within(1e-6));
    }

    [TestCaseSource(nameof(Cases))]
    [TestCaseSource(nameof(LongCases))]
    public void VectorWidthsGiveTheSameBits(Architecture net, Recipe recipe)
    {
        var starts = Starts(net, 4);
        string[] Width(int width) => Bits(Run(s => new LaneTraining(net, recipe, Sets(net, s), s, width), starts));
        var wide = Width(16);
        Assert.That(Width(8), Is.EqualTo(wide));
        Assert.That(Width(4), Is.EqualTo(wide));
    }

    [Test]
    public void ASeedAloneGivesTheSameBitsAsAmongOthers([ValueSource(nameof(Names))] string name)
    {
        var net = Nets[name];
        var recipe = new Recipe(new Adam(1e-3), 2) { BatchSize = 6, Loss = Loss.CrossEntropy };
        string[] Train(Start[] starts) => Bits(Run(s => new LaneTraining(net, recipe, Sets(net, s), s), starts));
        var starts = Starts(net, 4);
        Assert.That(starts.SelectMany(start => Train([start])), Is.EqualTo(Train(starts)));
    }

    [Test]
    public void DropoutDrawsFromEachSeedsOwnStreamAndOnlyWhileTraining()
    {
        var net = Convolutional.Net(new Shape(1, 9, 9), [new(3, 4)], [6, 5], dropout: 0.5);
        var recipe = new Recipe(new Sgd(0), 1) { BatchSize = 5, Loss = Loss.CrossEntropy };
        var starts = Starts(net, 2);
        var (first, again) = (Train(starts), Train(starts));
        Assert.That(Bits(again), Is.EqualTo(Bits(first)));
        Assert.That(Bits(Train([starts[1]])), Is.EqualTo(Bits(first)[1..]));
        var other = Train([starts[0] with { Dropout = () => new Random(99) }]);
        Assert.That(other.Losses[0][0], Is.Not.EqualTo(first.Losses[0][0]));
        Assert.That(other.Scores[0], Is.EqualTo(first.Scores[0]));

        Trained Train(Start[] some) => Run(s => new LaneTraining(net, recipe, Sets(net, s), s), some);
    }

    [Test]
    public void BitsAreThoseOfEveryOtherMachine()
    {
        var bits = string.Concat(Cases.SelectMany(test =>
        {
            var (net, recipe) = ((Architecture)test.Arguments[0]!, (Recipe)test.Arguments[1]!);
            return Bits(Run(s => new LaneTraining(net, recipe, Sets(net, s), s), Starts(net, 2)));
        }));
        Assert.That(Convert.ToHexString(SHA256.HashData(Convert.FromHexString(bits))), Is.EqualTo("8B2B1FC9CA0A50ED3B7484A4B7981F8212A3D845E19BFF9D0E33A595C985D520"));
    }

    [Test]
    public void NetsThatTheEngineLacksAreRefused()
    {
        Assert.That(LaneTraining.Knows(new Architecture(new Shape(1, 8, 8), [new Conv(1, 2, 3, Stride: 2), new MaxPool(3), new Flatten(), new Dense(2, 10)])), Is.False);
        Assert.That(LaneTraining.Knows(new Architecture(new Shape(1, 8, 8), [new Conv(1, 2, 3), new Flatten(), new Dense(72, 10)])), Is.False);
        Assert.That(Nets.Values.All(LaneTraining.Knows));
    }

    private static readonly Layer[][] Refused =
    [
        [new Flatten(), Activation.Relu, new Dense(64, 10)],
        [new MaxPool(2), Activation.Relu, new Flatten(), new Dense(16, 10)],
        [new Conv(1, 2, 3), new MaxPool(2), Activation.Relu, new Flatten(), new Dense(18, 10)],
        [new Flatten(), new Dense(64, 10), new Dropout(0.5), Activation.Relu, new Dense(10, 10)],
        [new Flatten(), new Dense(64, 10), Activation.Relu, Activation.Tanh, new Dense(10, 10)],
        [new Flatten(), new Dense(64, 10), new Activation(ActivationKind.LeakyRelu, -0.1), new Dense(10, 10)],
        [new Flatten(), new Dense(64, 10), new Activation(ActivationKind.LeakyRelu, 1.5), new Dense(10, 10)],
        [new Flatten(), new Dense(64, 10), new Softmax(), Activation.Relu, new Dense(10, 10)],
        [new Flatten(), new Dense(64, 10), Activation.Relu, new Softmax()],
        [new Flatten(), new Dense(64, 10), Activation.Relu],
        [new Conv(1, 2, 3), new Dropout(0.5), new MaxPool(2), new Flatten(), new Dense(18, 10)],
        [new Conv(1, 2, 3), new Conv(2, 10, 6), new Dense(10, 10)],
    ];

    [Test]
    public void SoAreLayersInAnOrderThatItsStagesCannotFollow([ValueSource(nameof(Refused))] Layer[] layers)
    {
        var net = new Architecture(new Shape(1, 8, 8), layers);
        Assert.That(LaneTraining.Knows(net), Is.False);
        Assert.That(() => new LaneTraining(net, new Recipe(new Sgd(1), 1) { Loss = Loss.CrossEntropy }, Set(net, 0, 1), Starts(net, 1)), Throws.ArgumentException);
    }

    [Test]
    public void RecipesThatOnlyTheEngineForPointsKnowsAreRefused()
    {
        var net = Nets[ManyInputs];
        var recipe = new Recipe(new Sgd(1), 1) { Loss = Loss.CrossEntropy };
        foreach (var refused in new[] { recipe with { Stop = new StopRule(1) }, recipe with { NormPhase = new NormPhase(0, 1) } })
        {
            Assert.That(() => new LaneTraining(net, refused, Set(net, 0, 1), Starts(net, 1)), Throws.TypeOf<NotSupportedException>());
            Assert.That(() => new TorchTraining(net, refused, Set(net, 0, 1), Starts(net, 1), torch.CPU), Throws.TypeOf<NotSupportedException>());
        }
    }

    private static IEnumerable<string> Names() => Nets.Keys;

    private static Start[] Starts(Architecture net, int count) =>
        [.. Enumerable.Range(0, count).Select(seed => Random(net, seed) with { Parameters = Numbers(net, seed) })];

    /// <summary>Random weights: plain fractions make ties in the windows of pooling, which libtorch, to rounding, breaks as it likes.</summary>
    private static Start Random(Architecture net, int seed)
    {
        var streams = new Streams("image lanes", seed);
        return new Start(seed, Initialisation.Default(net, streams.Weights()), streams.Order) { Dropout = streams.Dropout };
    }

    /// <summary>Plain fractions: no generator's version can change them.</summary>
    private static float[] Numbers(Architecture net, int seed) => [.. net.Slices.SelectMany((slice, layer) =>
        Enumerable.Range(0, slice.Layer.Weights + slice.Layer.Biases).Select(i => ((i * 37 + seed * 101 + layer * 17) % 128 - 64) / 64f / MathF.Sqrt(slice.Layer.FanIn)))];

    private static ExamplesPerSeed Sets(Architecture net, IReadOnlyList<Start> starts) => new([.. starts.Select(start => Set(net, start.Seed, 23))]);

    private static ImageExamples Set(Architecture net, int seed, int count)
    {
        var pixels = Enumerable.Range(0, count * net.Input.Count).Select(i => (byte)((i * 7919L + seed * 104729L + i / 13 * 31) % 256)).ToArray();
        var labels = Enumerable.Range(0, count).Select(i => (byte)((i * 7 + seed) % 10)).ToArray();
        return new ImageExamples(new ImageSet("numbers", pixels, labels, net.Input.Channels, net.Input.Height, net.Input.Width, 10), Normalisation.MeanSd(0.5, 0.25), flat: net.Input.Height == 1);
    }

    private static Trained Run(Func<IReadOnlyList<Start>, Training> open, IReadOnlyList<Start> starts)
    {
        using var training = open(starts);
        var watch = new Watch();
        training.Run(watch);
        return new Trained(watch.Losses, watch.Hits, watch.Norms, training.Rows(), training.Classify(Sets(training.Architecture, starts)));
    }

    private static string[] Bits(Trained run) => [.. run.Rows.Select((row, seed) =>
        Convert.ToHexString(MemoryMarshal.AsBytes<float>((float[])[.. run.Losses.Select(l => l[seed]), .. run.Norms.Select(n => n[seed]), .. row, (float)run.Scores[seed].Loss])))];

    private sealed record Trained(List<float[]> Losses, List<int[]> Hits, List<float[]> Norms, float[][] Rows, Score[] Scores);

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
