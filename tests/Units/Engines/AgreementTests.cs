using Reproducibility.Models;
using TorchSharp;

namespace Reproducibility.Units.Engines;

/// <summary>The lane engine against the torch engine from the same start and in the same data order.</summary>
public class AgreementTests
{
    private static readonly Activation[] Activations =
        [Activation.Relu, Activation.LeakyRelu, Activation.Tanh, Activation.Sigmoid, Activation.Identity];

    private static readonly Optimizer[] Optimizers =
    [
        new Adam(1e-3, 1e-4), new RmsProp(1e-3, 1e-4), new Sgd(0.02), new Sgd(0.02, 1e-3, 0.9), new Sgd(0.02, 1e-3, 0.9, Nesterov: true),
    ];

    private static readonly Points Data = Points.Grid(x => Math.Sin(4 * x) / (1 + x * x), -1, 1, 50);

    [Test]
    public void LossesAreEqualForFiftySteps(
        [ValueSource(nameof(Activations))] Activation activation,
        [ValueSource(nameof(Optimizers))] Optimizer optimizer,
        [Values(0, 16, 1)] int batchSize)
    {
        var recipe = new Recipe(optimizer, batchSize switch { 0 => 50, 16 => 13, _ => 1 }) { BatchSize = batchSize };
        var regression = new Regression(Architecture.Mlp(activation, 1, 9, 7, 1), recipe, Data)
        {
            Recording = new Recording { GradientNorm = true },
        };
        var starts = Enumerable.Range(0, 3).Select(seed => Start(regression.Architecture, seed)).ToArray();
        foreach (var (lane, torch) in new LaneEngine().Train(regression, starts).Zip(new TorchEngine(TorchSharp.torch.CPU).Train(regression, starts)))
        {
            Assert.That(lane.Steps, Is.EqualTo(torch.Steps).And.GreaterThanOrEqualTo(50));
            Assert.That(lane.Loss[..50], Is.EqualTo(torch.Loss[..50]).Within(Relative(torch.Loss)));
            Assert.That(lane.GradientNorm[..50], Is.EqualTo(torch.GradientNorm[..50]).Within(Relative(torch.GradientNorm)));
        }
    }

    [Test]
    public void GradientsAreAutogradsInDoublePrecision([ValueSource(nameof(Activations))] Activation activation)
    {
        var net = Architecture.Mlp(activation, 1, 9, 7, 1);
        var start = Start(net, 1);
        var run = new LaneEngine().Train(new Regression(net, new Recipe(new Sgd(1), 1), Data), [start]).Single();
        var lanes = start.Parameters.Zip(run.Parameters, (before, after) => (double)before - after).ToArray();

        using var scope = torch.NewDisposeScope();
        using var network = new Network(net, [start.Parameters], torch.CPU, torch.ScalarType.Float64);
        var (inputs, targets) = new PointExamples(Data).Gather([.. Enumerable.Range(0, Data.Count)], torch.CPU);
        var answers = network.Forward(inputs.to(torch.float64));
        Objective.Losses(Loss.MeanSquaredError, answers, targets.to(torch.float64), 1).backward();
        Assert.That(lanes, Is.EqualTo(network.Gradient.data<double>().ToArray()).Within(1e-6));
    }

    /// <summary>1e-4 of the values' mean: one example's squared error may itself be next to nothing.</summary>
    private static float Relative(float[] values) => 1e-4f * values[..50].Average();

    private static Start Start(Architecture net, int seed)
    {
        var streams = new Streams("agreement", seed);
        return new Start(seed, Initialisation.Default(net, streams.Weights()), streams.Order);
    }
}
