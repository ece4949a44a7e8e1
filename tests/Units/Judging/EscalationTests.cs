using Reproducibility.Metrics.Judging;
using Reproducibility.Metrics.Statistics;
using Reproducibility.Units.Statistics;

namespace Reproducibility.Units.Judging;

public sealed class EscalationTests
{
    [Test]
    public void The_shares_of_the_stages_sum_to_the_level()
    {
        var levels = Enumerable.Range(0, 3).Select(stage => Escalation.Standard.LevelAt(stage)).ToArray();

        Assert.That(levels.Sum(), Is.EqualTo(ErrorBudget.PerClaim).Within(1e-15));
        Assert.That(levels[1], Is.GreaterThan(Math.Pow(2, -15)), "16 seeds can decide a paired claim");
        Assert.That(Escalation.Fixed(16).LevelAt(0), Is.EqualTo(ErrorBudget.PerClaim));
    }

    [Test]
    public void A_spending_of_two_fifths_lets_sixteen_seeds_decide() =>
        Assert.That(new Escalation([16, 64, 256, 1024], [0.4, 0.2, 0.2, 0.2]).LevelAt(0), Is.GreaterThan(Math.Pow(2, -15)));

    [Test]
    public void A_study_grows_only_while_it_must()
    {
        var clear = Asked(seeds => Data.Noisy("low", seeds, 0, 1, 1).IsLowerThan(Data.Noisy("high", seeds, 9, 1, 2), Margin.None), out var forClear);
        var nothing = Asked(seeds => Data.Noisy("low", seeds, 0, 1, 1).IsLowerThan(Data.Noisy("high", seeds, 0, 1, 2), Margin.None), out var forNothing);
        var trend = Asked(seeds => Data.Curve(seeds, 0.1, 1, 2, 3, 4, 5).Rises(Margin.Absolute(1)), out var forTrend);

        Assert.That((clear.Verdict, clear.Level), Is.EqualTo((Verdict.Supported, 1e-4)));
        Assert.That(forClear, Is.EqualTo(new[] { 8, 16 }));
        Assert.That(nothing.Verdict, Is.EqualTo(Verdict.Undecided));
        Assert.That(forNothing, Is.EqualTo(new[] { 8, 16, 32 }));
        Assert.That(trend.Verdict, Is.EqualTo(Verdict.Supported));
        Assert.That(forTrend, Is.EqualTo(new[] { 8 }));

        static Evidence Asked(Func<int, Evidence> claim, out List<int> asked)
        {
            var seeds = asked = [];
            return Escalation.Standard.Judge(n =>
            {
                seeds.Add(n);
                return claim(n);
            });
        }
    }

    [Test]
    public void Three_looks_raise_no_more_false_alarms_than_one()
    {
        const double Inflated = 0.05;
        var random = new Random(1);
        var rate = Null.Rate(600, () =>
        {
            var all = Data.Sample("a", 32, _ => Null.Normal(random));
            var zero = Data.Sample("b", 32, _ => 0);
            return Escalation.Standard.Judge(n => all.First(n).IsLowerThan(zero.First(n), Margin.None), Inflated).Verdict != Verdict.Undecided;
        });

        Assert.That(rate, Is.LessThanOrEqualTo(Null.AtMost(Inflated, 600)));
        Assert.That(rate, Is.GreaterThan(0.02), "and spends most of them");
    }

    // The plans of seeds.tsv that go beyond 32 seeds; from one test to the other on the way.
    [TestCase(new[] { 16, 64, 256 }, new[] { 0.4, 0.3, 0.3 }, 2_000)]
    [TestCase(new[] { 16, 64, 256, 1024 }, new[] { 0.4, 0.2, 0.2, 0.2 }, 2_000)]
    [TestCase(new[] { 64, 256, 1024 }, new[] { 0.1, 0.1, 0.3 }, 2_000)]
    [TestCase(new[] { 64, 256, 1024, 2560 }, new[] { 0.1, 0.1, 0.3, 0.5 }, 400)]
    [TestCase(new[] { 96, 256 }, new[] { 0.6, 0.4 }, 2_000)]
    [TestCase(new[] { 96, 256, 1024 }, new[] { 0.4, 0.3, 0.3 }, 2_000)]
    public void Looks_at_many_seeds_keep_the_level(int[] stages, double[] shares, int repeats)
    {
        const double Inflated = 0.05;
        var (random, growth) = (new Random(1), new Escalation(stages, shares));
        var rate = Null.Rate(repeats, () =>
        {
            var all = Data.Sample("a", stages[^1], _ => Null.Normal(random));
            var zero = Data.Sample("b", stages[^1], _ => 0);
            return growth.Judge(n => all.First(n).IsLowerThan(zero.First(n), Margin.None), Inflated).Verdict != Verdict.Undecided;
        });

        Assert.That(rate, Is.Positive.And.LessThanOrEqualTo(Null.AtMost(Inflated, repeats)));
    }

    [Test]
    public void A_policy_that_is_none_is_an_error() => Assert.Multiple(() =>
    {
        Assert.That(() => new Escalation([], []), Throws.TypeOf<AssumptionException>());
        Assert.That(() => new Escalation([8, 16], [1]), Throws.TypeOf<AssumptionException>());
        Assert.That(() => new Escalation([16, 8], [0.5, 0.5]), Throws.TypeOf<AssumptionException>());
        Assert.That(() => new Escalation([8, 16], [0.6, 0.6]), Throws.TypeOf<AssumptionException>());
    });
}
