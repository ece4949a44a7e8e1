using Reproducibility.Metrics.Judging;
using Reproducibility.Metrics.Statistics;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Units.Judging;

public sealed class RelationsTests
{
    private static readonly Sample Ratio = Data.Noisy("ratio", 100, 0, 1, 1);
    private static readonly Sample Falling = Ratio.With(Data.Noisy("", 100, 0, 1, 2), "loss", "", (r, noise) => 0.5 * noise - r);

    [Test]
    public void Runs_that_fall_together()
    {
        Assert.That(Ratio.FallsWith(Falling, atLeast: 0.3).Verdict, Is.EqualTo(Supported));
        Assert.That(Ratio.RisesWith(Falling, atLeast: 0.3).Verdict, Is.EqualTo(Refuted));
        Assert.That(Ratio.FallsWith(Falling, atLeast: 0).Verdict, Is.EqualTo(Supported));
        Assert.That(
            Ratio.FallsWith(Falling, atLeast: 0.3).Finding,
            Does.Match(@"^rank correlation -0\.\d\d \[-0\.\d\d, -0\.\d\d\] over 100 runs; p = 2\.0e-5 \(none\), p < 2\.0e-5 \(against -0\.3\)$"));
    }

    [Test]
    public void A_correlation_too_weak_to_matter_is_refuted()
    {
        var weak = Data.Noisy("", 400, 0, 1, 3);
        var other = weak.With(Data.Noisy("", 400, 0, 1, 4), "other", "", (r, noise) => 0.3 * r + noise);

        Assert.That(weak.RisesWith(other, atLeast: 0).Verdict, Is.EqualTo(Supported));
        Assert.That(weak.RisesWith(other, atLeast: 0.5).Verdict, Is.EqualTo(Refuted));
    }

    [Test]
    public void The_more_a_correlation_contradicts_the_claim_the_smaller_the_p_value_against_it()
    {
        var noise = Data.Noisy("", 32, 0, 1, 8);
        var x = Data.Noisy("x", 32, 0, 1, 9);
        var against = new[] { 1, 0.5, 0, -0.5, -1 }.Select(share => x.RisesWith(x.With(noise, "y", "", (v, n) => share * v + n), atLeast: 0.3).PAgainst);

        Assert.That(against, Is.Ordered.Descending);
    }

    [Test]
    public void Sweeps_over_other_levels_are_not_compared()
    {
        var sweep = Data.Curve(5, 0.1, 1, 2, 3);
        var other = sweep with { Levels = [.. sweep.Levels.Select(level => level + 1)] };

        Assert.That(() => sweep.RisesWith(other, atLeast: 0), Throws.TypeOf<AssumptionException>());
        Assert.That(() => sweep - other, Throws.TypeOf<AssumptionException>());
    }

    [Test]
    public void What_is_tested_against_a_weak_fall_lies_above_it()
    {
        var sweep = Data.Curve(16, 0.01, 1, 2, 3, 4);

        Assert.That(sweep.RisesWith(sweep, atLeast: 0.1).Finding, Does.Contain("(below 0.1 in half the seeds)"));
        var fall = sweep.FallsWith(sweep, atLeast: 0.1);
        Assert.That(fall.Verdict, Is.EqualTo(Refuted));
        Assert.That(fall.Finding, Does.Contain("p = 3.1e-5 (above -0.1 in half the seeds)"));
    }

    [Test]
    public void Unrelated_runs_are_undecided()
    {
        var evidence = Ratio.RisesWith(Data.Noisy("noise", 100, 0, 1, 5), atLeast: 0.1);

        Assert.That(evidence.Verdict, Is.EqualTo(Undecided));
        Assert.That(evidence.Outlook!.SmallestEffect, Is.InRange(0.4, 0.6));
    }

    [Test]
    public void Within_seeds_few_seeds_are_enough()
    {
        var batch = Data.Curve(5, 0.1, 1, 2, 3, 4, 5);
        var other = Sweep.Of("accuracy", "", "size", batch.Levels, [.. batch.Samples.Select(s => s.Values.Select(v => -2 * v).ToArray())]);

        Assert.That(batch.FallsWith(other, atLeast: 0.5).Verdict, Is.EqualTo(Supported));
        Assert.That(batch.RisesWith(other, atLeast: 0.5).Verdict, Is.EqualTo(Refuted));
        Assert.That(batch.CorrelationWith(other).Values, Is.All.EqualTo(-1));
        Assert.That(batch.FallsWith(other, atLeast: 0.5).Effect, Is.EqualTo(new Effect("mean rank correlation", -1, new Interval(-1, -1, 0.95))));
    }

    [Test]
    public void Too_few_runs_say_so() =>
        Assert.That(
            Ratio.First(6).FallsWith(Falling.First(6), atLeast: 0).Finding, Does.Contain("6 seeds cannot reach level 2.5e-4 with a rank correlation; 8 can"));

    [Test]
    public void A_correlation_of_one_cannot_be_demanded() =>
        Assert.That(() => Ratio.RisesWith(Falling, atLeast: 1), Throws.TypeOf<AssumptionException>());

    [Test]
    public void Arrangements_are_alike_or_unrelated()
    {
        double[,] Distances(Sample points)
        {
            var n = points.Seeds;
            var distances = new double[n, n];
            for (var i = 0; i < n; i++)
                for (var j = 0; j < n; j++)
                    distances[i, j] = Math.Abs(points.Values[i] - points.Values[j]);
            return distances;
        }

        var points = Data.Noisy("", 16, 0, 1, 6);
        var whole = Distances(points);
        var layer = Distances(points.Map("", "", v => 0.5 * v));

        Assert.That(Arrangements.AreAlike("layer", layer, "net", whole, atLeast: 0.8).Verdict, Is.EqualTo(Supported));
        Assert.That(Arrangements.AreAlike("noise", Distances(Data.Noisy("", 16, 0, 1, 7)), "net", whole, atLeast: 0.8).Verdict, Is.EqualTo(Refuted));
        Assert.That(Arrangements.AreAlike("noise", Distances(Data.Noisy("", 16, 0, 1, 7)), "net", whole, atLeast: 0.1).Verdict, Is.EqualTo(Undecided));
    }
}
