using Reproducibility.Metrics;

namespace Reproducibility.Units.Trajectories;

public sealed class RandomWalkTests
{
    [TestCase(400, Description = "more dimensions than points")]
    [TestCase(6, Description = "fewer dimensions than points")]
    public void Walks_take_steps_as_long(int dimensions)
    {
        var runs = Metrics.Trajectories.Of(Shapes.Noise(2, 3, 5, dimensions));
        var walks = RandomWalk.Like(runs, new Random(1));

        for (var run = 0; run < 3; run++)
            Assert.That(walks.Steps(run), Is.EqualTo(runs.Steps(run)).Within(1e-4));
    }

    [Test]
    public void Walks_start_as_far_apart()
    {
        var runs = Metrics.Trajectories.Of(Shapes.Noise(3, 8, 2, 20_000));
        var walks = RandomWalk.Like(runs, new Random(1));

        for (var run = 0; run < 8; run++)
            Assert.That(walks.StartSpread(run), Is.EqualTo(runs.StartSpread(run)).Within(3).Percent);
        var together = RandomWalk.Like(Shapes.UnitSteps(runs: 3, points: 4, dimensions: 50), new Random(1));
        Assert.That(together.StartSpread(0), Is.Zero);
    }

    [Test]
    public void In_many_dimensions_a_walk_is_as_far_as_the_root_of_its_steps()
    {
        var walk = RandomWalk.Like(Shapes.UnitSteps(runs: 1, points: 101, dimensions: 20_000), new Random(1));

        Assert.That(walk.Straightness(0), Is.EqualTo(0.1).Within(3).Percent);
    }

    [TestCase(30)]
    [TestCase(3)]
    public void Directions_are_distributed_as_normalised_gaussians(int dimensions)
    {
        // The squared cosine of two random directions has mean 1/d and variance 2 (d - 1) / (d² (d + 2)).
        var random = new Random(4);
        var runs = Shapes.UnitSteps(runs: 2, points: 2, dimensions);
        var squares = Enumerable.Range(0, 4000).Select(_ => RandomWalk.Like(runs, random)).Select(w => Math.Pow(w.Displacements(0, 1), 2)).ToArray();
        var variance = 2.0 * (dimensions - 1) / (dimensions * dimensions * (dimensions + 2));

        Assert.That(squares.Average(), Is.EqualTo(1.0 / dimensions).Within(4 * Math.Sqrt(variance / squares.Length)));
    }
}
