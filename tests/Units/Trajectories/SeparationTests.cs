using Reproducibility.Metrics;

namespace Reproducibility.Units.Trajectories;

public sealed class SeparationTests
{
    [Test]
    public void Spread_and_gap_are_to_the_others()
    {
        var runs = Shapes.InPlane([(0, 0), (0, 0)], [(0, 0), (3, 0)], [(0, 0), (0, 4)]);

        Assert.That(runs.StartSpread(0), Is.Zero);
        Assert.That(runs.EndSpread(0), Is.EqualTo(Math.Sqrt(12.5)).Within(1e-9));
        Assert.That(runs.EndGap(0), Is.EqualTo(3).Within(1e-9));
        Assert.That(runs.EndDistances(), Is.EqualTo(new double[,] { { 0, 3, 4 }, { 3, 0, 5 }, { 4, 5, 0 } }).Within(1e-9));
    }

    [Test]
    public void Alignment_is_the_cosine_of_displacements()
    {
        var runs = Shapes.InPlane([(5, 5), (6, 5)], [(0, 0), (0, 2)], [(1, 0), (4, 3)]);

        Assert.That(runs.Alignment(0), Is.EqualTo(Math.Sqrt(0.5)).Within(1e-9));
    }

    [Test]
    public void Silhouettes_tell_separate_runs_from_mixed_ones()
    {
        // Points 0, 1 and 10, 11: (10.5 - 1) / 10.5 and (9.5 - 1) / 9.5.
        Assert.That(Shapes.OnLine([0, 1], [10, 11]).Silhouette(0), Is.EqualTo((9.5 / 10.5 + 8.5 / 9.5) / 2).Within(1e-9));
        Assert.That(Shapes.OnLine([0, 10], [1, 11]).Silhouette(0), Is.LessThan(0));
    }

    [Test]
    public void The_smallest_silhouette_is_that_of_the_point_nearest_to_another_run()
    {
        Assert.That(Shapes.OnLine([0, 1], [10, 11]).SmallestSilhouette(0), Is.EqualTo(8.5 / 9.5).Within(1e-9));
        Assert.That(Shapes.OnLine([0, 1, 2, 9], [10, 11, 12, 13]).Silhouette(0), Is.GreaterThan(0));
        Assert.That(Shapes.OnLine([0, 1, 2, 9], [10, 11, 12, 13]).SmallestSilhouette(0), Is.LessThan(0), "one point lies among the other run's");
    }

    [Test]
    public void Some_runs_are_seen_as_if_the_others_were_not_there()
    {
        var points = Shapes.Noise(5, 4, 3, 9);
        var (taken, alone) = (Metrics.Trajectories.Of(points).Take([3, 1]), Metrics.Trajectories.Of([points[3], points[1]]));

        Assert.That(taken.EndDistances(), Is.EqualTo(alone.EndDistances()).Within(1e-9));
        Assert.That(taken.Components().Ratios, Is.EqualTo(alone.Components().Ratios).Within(1e-9));
    }

    [Test]
    public void A_plane_keeps_what_lies_in_it()
    {
        var runs = Shapes.InPlane([(1, 2), (3, 5)], [(0, 0), (-1, 4)]);

        Assert.That(runs.InPlane().EndDistances(), Is.EqualTo(runs.EndDistances()).Within(1e-5));
        Assert.That(runs.InPlane().Dimensions, Is.EqualTo(2));
    }

    [Test]
    public void Columns_are_the_same_points_without_the_other_dimensions()
    {
        var points = Shapes.Noise(6, 2, 3, 7);
        var cut = points.Select(run => run.Select(p => p[2..5]).ToArray()).ToArray();

        Assert.That(Metrics.Trajectories.Of(points, 2..5).EndDistances(), Is.EqualTo(Metrics.Trajectories.Of(cut).EndDistances()).Within(1e-9));
    }
}
