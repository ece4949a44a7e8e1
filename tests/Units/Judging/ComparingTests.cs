using Reproducibility.Metrics.Judging;
using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Units.Judging;

public sealed class ComparingTests
{
    private static readonly Sample Mid = Data.Sample("steps of mid", 16, i => 5000 + 50 * i, "steps");

    private static readonly Sample Deep = Mid.Map("steps of deep", "steps", v => v / 3);

    [Test]
    public void A_clear_difference_is_supported_with_its_numbers()
    {
        var evidence = Deep.IsLowerThan(Mid, by: Margin.Ratio(1.1));

        Assert.That(evidence.Verdict, Is.EqualTo(Verdict.Supported));
        Assert.That(evidence.PFor, Is.EqualTo(Math.Pow(2, -15)));
        Assert.That(evidence.Finding, Is.EqualTo(
            "16 of 16 seeds by more than 10 %; median 1792 against 5375 steps; "
                + "median ratio 0.3333 [0.3333, 0.3333]; p = 3.1e-5; superiority 1.00 [0.79, 1.00]"));
        Assert.That(evidence.Claim, Is.EqualTo("steps of deep is lower than steps of mid by more than 10 %"));
    }

    [Test]
    public void Higher_is_lower_the_other_way()
    {
        Assert.That(Mid.IsHigherThan(Deep, Margin.Ratio(1.1)).Verdict, Is.EqualTo(Verdict.Supported));
        Assert.That(Deep.IsHigherThan(Mid, Margin.Ratio(1.1)).Verdict, Is.EqualTo(Verdict.Refuted));
        Assert.That(Mid.IsLowerThan(Deep, Margin.None).Verdict, Is.EqualTo(Verdict.Refuted));
    }

    [Test]
    public void Significance_without_relevance_is_refuted()
    {
        var slightly = Mid.Map("steps of slightly faster", "steps", v => v / 1.02);

        Assert.That(slightly.IsLowerThan(Mid, Margin.None).Verdict, Is.EqualTo(Verdict.Supported));
        Assert.That(slightly.IsLowerThan(Mid, Margin.Ratio(1.1)).Verdict, Is.EqualTo(Verdict.Refuted));
        Assert.That(slightly.IsLowerThan(Mid, Margin.Absolute(500)).Verdict, Is.EqualTo(Verdict.Refuted));
    }

    [Test]
    public void Too_few_seeds_say_so_and_say_how_many_can()
    {
        var evidence = Deep.First(5).IsLowerThan(Mid.First(5), Margin.None);

        Assert.That(evidence.Verdict, Is.EqualTo(Verdict.Undecided));
        Assert.That(evidence.Finding, Does.Contain("5 seeds cannot reach level 2.5e-4 with a paired test; 13 can"));
        Assert.That(evidence.Outlook!.SeedsNeeded, Is.EqualTo(13));
    }

    [Test]
    public void A_time_not_reached_ranks_last_and_prints_the_budget()
    {
        var never = Data.Sample("steps of shallow", 16, _ => Data.Never, "steps", budget: 20000);

        var evidence = Deep.IsLowerThan(never, Margin.Ratio(1.1));

        Assert.That(evidence.Verdict, Is.EqualTo(Verdict.Supported));
        Assert.That(evidence.Finding, Does.Contain("median 1792 against > 20000 steps"));
        Assert.That(never.IsLowerThan(never, Margin.Ratio(1.1)).PFor, Is.EqualTo(1), "two that were not reached tell nothing of their order");
    }

    [Test]
    public void A_censored_time_is_not_known_to_exceed_the_budget_by_a_margin()
    {
        var late = Data.Sample("late", 16, _ => 19000, "steps", budget: 20000);
        var never = Data.Sample("never", 16, _ => Data.Never, "steps", budget: 20000);

        Assert.That(late.IsLowerThan(never, Margin.Ratio(1.05)).Verdict, Is.EqualTo(Verdict.Supported), "19950 is still within the budget");
        Assert.That(late.IsLowerThan(never, Margin.Ratio(1.1)).Verdict, Is.EqualTo(Verdict.Undecided), "20900 is not");
    }

