using Reproducibility.Metrics;
using Reproducibility.Models;
using TorchSharp;

namespace Reproducibility.Units.Flatness;

public class SharpnessTests
{
    private static readonly Architecture Net = Architecture.Mlp(Activation.Relu, 4, 16, 3);

    [Test]
    public void OfAParabolaAtItsMinimumItIsHalfTheCurvatureTimesTheRadiusSquared() => Assert.That(
        Sharpness.Raw(
            Net, new float[Net.Parameters], rows => rows.Select(row => 3 * row.Sum(v => (double)v * v) / 2), radius: 0.5, directions: 3, new Random(1)),
        Is.EqualTo(3 * 0.25 / 2).Within(1e-6));

    [Test]
    public void AFilterNormalisedStepHasEachFiltersLengthAndLeavesBiases([Values(1, 2, 3)] int seed)
    {
        var row = Initialisation.Default(Net, new Random(seed));
        var direction = Directions.FilterNormalised(Net, row, new Random(seed));
        foreach (var (layer, weights, biases) in Net.Slices)
        {
            for (var from = weights; from < biases; from += layer.FanIn)
                Assert.That(Directions.Length(direction.AsSpan(from, layer.FanIn)), Is.EqualTo(Directions.Length(row.AsSpan(from, layer.FanIn))).Within(1e-5));
            Assert.That(direction[biases..(biases + layer.Biases)], Is.All.Zero);
        }
    }

    [Test]
    public void OnlyTheRawKindSeesARescaledReluLayer([Values(4, 16)] float factor, [Values(1, 2)] int seed)
    {
        var (examples, row) = (Clusters.Random(64, 4, 3, seed), Initialisation.Default(Net, new Random(seed)));
        var rescaled = Rescaled(row, factor);
        Assert.That(Loss(rescaled), Is.EqualTo(Loss(row)).Within(1e-5));
        Assert.That(Normalised(rescaled), Is.EqualTo(Normalised(row)).Within(1e-4));
        Assert.That(Raw(rescaled), Is.GreaterThan(2 * Raw(row)));

        double Loss(float[] at) => Losses([at]).Single();
        IEnumerable<double> Losses(IReadOnlyList<float[]> rows) => Evaluation.Classify(Net, rows, examples, torch.CPU).Select(score => score.Loss);
        double Raw(float[] at) => Sharpness.Raw(Net, at, Losses, radius: 1, directions: 8, new Random(3));
        double Normalised(float[] at) => Sharpness.FilterNormalised(Net, at, Losses, share: 1, directions: 8, new Random(3));
    }

    /// <summary>The first layer times a factor, the weights of the next one divided by it (Dinh et al. 2017): the same answers.</summary>
    private static float[] Rescaled(float[] row, float factor)
    {
        var (first, second) = (Net.Slices[0], Net.Slices[1]);
        return [.. row.Select((v, i) => i < first.Biases + first.Layer.Biases ? factor * v : i < second.Biases ? v / factor : v)];
    }
}
