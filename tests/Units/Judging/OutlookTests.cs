using Reproducibility.Metrics.Judging;
using Reproducibility.Units.Statistics;

namespace Reproducibility.Units.Judging;

/// <summary>What an undecided claim says of itself is true: at the named effect, and with the named seeds, 8 studies of 10 decide.</summary>
public sealed class OutlookTests
{
    private const int Repeats = 300;

    [Test]
    public void The_smallest_difference_is_found_with_80_percent_power()
    {
        // A study whose observed noise has the true spread.
        var (low, high) = (Grid(16, 0), Data.Sample("high", 16, _ => 0));
        var smallest = low.IsLowerThan(high, Margin.Absolute(0.5)).Outlook!.SmallestEffect!.Value;

        var random = new Random(1);
        var power = Null.Rate(Repeats, () => Data.Sample("low", 16, _ => Null.Normal(random) - smallest)
            .IsLowerThan(high, Margin.Absolute(0.5)).Verdict == Verdict.Supported);
        Assert.That(power, Is.EqualTo(0.8).Within(0.12));
    }

    [Test]
    public void So_many_seeds_would_decide()
    {
        var (low, high) = (Grid(16, -1.0), Data.Sample("high", 16, _ => 0));
        var seeds = low.IsLowerThan(high, Margin.None).Outlook!.SeedsNeeded!.Value;

        Assert.That(PowerOf(seeds), Is.GreaterThan(0.72), "enough");
        Assert.That(PowerOf(2 * seeds / 3), Is.LessThan(0.72), "and not many too many");

        static double PowerOf(int seeds)
        {
            var random = new Random(2);
            var zero = Data.Sample("high", seeds, _ => 0);
            return Null.Rate(
                Repeats, () => Data.Sample("low", seeds, _ => Null.Normal(random) - 1.0).IsLowerThan(zero, Margin.None).Verdict == Verdict.Supported);
        }
    }

    [Test]
    public void A_share_is_found_with_80_percent_power()
    {
        var half = Data.Sample("half", 40, i => i % 2);
        var smallest = half.HoldsInMost("odd", v => v == 1).Outlook!.SmallestEffect!.Value;

        var random = new Random(3);
        var power = Null.Rate(
            2000, () => Data.Sample("more", 40, _ => random.NextDouble() < smallest ? 1 : 0).HoldsInMost("odd", v => v == 1).Verdict == Verdict.Supported);
        Assert.That(power, Is.EqualTo(0.8).Within(0.04));
    }

    [Test]
    public void Of_many_pairs_a_share_is_found_as_signs_alone_are_tested()
    {
        var (zero, low) = (Data.Sample("high", 100, _ => 0), Data.Sample("low", 100, i => i % 2 == 0 ? -1.0 - i : 1.0 + i));
        var outlook = low.IsLowerThan(zero, Margin.Absolute(0.5)).Outlook!;
        Assert.That(outlook.Measure, Is.EqualTo("probability of superiority"));

        var random = new Random(6);
        var power = Null.Rate(2000, () => Data.Sample("low", 100, _ => random.NextDouble() < outlook.SmallestEffect!.Value ? -1 : 1)
            .IsLowerThan(zero, Margin.Absolute(0.5)).Verdict == Verdict.Supported);
        Assert.That(power, Is.EqualTo(0.8).Within(0.04));
    }

    [Test]
    public void A_correlation_is_found_with_80_percent_power()
    {
        var smallest = Grid(30, 0).RisesWith(Data.Noisy("", 30, 0, 1, 9), atLeast: 0.2).Outlook!.SmallestEffect!.Value;

        var pearson = 2 * Math.Sin(Math.PI * smallest / 6); // of the normal pair with that rank correlation
        var random = new Random(4);
        var power = Null.Rate(100, () =>
        {
            var x = Data.Sample("x", 30, _ => Null.Normal(random));
            return x.RisesWith(x.Map("y", "", v => pearson * v + Math.Sqrt(1 - pearson * pearson) * Null.Normal(random)), atLeast: 0.2)
                .Verdict == Verdict.Supported;
        });
        Assert.That(power, Is.EqualTo(0.8).Within(0.16));
    }

    [Test]
    public void The_margin_of_equality_is_found_with_80_percent_power()
    {
        var (grid, zero) = (Grid(16, 0), Data.Sample("zero", 16, _ => 0));
        var spread = MathNet.Numerics.Statistics.Statistics.StandardDeviation(grid.Values);
        var a = grid.Map("a", "", v => v / spread);
        var least = a.IsAboutEqualTo(zero, Margin.Absolute(0.1)).Outlook!.SmallestEffect!.Value;

        var random = new Random(5);
        var power = Null.Rate(
            Repeats, () => Data.Sample("a", 16, _ => Null.Normal(random)).IsAboutEqualTo(zero, Margin.Absolute(least)).Verdict == Verdict.Supported);
        Assert.That(power, Is.EqualTo(0.8).Within(0.16)); // studies resampled from 16 values have tails too short
    }

    [Test]
    public void So_many_seeds_would_decide_on_equality()
    {
        var margin = Margin.Absolute(1.2);
        var seeds = Grid(16, 0).IsAboutEqualTo(Data.Sample("zero", 16, _ => 0), margin).Outlook!.SeedsNeeded!.Value;

        Assert.That(PowerOf(seeds), Is.GreaterThan(0.72), "enough");
        Assert.That(PowerOf(2 * seeds / 3), Is.LessThan(0.72), "and not many too many");

        double PowerOf(int seeds)
        {
            var (random, zero) = (new Random(6), Data.Sample("zero", seeds, _ => 0));
            return Null.Rate(Repeats, () => Data.Sample("a", seeds, _ => Null.Normal(random)).IsAboutEqualTo(zero, margin).Verdict == Verdict.Supported);
        }
    }

    [Test]
    public void No_number_of_seeds_shows_that_wide_noise_around_no_difference_is_beyond_the_margin() =>
        Assert.That(Grid(16, 0).IsAboutEqualTo(Data.Sample("zero", 16, _ => 0), Margin.Absolute(0.01)).Outlook!.SeedsNeeded, Is.Null);

    [Test]
    public void A_trend_smaller_than_its_margin_is_not_decided_by_its_order_alone()
    {
        var rising = Data.Curve(8, 0.3, 1, 1.3, 1.5);

        Assert.That(rising.Rises(Margin.None).Outlook?.SeedsNeeded ?? 0, Is.LessThan(50));
        Assert.That(rising.Rises(Margin.Absolute(0.5)).Outlook!.SeedsNeeded ?? int.MaxValue, Is.GreaterThan(100));
    }

    [Test]
    public void Seeds_needed_are_the_fewest_that_can_reach_the_level() => Assert.Multiple(() =>
    {
        Assert.That(SeedsNeeded.ForPaired(), Is.EqualTo(13));
        Assert.That(SeedsNeeded.ForPaired(parts: 8), Is.EqualTo(16));
        Assert.That(SeedsNeeded.ForPaired(level: 0.05), Is.EqualTo(6));
        Assert.That(SeedsNeeded.ForShare(0.9), Is.EqualTo(86));
        Assert.That(new[] { 3, 4, 5 }.Select(k => SeedsNeeded.ForTrend(k)), Is.EqualTo(new[] { 6, 3, 3 }));
        Assert.That(SeedsNeeded.ForCorrelation(), Is.EqualTo(8));
    });

    // Evenly spaced normal quantiles: a sample that looks as its distribution does.
    private static Sample Grid(int seeds, double mean) =>
        Data.Sample("low", seeds, i => mean + MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (i + 0.5) / seeds));
}
