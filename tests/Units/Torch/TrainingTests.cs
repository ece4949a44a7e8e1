using Reproducibility.Fixtures.Reports;
using Reproducibility.Models;
using TorchSharp;

namespace Reproducibility.Units.Torch;

public class TrainingTests
{
    private static readonly Architecture Mlp = Architecture.Mlp(Activation.LeakyRelu, 1, 10, 18, 15, 4, 1);
    private static readonly Architecture Cnn = Convolutional.Net(new Shape(1, 8, 8), [new(3, 3, 1), new(4, 3)], [6]);
    private static readonly Points Sine = Points.Grid(x => Math.Sin(5 * x), -1, 1, 64);

    private static readonly Optimizer[] Optimizers =
    [
        new Adam(1e-3, 1e-4), new RmsProp(1e-3, 1e-4), new Sgd(1e-2, 1e-4, 0.9), new Sgd(1e-2, 0, 0.9, Nesterov: true),
    ];

    [TestCaseSource(nameof(Optimizers))]
    public void ASeedAloneEqualsItsRowInABatchOfSeeds(Optimizer optimizer)
    {
        var recipe = new Recipe(optimizer, 25) { BatchSize = 16 };
        var starts = Starts(Mlp, 3);
        var together = Train(Mlp, recipe, new PointExamples(Sine), starts);
        for (var i = 0; i < starts.Length; i++)
        {
            var alone = Train(Mlp, recipe, new PointExamples(Sine), [starts[i]]);
            Assert.That(alone.Losses, Has.Count.EqualTo(100));
            Assert.That(Column(together.Losses, i), Is.EqualTo(Column(alone.Losses, 0)).Within(1e-3).Percent);
            Assert.That(together.Rows[i], Is.EqualTo(alone.Rows[0]).Within(1e-4));
        }
    }

    private static readonly Architecture[] ImageNets =
    [
        Cnn,
        Convolutional.Net(new Shape(1, 8, 8), [new(3, 3)], [6, 5], dropout: 0.5),
        new(new Shape(1, 8, 8), [new Conv(1, 2, 3), new Dropout(0.5), new Flatten(), new Dense(72, 10)]),
    ];

    [Test]
    public void AConvolutionalSeedAloneEqualsItsRowInABatchOfSeeds([ValueSource(nameof(ImageNets))] Architecture net)
    {
        var recipe = new Recipe(new Adam(1e-3), 25) { BatchSize = 8, Loss = Loss.CrossEntropy };
        var (images, starts) = (new Noise(32), Starts(net, 3));
        var together = Train(net, recipe, images, starts);
        for (var i = 0; i < starts.Length; i++)
        {
            var alone = Train(net, recipe, images, [starts[i]]);
            Assert.That(Column(together.Losses, i), Is.EqualTo(Column(alone.Losses, 0)).Within(1e-4));
        }
    }

    [Test]
    public void ALinearNetsGradientIsItsClosedForm()
    {
        var net = Architecture.Mlp(Activation.Identity, 1, 1);
        var (x, y) = (new[] { 1f, 2f, 3f }, new[] { 2f, 3f, 7f });
        var (w, b) = (0.5f, -0.25f);
        var probe = new GradientProbe();
        using var training = new TorchTraining(
            net, new Recipe(new Sgd(0.1), 1), new PointExamples(new Points(x, y)), [new Start(0, [w, b], () => new Random(0))], torch.CPU);
        training.Run(probe);
        var residuals = x.Zip(y, (a, t) => w * a + b - t).ToArray();
        float[] gradient = [2 * x.Zip(residuals, (a, r) => a * r).Average(), 2 * residuals.Average()];
        Assert.That(probe.Gradient, Is.EqualTo(gradient).Within(1e-5f));
        Assert.That(training.Network.Rows()[0], Is.EqualTo(new[] { w - 0.1f * gradient[0], b - 0.1f * gradient[1] }).Within(1e-6f));
    }

    [Test]
    public void GradientNormIsARowNorm()
    {
        var probe = new GradientProbe();
        using var training = new TorchTraining(Mlp, new Recipe(new Adam(1e-3), 1), new PointExamples(Sine), Starts(Mlp, 1), torch.CPU);
        training.Run(probe);
        Assert.That(probe.Norm, Is.EqualTo(Math.Sqrt(probe.Gradient.Sum(g => (double)g * g))).Within(1e-6));
    }

