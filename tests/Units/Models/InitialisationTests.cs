using Reproducibility.Models;

namespace Reproducibility.Units.Models;

public class InitialisationTests
{
    private static readonly Architecture Net = new(
        new Shape(3, 16, 16), new Conv(3, 20, 5), Activation.Relu, new MaxPool(2), new Flatten(), new Dense(720, 40), Activation.Relu, new Dense(40, 10));

    [Test]
    public void DefaultWeightsAndBiasesFillTheirRange([Range(0, 4)] int seed)
    {
        var row = Initialisation.Default(Net, new Random(seed));
        foreach (var (layer, weights, biases) in Net.Slices)
            AssertUniform(row[weights..(biases + layer.Biases)], 1 / Math.Sqrt(layer.FanIn));
    }

    [Test]
    public void GlorotWeightsFillTheirRangeAndBiasesAreZero([Range(0, 4)] int seed)
    {
        var row = Initialisation.GlorotUniform(Net, new Random(seed));
        double[] limits = [Math.Sqrt(6.0 / (75 + 500)), Math.Sqrt(6.0 / 760), Math.Sqrt(6.0 / 50)];
        foreach (var ((layer, weights, biases), limit) in Net.Slices.Zip(limits))
        {
            AssertUniform(row[weights..biases], limit);
            Assert.That(row[biases..(biases + layer.Biases)], Is.All.Zero);
        }
    }

    /// <summary>The variance of a uniform distribution is bound^2 / 3; its estimate errs by about 0.9 / sqrt(n) of it.</summary>
    private static void AssertUniform(float[] values, double bound)
    {
        Assert.That(values, Is.All.InRange(-bound, bound));
        Assert.That(values.Max() - values.Min(), Is.GreaterThan(1.9 * bound));
        Assert.That(values.Average(v => (double)v * v), Is.EqualTo(bound * bound / 3).Within(500 / Math.Sqrt(values.Length)).Percent);
    }
}
