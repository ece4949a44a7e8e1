using Reproducibility.Metrics;

namespace Reproducibility.Units.Curves;

public sealed class StoppingTests
{
    [Test]
    public void Stops_at_the_second_small_change_below_the_bound() =>
        Assert.That(Stopping.FirstSettled([1f, 0.5f, 0.1f, 0.1001f, 0.1f, 0.05f], below: 0.2, change: 0.001), Is.EqualTo(5));

    [Test]
    public void Small_changes_above_the_bound_stop_nothing() =>
        Assert.That(Stopping.FirstSettled([1f, 1f, 1f, 1f], below: 0.5, change: 0.1), Is.EqualTo(double.PositiveInfinity));

    [Test]
    public void A_large_change_begins_the_count_anew() =>
        Assert.That(Stopping.FirstSettled([0.1f, 0.1f, 0.3f, 0.3f, 0.3f], below: 0.5, change: 0.1), Is.EqualTo(5));

    [Test]
    public void Too_few_values_are_not_settled() =>
        Assert.That(Stopping.FirstSettled([0.1f, 0.1f], below: 0.5, change: 0.1), Is.EqualTo(double.PositiveInfinity));
}