    [Test]
    public void Equal_values_are_undecided_without_a_margin_and_refuted_with_one()
    {
        Assert.That(Mid.IsLowerThan(Mid, Margin.None).Verdict, Is.EqualTo(Verdict.Undecided));
        Assert.That(Mid.IsLowerThan(Mid, Margin.None).PFor, Is.EqualTo(1));
        Assert.That(Mid.IsLowerThan(Mid, Margin.Ratio(1.1)).Verdict, Is.EqualTo(Verdict.Refuted));
    }

    [TestCase(32, "paired sign-flip test, exact")]
    [TestCase(33, "paired sign test, exact")]
    public void Of_many_seeds_signs_alone_decide(int seeds, string procedure)
    {
        // All but three seeds differ by a little; these three by far more, the other way.
        var sample = Data.Sample("a", seeds, i => i < 3 ? 1000 : -1 - 0.01 * i);
        var evidence = sample.IsLowerThan(Data.Sample("b", seeds, _ => 0), Margin.None);

        Assert.That(evidence.Procedure, Is.EqualTo(procedure));
        Assert.That(evidence.Verdict, Is.EqualTo(seeds > 32 ? Verdict.Supported : Verdict.Undecided));
    }

    [Test]
    public void Test_and_interval_must_agree()
    {
        // 20 of 32 seeds differ much, 12 a little the other way: the sum is beyond chance, the superiority is not shown.
        var sample = Data.Sample("a", 32, i => i < 20 ? -100 - i : 0.001 * i);
        var evidence = sample.IsLowerThan(Data.Sample("b", 32, _ => 0), Margin.None);

        Assert.That(SignFlip.Test([.. sample.Values]).TwoSided, Is.LessThan(ErrorBudget.PerClaim));
        Assert.That(evidence.Verdict, Is.EqualTo(Verdict.Undecided));
        Assert.That(evidence.Finding, Does.Contain("which does not exclude 0.5"));
    }

    [Test]
    public void Samples_of_other_seeds_are_an_error() => Assert.That(
        () => Deep.First(10).IsLowerThan(Mid, Margin.None),
        Throws.TypeOf<AssumptionException>().With.Property(nameof(AssumptionException.Violated)).EqualTo(Assumption.SameLength));

    [Test]
    public void A_ratio_compares_logarithms()
    {
        // A hundred times lower in 15 seeds; in one both are stuck at a high loss, the first a little more so.
        var low = Data.Sample("a", 16, i => i == 0 ? 2.2 : 1e-4 * (i + 1));
        var high = Data.Sample("b", 16, i => i == 0 ? 2.1 : 1e-2 * (i + 1));

        Assert.That(low.IsLowerThan(high, Margin.Ratio(1.1)).Verdict, Is.EqualTo(Verdict.Supported));
        Assert.That(low.IsLowerThan(high, Margin.None).Verdict, Is.EqualTo(Verdict.Undecided), "in the unit, that one seed counts most");
    }

    [Test]
    public void Zero_is_lower_than_any_ratio() => Assert.That(
        Data.Sample("a", 16, _ => 0).IsLowerThan(Data.Sample("b", 16, i => i + 1), Margin.Ratio(10)).Verdict, Is.EqualTo(Verdict.Supported));

    [Test]
    public void A_ratio_of_negative_values_is_an_error()
    {
        var negative = Mid.Map("log loss", "", v => -v);

        Assert.That(() => negative.IsLowerThan(Mid, Margin.Ratio(1.1)), Throws.TypeOf<AssumptionException>()
            .With.Property(nameof(AssumptionException.Violated)).EqualTo(Assumption.NonNegative));
    }
}
