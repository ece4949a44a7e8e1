using Reproducibility.Metrics.Judging;

namespace Reproducibility.Units.Judging;

public sealed class SweepTests
{
    private static readonly Sweep Loss = Sweep.Of("loss", "", "width", [1, 2, 4, 8], [[9, 5], [5, 4.1], [3, 3.9], [2.9, 4]]);

    [Test]
    public void Slopes_are_per_unit_of_the_factor_at_the_higher_level()
    {
        var slopes = Loss.Slopes();

        Assert.That(slopes.Levels, Is.EqualTo(new double[] { 2, 4, 8 }));
        Assert.That(slopes.BySeed(), Is.EqualTo(new double[][] { [-4, -1, -0.025], [-0.9, -0.1, 0.025] }).Within(1e-12));
    }

    [Test]
    public void Slopes_per_doubling_are_those_over_a_binary_logarithm() =>
        Assert.That(Loss.SlopesPerDoubling().BySeed(), Is.EqualTo(new double[][] { [-4, -2, -0.1], [-0.9, -0.2, 0.1] }).Within(1e-12));

    [Test]
    public void A_power_law_has_shrinking_gains_and_a_logarithm_has_not()
    {
        double[] levels = [1, 2, 4, 8, 16];
        double[][] power = [.. levels.Select(level => Enumerable.Repeat(1 / level, 6).ToArray())];
        double[][] logarithm = [.. levels.Select(level => Enumerable.Repeat(-Math.Log2(level), 6).ToArray())];

        Assert.That(Sweep.Of("loss", "", "width", levels, power).SlopesPerDoubling().Rises(Margin.Absolute(0.01)).Verdict, Is.EqualTo(Verdict.Supported));
        Assert.That(
            Sweep.Of("loss", "", "width", levels, logarithm).SlopesPerDoubling().Rises(Margin.Absolute(0.01)).Verdict, Is.Not.EqualTo(Verdict.Supported));
    }

    [Test]
    public void The_plateau_begins_where_all_that_follows_is_near_the_last_value()
    {
        Assert.That(Loss.Plateau(Margin.Ratio(1.1)).Values, Is.EqualTo(new double[] { 4, 2 }));
        Assert.That(Loss.Plateau(Margin.Absolute(0.05)).Values, Is.EqualTo(new double[] { 8, 8 }));
        Assert.That(Loss.Plateau(Margin.Absolute(10)).Values, Is.EqualTo(new double[] { 1, 1 }));
    }

    [Test]
    public void A_quotient_is_taken_per_level_and_seed() =>
        Assert.That((Loss / Loss).BySeed(), Is.All.All.EqualTo(1));
}
