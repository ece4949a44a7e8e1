using Reproducibility.Fixtures.Reports;
using Reproducibility.Models;

namespace Reproducibility.Units.Reports;

public class GaussNewtonRatioTests
{
    private static readonly Architecture Net = Architecture.Mlp(Activation.Relu, 1, 2, 1);

    /// <summary>
    /// Both units are on, but only one has a weight above it: one eigenvalue of two by the hidden weights; their outputs x + 1 and 2x + 1 are independent: two
    /// of two.
    /// </summary>
    [Test]
    public void Counts_the_rank_of_each_matrix() =>
        Assert.That(GaussNewtonRatio.Of(Net, new Points([1, 2, 4], [0, 0, 0]), [[1, 2, 1, 1, 1, 0, 0]]), Is.EqualTo([0.75]));

    [Test]
    public void A_later_ratio_is_of_the_sum_over_all_rows_so_far()
    {
        // one unit is on in the first row, the other in the second
        float[] first = [1, -1, 0, 0, 1, 1, 0], second = [-1, 1, 0, 0, 1, 1, 0];
        Assert.That(GaussNewtonRatio.Of(Net, new Points([1, 2], [0, 0]), [first, second]), Is.EqualTo([0.5, 1]));
    }

    [Test]
    public void Rows_between_two_ratios_are_added_up_too()
    {
        float[] first = [1, -1, 0, 0, 1, 1, 0], second = [-1, 1, 0, 0, 1, 1, 0], off = [-1, -1, 0, 0, 1, 1, 0];
        Assert.That(GaussNewtonRatio.Of(Net, new Points([1, 2], [0, 0]), [first, second, off], every: 2), Is.EqualTo([0.5, 1]));
    }

    [Test]
    public void A_net_that_is_off_has_none() => Assert.That(GaussNewtonRatio.Of(Net, new Points([1, 2], [0, 0]), [[-1, -1, 0, 0, 1, 1, 0]]), Is.EqualTo([0.0]));
}
