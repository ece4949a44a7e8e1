using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Units.Reports;

public class PlotsTests
{
    private static readonly Metric Loss = new("loss", Tolerance.Exact, "steps");

    private static readonly Sample Unsorted = new("loss", "steps", [3, 1, 2]);

    [Test]
    public void Sorted_seeds_rise_from_the_lowest_to_the_highest()
    {
        var panel = Plots.Sorted("All", Loss, Unsorted).Panels.Single();
        Assert.That((panel.X.Label, panel.Y.Label, panel.Y.Log), Is.EqualTo(("share of the seeds", "loss [steps]", false)));
        Assert.That(panel.Series.Single().Y, Is.Ordered);
        Assert.That((panel.Series.Single().Y[0], panel.Series.Single().Y[^1]), Is.EqualTo((1, 3)));
    }

    [Test]
    public void A_limit_is_a_level_line_named_by_its_value()
    {
        var panel = Plots.Sorted("All", Loss, [("deep", Unsorted), ("mid", Unsorted)], limit: 1.5, logY: true).Panels.Single();
        Assert.That(panel.Y.Log);
        Assert.That(panel.Series.Select(series => series.Name), Is.EqualTo(new[] { "deep", "mid", "1.5" }));
        Assert.That(panel.Series[2].Y, Is.All.EqualTo(1.5));
    }
}
