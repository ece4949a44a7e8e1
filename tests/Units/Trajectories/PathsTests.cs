using Reproducibility.Metrics;

namespace Reproducibility.Units.Trajectories;

public sealed class PathsTests
{
    private static readonly Metrics.Trajectories Line = Shapes.OnLine([0, 4, 7, 9, 10, 10.5, 10.75]);

    [Test]
    public void Steps_are_distances_between_points() => Assert.That(Line.Steps(0), Is.EqualTo(new[] { 4, 3, 2, 1, 0.5, 0.25 }).Within(1e-6));

    [Test]
    public void Thirds_are_of_the_steps()
    {
        Assert.That(Line.EarlyStep(0), Is.EqualTo(3.5).Within(1e-6));
        Assert.That(Line.LateStep(0), Is.EqualTo(0.375).Within(1e-6));
        Assert.That(Line.LastStep(0), Is.EqualTo(0.25).Within(1e-6));
        Assert.That(Line.LateMovement(0), Is.EqualTo(0.75).Within(1e-6));
    }

    [Test]
    public void A_line_is_straight_and_a_way_back_is_not()
    {
        Assert.That(Line.Straightness(0), Is.EqualTo(1).Within(1e-9));
        Assert.That(Shapes.InPlane([(0, 0), (3, 0), (3, 4)]).Straightness(0), Is.EqualTo(5.0 / 7).Within(1e-9));
    }
}
