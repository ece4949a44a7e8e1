using Reproducibility.Metrics;
using Reproducibility.Models;
using TorchSharp;

namespace Reproducibility.Units.Trajectories;

public sealed class WeightTrajectoryTests
{
    private static readonly Architecture Net = Architecture.Mlp(Activation.Relu, 1, 2, 3, 1);

    [Test]
    public void Weights_are_a_row_without_biases()
    {
        float[] row = [.. Enumerable.Range(0, Net.Parameters).Select(i => (float)i)];

        Assert.That(WeightTrajectory.Weights(Net, row), Is.EqualTo(new float[] { 0, 1, 4, 5, 6, 7, 8, 9, 13, 14, 15 }));
        Assert.That(WeightTrajectory.Layer(Net, 0), Is.EqualTo(0..2));
        Assert.That(WeightTrajectory.Layer(Net, 1), Is.EqualTo(2..8));
        Assert.That(WeightTrajectory.Layer(Net, 2), Is.EqualTo(8..11));
    }

    [Test]
    public void Points_are_copies_after_the_chosen_epochs()
    {
        var starts = Enumerable.Range(0, 2).Select(seed => new Start(seed, Initialisation.Default(Net, new Random(seed)), () => new Random(seed))).ToArray();
        var watched = new WeightTrajectory([0, 2]);
        using var training = new TorchTraining(Net, new Recipe(new Sgd(0.1), 2), new PointExamples(Points.Grid(x => x, -1, 1, 8)), starts, torch.CPU);
        training.Run(watched);

        for (var row = 0; row < 2; row++)
        {
            Assert.That(watched.Of(row), Has.Length.EqualTo(2));
            Assert.That(watched.Of(row)[0], Is.EqualTo(WeightTrajectory.Weights(Net, starts[row].Parameters)));
            Assert.That(watched.Of(row)[1], Is.EqualTo(WeightTrajectory.Weights(Net, training.Network.Rows()[row])));
        }
    }
}
