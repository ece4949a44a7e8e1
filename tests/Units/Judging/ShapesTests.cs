using Reproducibility.Metrics.Judging;
using Reproducibility.Metrics.Statistics;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Units.Judging;

public sealed class ShapesTests
{
    private static readonly Sweep Hill = Data.Curve(16, 0.05, 1, 2, 3, 2, 1);

    [Test]
    public void A_hill_rises_then_falls_and_peaks_at_its_top()
    {
        Assert.That(Hill.RisesThenFalls((3, 3), Margin.Absolute(1)).Verdict, Is.EqualTo(Supported));
        Assert.That(Hill.FallsThenRises((3, 3), Margin.Absolute(1)).Verdict, Is.EqualTo(Refuted));
        Assert.That(Hill.PeaksWithin(3, 3).Verdict, Is.EqualTo(Supported));
        Assert.That(Hill.PeaksWithin(1, 2).Verdict, Is.EqualTo(Refuted));
        Assert.That(Hill.Rises(Margin.Absolute(0.5)).Verdict, Is.EqualTo(Refuted));
    }

    [Test]
    public void A_valley_falls_then_rises()
    {
        var valley = Data.Curve(16, 0.05, 3, 1, 2);

        Assert.That(valley.FallsThenRises((2, 2), Margin.Absolute(0.5)).Verdict, Is.EqualTo(Supported));
        Assert.That(valley.HasLowestWithin(2, 3).Verdict, Is.EqualTo(Supported));
        Assert.That(valley.RisesThenFalls((2, 2), Margin.Absolute(0.5)).Verdict, Is.EqualTo(Refuted));
    }

    [Test]
    public void A_line_does_not_turn() =>
        Assert.That(Data.Curve(16, 0.05, 1, 2, 3, 4).RisesThenFalls((2, 3), Margin.Absolute(0.5)).Verdict, Is.EqualTo(Refuted));

    [Test]
    public void A_window_leaves_a_level_on_either_side() => Assert.That(
        () => Hill.RisesThenFalls((1, 3), Margin.None),
        Throws.TypeOf<AssumptionException>().With.Property(nameof(AssumptionException.Violated)).EqualTo(Assumption.InRange));

    [Test]
    public void A_saturating_curve_flattens_and_a_line_does_not()
    {
        Assert.That(Data.Curve(16, 0.01, 0, 1, 2, 2.1, 2.2).Flattens(after: 3, Margin.Ratio(2)).Verdict, Is.EqualTo(Supported));
        Assert.That(Data.Curve(16, 0.01, 0, 1, 2, 3, 4).Flattens(after: 3, Margin.Ratio(2)).Verdict, Is.EqualTo(Refuted));
    }
}
