using Reproducibility.Metrics.Judging;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Units.Judging;

public sealed class ShapesTests
{
    private static readonly Sweep Hill = Data.Curve(16, 0.05, 1, 2, 3, 2, 1);

    [Test]
    public void A_hill_peaks_at_its_top()
    {
        Assert.That(Hill.PeaksWithin(3, 3).Verdict, Is.EqualTo(Supported));
        Assert.That(Hill.PeaksWithin(1, 2).Verdict, Is.EqualTo(Refuted));
        Assert.That(Hill.Rises(Margin.Absolute(0.5)).Verdict, Is.EqualTo(Refuted));
    }

    [Test]
    public void A_valley_is_lowest_at_its_floor() =>
        Assert.That(Data.Curve(16, 0.05, 3, 1, 2).HasLowestWithin(2, 3).Verdict, Is.EqualTo(Supported));

    [Test]
    public void A_saturating_curve_flattens_and_a_line_does_not()
    {
        Assert.That(Data.Curve(16, 0.01, 0, 1, 2, 2.1, 2.2).Flattens(after: 3, Margin.Ratio(2)).Verdict, Is.EqualTo(Supported));
        Assert.That(Data.Curve(16, 0.01, 0, 1, 2, 3, 4).Flattens(after: 3, Margin.Ratio(2)).Verdict, Is.EqualTo(Refuted));
    }
}