    [Test]
    public void NaNStopsTheRunWithStepSeedAndRecipe()
    {
        var recipe = new Recipe(new Sgd(1e6), 50);
        var start = Starts(Mlp, 1)[0] with { Seed = 7 };
        var error = Assert.Throws<DivergedException>(() => Train(Mlp, recipe, new PointExamples(Sine), [start]));
        Assert.That(error!.Seed, Is.EqualTo(7));
        Assert.That(error.Message, Does.Contain($"step {error.Step} of seed 7").And.Contain("LearningRate = 1000000").And.Contain("1-10-18-15-4-1"));
    }

    [Test]
    public void ScheduleChangesTheLearningRateBetweenEpochs()
    {
        var recipe = new Recipe(new Sgd(0.1), 2) { Schedule = new StepSchedule(1, 0) };
        var net = Architecture.Mlp(Activation.Identity, 1, 1);
        var once = Train(net, recipe with { Epochs = 1 }, new PointExamples(Sine), Starts(net, 1));
        var twice = Train(net, recipe, new PointExamples(Sine), Starts(net, 1));
        Assert.That(twice.Rows[0], Is.EqualTo(once.Rows[0]));
    }

    [Test]
    public void TrainingLeavesNoTensorBehind()
    {
        Train(Cnn, new Recipe(new Adam(1e-3), 1) { BatchSize = 8, Loss = Loss.CrossEntropy }, new Noise(32), Starts(Cnn, 2));
        var before = Live();
        Train(Cnn, new Recipe(new Adam(1e-3), 5) { BatchSize = 8, Loss = Loss.CrossEntropy }, new Noise(32), Starts(Cnn, 2));
        Assert.That(Live(), Is.EqualTo(before));

        static long Live() => DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
    }

    [Test]
    public void DropoutDrawsFromItsOwnStreamAndOnlyWhileTraining()
    {
        var net = Convolutional.Net(new Shape(1, 8, 8), [new(3, 3)], [6, 5], dropout: 0.5);
        using var network = new Network(net, [Starts(net, 1)[0].Parameters], torch.CPU);
        using var scope = torch.NewDisposeScope();
        using var grad = torch.no_grad();
        var (input, _) = new Noise(4).Gather([0, 1, 2, 3], torch.CPU);
        float[] Answers(Random? dropout) => network.Forward(input, dropout is null ? null : [dropout]).data<float>().ToArray();
        var first = Answers(new Random(1));
        Assert.That(Answers(new Random(1)), Is.EqualTo(first));
        Assert.That(Answers(new Random(1)), Is.Not.EqualTo(Answers(null)));
    }

    private static Start[] Starts(Architecture net, int count) =>
        [.. Enumerable.Range(0, count).Select(seed =>
            new Start(seed, Initialisation.Default(net, new Streams("torch", seed).Weights()), new Streams("torch", seed).Order))];

    private static float[] Column(List<float[]> rows, int i) => [.. rows.Select(r => r[i])];

    private static (List<float[]> Losses, float[][] Rows) Train(Architecture net, Recipe recipe, IExamples examples, IReadOnlyList<Start> starts)
    {
        using var training = new TorchTraining(net, recipe, examples, starts, torch.CPU);
        var losses = new LossList();
        training.Run(losses);
        return (losses.Values, training.Network.Rows());
    }

    private sealed class LossList : Observer
    {
        public List<float[]> Values { get; } = [];

        public override void Step(Training training, StepReport step) => Values.Add(step.Losses);
    }

    private sealed class GradientProbe : Observer
    {
        public float[] Gradient { get; private set; } = [];

        public double Norm { get; private set; }

        public override void Step(Training training, StepReport step)
        {
            Gradient = training.Gradients()[0];
            Norm = training.GradientNorms()[0];
        }
    }

    /// <summary>Random 8 x 8 images with random labels.</summary>
    private sealed class Noise(int count) : IExamples
    {
        private readonly float[] pixels = Enumerable.Range(0, count * 64).Select(i => new Bogus.Randomizer(i).Float()).ToArray();

        public int Count => count;

        public (torch.Tensor Inputs, torch.Tensor Targets) Gather(ReadOnlySpan<int> indices, torch.Device device)
        {
            var chosen = indices.ToArray();
            var inputs = chosen.SelectMany(i => pixels[(i * 64)..(i * 64 + 64)]).ToArray();
            return (torch.tensor(inputs, [chosen.Length, 1, 8, 8]), torch.tensor(chosen.Select(i => (long)(i * 7 % 10)).ToArray()));
        }
    }
}
