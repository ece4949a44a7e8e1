using Reproducibility.Metrics.Judging;
using Reproducibility.Metrics.Statistics;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Units.Judging;

public sealed class EquivalenceTests
{
    private static readonly Sample Base = Data.Noisy("a", 16, 10, 1, 1);

    [Test]
    public void Within_the_margin_is_equal_and_beyond_it_is_not()
    {
        var near = Base.Map("b", "", v => 1.01 * v);
        var far = Base.Map("c", "", v => 1.3 * v);

        Assert.That(near.IsAboutEqualTo(Base, Margin.Ratio(1.05)).Verdict, Is.EqualTo(Supported));
        Assert.That(Base.IsAboutEqualTo(near, Margin.Absolute(0.5)).Verdict, Is.EqualTo(Supported));
        Assert.That(far.IsAboutEqualTo(Base, Margin.Ratio(1.05)).Verdict, Is.EqualTo(Refuted));
        Assert.That(Base.IsAboutEqualTo(far, Margin.Ratio(1.05)).Verdict, Is.EqualTo(Refuted));
    }

    [Test]
    public void Noise_larger_than_the_margin_shows_nothing()
    {
        var evidence = Base.IsAboutEqualTo(Data.Noisy("b", 16, 10, 1, 2), Margin.Absolute(0.1));

        Assert.That(evidence.Verdict, Is.EqualTo(Undecided));
        Assert.That(evidence.Outlook!.Measure, Is.EqualTo("equality within a difference of"));
        Assert.That(evidence.Outlook.SmallestEffect, Is.InRange(0.5, 3));
    }

    /// <summary>Seventeen differences that exceed the margin by little add up to less than 15 that lie amid it.</summary>
    [Test]
    public void Fewer_than_half_of_the_seeds_within_the_margin_are_not_equal()
    {
        var zero = Data.Sample("a", 32, _ => 0);
        var most = Data.Sample("b", 32, seed => seed < 15 ? 0 : 0.021);

        var evidence = zero.IsAboutEqualTo(most, Margin.Absolute(0.02));
        Assert.That(evidence.Verdict, Is.EqualTo(Undecided));
        Assert.That(evidence.Finding, Does.Contain("where superiority does not exclude 0.5"));
        Assert.That(zero.IsAboutEqualTo(most, Margin.Absolute(0.03)).Verdict, Is.EqualTo(Supported));
    }

    [Test]
    public void The_finding_names_the_typical_difference() => Assert.That(
        Data.Sample("a", 16, _ => 2).IsAboutEqualTo(Data.Sample("b", 16, _ => 2), Margin.Ratio(1.1)).Finding,
        Is.EqualTo("16 of 16 seeds within 10 %; median 2 against 2; p = 3.1e-5; median ratio 1 [1, 1]"));

    [Test]
    public void Two_that_were_not_reached_are_not_known_to_be_equal()
    {
        var never = Data.Sample("never", 16, _ => Data.Never, budget: 100);

        Assert.That(never.IsAboutEqualTo(never, Margin.Ratio(1.1)).Verdict, Is.EqualTo(Undecided));
    }

    [Test]
    public void Two_zeros_are_equal_under_a_ratio_and_neither_is_lower()
    {
        var zero = Data.Sample("zero", 16, _ => 0);

        Assert.That(zero.IsAboutEqualTo(zero, Margin.Ratio(1.1)).Verdict, Is.EqualTo(Supported));
        Assert.That(zero.IsLowerThan(zero, Margin.Ratio(1.1)).Verdict, Is.EqualTo(Refuted));
    }

    [Test]
    public void Equality_without_a_margin_is_no_claim() =>
        Assert.That(() => Base.IsAboutEqualTo(Base, Margin.None), Throws.TypeOf<AssumptionException>());

    [Test]
    public void Several_are_equal_when_every_two_are()
    {
        Sample[] equal = [Base, Base.Map("b", "", v => v + 0.1), Base.Map("c", "", v => v - 0.1)];

        Assert.That(Equivalence.AreAboutEqual(equal, Margin.Absolute(0.5)).Verdict, Is.EqualTo(Supported));
        Assert.That(Equivalence.AreAboutEqual([.. equal, Base.Map("d", "", v => v + 9)], Margin.Absolute(0.5)).Verdict, Is.EqualTo(Refuted));
    }

    [Test]
    public void A_curve_is_flat_or_varies()
    {
        var flat = Data.Curve(16, 0.01, 1, 1, 1, 1);
        var wave = Data.Curve(16, 0.01, 1, 2, 1, 2);

        Assert.That(flat.IsFlat(Margin.Absolute(0.1)).Verdict, Is.EqualTo(Supported));
        Assert.That(flat.Varies(Margin.Absolute(0.1)).Verdict, Is.EqualTo(Refuted));
        Assert.That(wave.Varies(Margin.Absolute(0.1)).Verdict, Is.EqualTo(Supported));
        Assert.That(wave.IsFlat(Margin.Absolute(0.1)).Verdict, Is.EqualTo(Refuted));
        Assert.That(wave.IsFlat(Margin.Absolute(5)).Verdict, Is.EqualTo(Supported));
        Assert.That(Data.Curve(16, 1, 1, 1, 1, 1).Varies(Margin.Absolute(0.1)).Verdict, Is.EqualTo(Undecided));
    }
}
