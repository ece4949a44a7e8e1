using Reproducibility.Metrics;

namespace Reproducibility.Units.Curves;

public sealed class WindowsTests
{
    private static readonly float[] Curve = [9, 1, 4, 2, 4, 3];

    [Test]
    public void Steps_count_from_one_and_both_ends_belong_to_a_window()
    {
        Assert.That(Windows.Largest(Curve, 2, 6), Is.EqualTo(4));
        Assert.That(Windows.Largest(Curve, 1, 6), Is.EqualTo(9));
        Assert.That(Windows.Median(Curve, 2, 6), Is.EqualTo(3));
        Assert.That(Windows.Median(Curve, 2, 2), Is.EqualTo(1));
    }

    [Test]
    public void The_first_of_several_largest_values_counts() => Assert.That(Windows.LargestAt(Curve, 2, 6), Is.EqualTo(3));

    [Test]
    public void First_step_above_a_threshold()
    {
        Assert.That(Windows.FirstAbove(Curve, 3.5), Is.EqualTo(1));
        Assert.That(Windows.FirstAbove(Curve, 3.5, from: 2), Is.EqualTo(3));
        Assert.That(Windows.FirstAbove(Curve, 4, from: 2), Is.EqualTo(double.PositiveInfinity));
    }

    [Test]
    public void An_envelope_keeps_spikes() => Assert.That(Windows.Envelope(Curve, 4), Is.EqualTo(new[] { 9, 4 }));
}
