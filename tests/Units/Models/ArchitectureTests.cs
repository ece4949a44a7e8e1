using Reproducibility.Fixtures.Reports.Elrod;
using Reproducibility.Models;

namespace Reproducibility.Units.Models;

public class ArchitectureTests
{
    [Test]
    public void PrintsItsLayers()
    {
        Assert.That(ElrodNets.Deep.ToString(), Is.EqualTo("1-5-10-10-10-10-10-5-1 leaky relu 0.01"));
        Assert.That(
            ElrodNets.Cnn0.ToString(),
            Is.EqualTo("1x28x28: conv 1-10 k4, relu, pool 2, conv 10-20 k4, relu, pool 2, flatten, dense 320-50, "
                + "relu, dropout 0.25, dense 50-100, relu, dense 100-10"));
    }

    [Test]
    public void CountsMultiplyAdds()
    {
        Assert.That(ElrodNets.Cnn0.MultiplyAdds, Is.EqualTo(381200));
        Assert.That(ElrodNets.Cnn2.MultiplyAdds, Is.EqualTo(405500));
        Assert.That(ElrodNets.Deep.MultiplyAdds, Is.EqualTo(5 + 50 + 4 * 100 + 50 + 5));
    }

    [Test]
    public void CountsTheNumbersOfAnExample()
    {
        Assert.That(ElrodNets.Deep.Entries, Is.EqualTo(1 + 5 + 5 * 10 + 5 + 1));
        Assert.That(ElrodNets.Cnn2.Entries, Is.EqualTo(784 + 10 * 24 * 24 + 10 * 12 * 12 + 15 * 8 * 8 + 15 * 4 * 4 + 86 + 10));
    }

    [Test]
    public void LaysWeightsAndBiasesOutInPyTorchsOrder()
    {
        var net = Architecture.Mlp(Activation.Relu, 2, 3, 1);
        Assert.That(net.Slices.Select(s => (s.Weights, s.Biases)), Is.EqualTo(new[] { (0, 6), (9, 12) }));
        Assert.That(net.Depth, Is.EqualTo(2));
    }

    [Test]
    public void RefusesLayersThatDoNotFit() => Assert.That(
        () => new Architecture(new Shape(2), new Dense(2, 3), new Dense(4, 1)),
        Throws.ArgumentException.With.Message.Contains("dense 4-1 cannot follow an input of shape 3"));

    [Test]
    public void RefusesAKernelLargerThanTheImage() => Assert.That(
        () => new Architecture(new Shape(1, 3, 3), new Conv(1, 2, 5)),
        Throws.ArgumentException.With.Message.Contains("conv 1-2 k5 cannot follow an input of shape 1x3x3"));

    [Test]
    public void InitialisesUniformlyWithinTheFanInBound()
    {
        var net = ElrodNets.RandomLabels;
        var row = Initialisation.Default(net, new Streams("units", 1).Weights());
        foreach (var (layer, weights, biases) in net.Slices)
        {
            var values = row[weights..(biases + layer.Biases)];
            var bound = 1 / Math.Sqrt(layer.FanIn);
            Assert.That(values, Has.All.InRange(-bound, bound));
            // a uniform law on +-b has mean 0 and variance b^2 / 3
            var error = 4 * bound / Math.Sqrt(3.0 * values.Length);
            Assert.That(values.Average(v => (double)v), Is.EqualTo(0).Within(error));
        }
    }

    [Test]
    public void StreamsOfOneSeedAreIndependentOfOneAnotherAndRepeat()
    {
        var streams = new Streams("units", 3);
        var first = streams.Order().Next();
        Assert.That(streams.Order().Next(), Is.EqualTo(first));
        Assert.That(streams.Order().Next(), Is.Not.EqualTo(streams.Labels().Next()));
        Assert.That(streams.Order().Next(), Is.Not.EqualTo((streams with { Seed = 4 }).Order().Next()));
        Assert.That(streams.Weights("deep").Next(), Is.Not.EqualTo(streams.Weights("shallow").Next()));
    }
}
