using Reproducibility.Models;
using TorchSharp;
using static Reproducibility.Units.Lanes.Images.ImageCases;
using Architecture = Reproducibility.Models.Architecture;

namespace Reproducibility.Units.Lanes.Images;

/// <summary>What the lane engine for images does not train.</summary>
public class RefusalTests
{
    [Test]
    public void NetsThatTheEngineLacksAreRefused()
    {
        Assert.That(LaneTraining.Knows(new Architecture(new Shape(1, 8, 8), [new Conv(1, 2, 3), new MaxPool(3), new Flatten(), new Dense(8, 10)])), Is.False);
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
        Assert.That(
            () => new LaneTraining(net, new Recipe(new Sgd(1), 1) { Loss = Loss.CrossEntropy }, Set(net, 0, 1), Starts(net, 1)), Throws.ArgumentException);
    }

    [Test]
    public void The_torch_engine_refuses_what_only_the_lanes_know()
    {
        var net = Architecture.Mlp(Activation.Relu, 1, 2, 1);
        var plain = new Regression(net, new Recipe(new Sgd(1), 1), new Points([1], [1]));
        Regression[] special =
        [
            plain with { Recording = new() { State = true } }, plain with { NormFactor = 1 }, plain with { GoesOnFrom = _ => new(0, [], []) },
        ];
        foreach (var refused in special)
            Assert.That(() => new TorchEngine(torch.CPU).Train(refused, Starts(net, 1)), Throws.TypeOf<NotSupportedException>());
    }
}
