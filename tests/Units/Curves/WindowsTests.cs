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
    }

    [Test]
    public void The_first_of_several_largest_values_counts() => Assert.That(Windows.LargestAt(Curve, 2, 6), Is.EqualTo(3));

    [Test]
    public void A_rise_begins_below_the_threshold()
    {
        Assert.That(Windows.FirstRise(Curve, 3.5), Is.EqualTo(3), "at step 1 the curve is above, but has not risen");
        Assert.That(Windows.FirstRise(Curve, 4), Is.EqualTo(double.PositiveInfinity));
    }

    [Test]
    public void An_envelope_keeps_spikes() => Assert.That(Windows.Envelope(Curve, 4), Is.EqualTo(new[] { 9, 4 }));
}
