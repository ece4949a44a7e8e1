using Reproducibility.Metrics;
using static TorchSharp.torch;

namespace Reproducibility.Units.Trajectories;

public sealed class PrincipalComponentsTests
{
    [Test]
    public void Points_on_a_line_have_one_component()
    {
        var components = Shapes.InPlane([(0, 0), (3, 4), (6, 8)]).Components();

        Assert.That(components.Ratios, Is.EqualTo(new[] { 1.0, 0 }).Within(1e-12));
        Assert.That(components.Scores.Select(s => Math.Abs(s[0])), Is.EqualTo(new[] { 5.0, 0, 5 }).Within(1e-7));
    }

    [Test]
    public void A_cross_is_isotropic() =>
        Assert.That(Shapes.InPlane([(1, 0), (-1, 0)], [(0, 1), (0, -1)]).Components().Ratios, Is.EqualTo(new[] { 0.5, 0.5 }).Within(1e-12));

    [Test]
    public void The_mean_does_not_matter() => Assert.That(
        Shapes.InPlane([(1001, -500), (1002, -500), (1001, -497)]).Components().Ratios,
        Is.EqualTo(Shapes.InPlane([(0, 0), (1, 0), (0, 3)]).Components().Ratios).Within(1e-9));

    [TestCase(7, 40, Description = "fewer points than dimensions")]
    [TestCase(60, 5, Description = "more points than dimensions")]
    public void Components_are_those_of_a_singular_value_decomposition(int points, int dimensions)
    {
        using var scope = NewDisposeScope();
        var rows = Shapes.Noise(1, 1, points, dimensions);
        var components = Metrics.Trajectories.Of(rows).Components(3);

        var matrix = tensor(rows[0].SelectMany(r => r).Select(v => (double)v).ToArray(), [points, dimensions]);
        var (u, s, _) = linalg.svd(matrix - matrix.mean([0], keepdim: true), fullMatrices: false);
        var singular = s.data<double>().ToArray();
        var scores = (u * s).data<double>().ToArray();

        Assert.That(components.Ratios, Is.EqualTo(singular.Take(3).Select(v => v * v / singular.Sum(w => w * w))).Within(1e-12));
        for (var k = 0; k < 3; k++)
        {
            var column = Enumerable.Range(0, points).Select(i => scores[i * singular.Length + k]).ToArray();
            var sign = Math.Sign(column.MaxBy(Math.Abs));
            Assert.That(components.Scores.Select(score => score[k]), Is.EqualTo(column.Select(v => sign * v)).Within(1e-9));
        }
    }

    [Test]
    public void A_random_walks_components_have_shares_of_6_over_pi_squared_k_squared()
    {
        // Antognini and Sohl-Dickstein 2018, the limit of many steps in more dimensions.
        var walk = RandomWalk.Like(Shapes.UnitSteps(runs: 1, points: 401, dimensions: 20_000), new Random(1));

        Assert.That(
            walk.Components(4).Ratios,
            Is.EqualTo(Enumerable.Range(1, 4).Select(k => 6 / Math.Pow(Math.PI * k, 2))).Within(3).Percent);
    }
}
