using Reproducibility.Metrics.Judging;
using Reproducibility.Metrics.Statistics;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Units.Judging;

public sealed class CompoundTests
{
    [TestCase(1e-5, 1e-5, Supported)]
    [TestCase(1e-5, 0.3, Undecided)]
    [TestCase(0.3, 0.3, Undecided)]
    public void All_is_supported_by_its_weakest_part(double first, double second, Verdict expected)
    {
        var all = Compound.All(Part(first, 1), Part(second, 1));

        Assert.That(all.Verdict, Is.EqualTo(expected));
        Assert.That(all.PFor, Is.EqualTo(Math.Max(first, second)));
    }

    [Test]
    public void One_refuted_part_refutes_all_at_a_shared_level()
    {
        Assert.That(Compound.All(Part(1, 1e-4), Part(1e-5, 1)).Verdict, Is.EqualTo(Refuted));
        Assert.That(Compound.All(Part(1, 1e-4), Part(1e-5, 1), Part(1e-5, 1)).PAgainst, Is.EqualTo(3e-4).Within(1e-12));
        Assert.That(Compound.All(Part(1, 1e-4), Part(1e-5, 1), Part(1e-5, 1)).Verdict, Is.EqualTo(Undecided), "one of three may do so by chance");
    }

    [Test]
    public void Its_parts_are_counted_at_its_level()
    {
        var all = Compound.All(Part(2e-4, 1), Part(1e-9, 1));
        Assert.That((all.Verdict, all.Measured), Is.EqualTo((Supported, $"of 2 parts 2 supported; {Said(all.Parts[0])}")));
        var stricter = all.At(1e-4);
        Assert.That((stricter.Verdict, stricter.Measured), Is.EqualTo((Undecided, $"of 2 parts 1 undecided and 1 supported; {Said(all.Parts[0])}")));
        Assert.That(Compound.Not(all).At(1e-4).Measured, Is.EqualTo(stricter.Measured));
        Assert.That(all.At(1e-4).At(ErrorBudget.PerClaim).Measured, Is.EqualTo(all.Measured));

        static string Said(Evidence part) => $"{part.Claim}: {part.Measured}";
    }

    [Test]
    public void What_a_compound_quotes_is_what_decides_at_its_level()
    {
        var all = Compound.All(Part(1, 1, "weakest"), Part(0.5, 1e-4, "worst"));
        Assert.That((all.Verdict, all.Measured), Is.EqualTo((Refuted, "of 2 parts 1 undecided and 1 refuted; worst: measured")));
        Assert.That((all.At(1e-5).Verdict, all.At(1e-5).Measured), Is.EqualTo((Undecided, "of 2 parts 2 undecided; weakest: measured")));
    }

    [TestCase(1e-5, 1, 1e-5, 1, Supported)]
    [TestCase(1, 1e-5, 1, 1e-5, Refuted)]
    [TestCase(1e-5, 1, 1, 1e-5, Undecided)]
    [TestCase(0.3, 1, 1, 1e-9, Undecided)]
    public void Readings_must_agree(double forFirst, double againstFirst, double forSecond, double againstSecond, Verdict expected) =>
        Assert.That(Compound.InEvery("both", Part(forFirst, againstFirst), Part(forSecond, againstSecond)).Verdict, Is.EqualTo(expected));

    [Test]
    public void Readings_that_disagree_end_the_growth_of_a_study()
    {
        var (disagree, open) = (Compound.InEvery("both", Part(1e-9, 1), Part(1, 1e-9)), Compound.InEvery("both", Part(0.3, 1), Part(1, 1e-9)));
        Assert.That(disagree.Finding, Does.EndWith("undecided: readings are supported and refuted, which no number of seeds changes"));

        Assert.That((Looks(disagree), Looks(open)), Is.EqualTo((1, 3)));

        static int Looks(Evidence claim)
        {
            var looks = 0;
            Escalation.Standard.Judge(_ =>
            {
                looks++;
                return claim;
            });
            return looks;
        }
    }

    [Test]
    public void Open_readings_have_the_outlook_of_the_one_that_is_quoted()
    {
        Evidence[] readings = [.. new[] { 42, 48, 37 }.Select(seeds => Half(seeds))];
        var open = Compound.InEvery("falls", readings);
        Assert.That(open.Finding, Does.Contain("42 of 96 seeds").And.EndsWith(readings[0].Finding));

        static Evidence Half(int lower) => Data.Sample($"{lower}", 96, i => i < lower ? 0 : 2).IsLowerThan(Data.Sample("one", 96, _ => 1), Margin.None);
    }

    [Test]
    public void Where_no_part_is_refuted_by_enough_the_finding_says_what_it_takes()
    {
        Assert.That(
            Compound.All(Part(1, 2e-4), Part(1, 2e-4)).Finding, Does.EndWith("undecided: to refute by one of 2 parts takes a p-value of 1.25e-4"));
        Assert.That(
            Compound.Any(Part(2e-4, 1), Part(2e-4, 1)).Finding, Does.EndWith("undecided: to support by one of 2 parts takes a p-value of 1.25e-4"));
    }

    [Test]
    public void Any_is_the_mirror_image_of_all()
    {
        var (a, b) = (Part(1e-4, 0.2), Part(0.7, 1e-5));

        var any = Compound.Any(a, b);
        var mirrored = Compound.Not(Compound.All(Compound.Not(a), Compound.Not(b)));

        Assert.That((any.PFor, any.PAgainst), Is.EqualTo((mirrored.PFor, mirrored.PAgainst)));
        Assert.That(any.Verdict, Is.EqualTo(Supported));
    }

    [Test]
    public void The_finding_counts_the_parts_and_quotes_the_one_that_decides()
    {
        var all = Compound.All("both", [Part(1e-5, 1, "first"), Part(0.3, 1, "second")]);

        Assert.That(all.Claim, Is.EqualTo("both"));
        Assert.That(all.Finding, Does.StartWith("of 2 parts 1 undecided and 1 supported; second: measured"));
        Assert.That(all.Parts, Has.Count.EqualTo(2));
        Assert.That(Compound.All(all.Parts.ToArray()).Claim, Is.EqualTo("first; and second"));
    }

    [Test]
    public void Any_names_the_part_that_decides_and_the_null_that_none_holds()
    {
        var any = Compound.Any(Part(0.3, 1, "first"), Part(1e-5, 1, "second"));

        Assert.That(any.Finding, Does.StartWith("of 2 parts 1 undecided and 1 supported; second: measured"));
        Assert.That(any.Null, Is.EqualTo("null; and null"));
        Assert.That(Compound.All(any, any).Null, Is.EqualTo("null; and null; or null; and null"));
        Assert.That(Compound.Not(Part(0.3, 1, "it rises")).Null, Is.EqualTo("it rises"));
    }

    [Test]
    public void One_part_is_itself()
    {
        var part = Part(0.3, 0.4);

        Assert.That(Compound.All("claim", [part]), Is.EqualTo(part with { Claim = "claim" }));
        Assert.That(() => Compound.All("claim", []), Throws.TypeOf<AssumptionException>());
    }

    [Test]
    public void Lowest_and_highest_of_several()
    {
        Sample[] nets = [.. new[] { 1.0, 2, 3 }.Select((mean, i) => Data.Noisy($"net {i}", 16, mean, 0.05, i))];

        Assert.That(nets[0].IsLowestOf(nets, Margin.Ratio(1.1)).Verdict, Is.EqualTo(Supported));
        Assert.That(nets[1].IsLowestOf(nets, Margin.Ratio(1.1)).Verdict, Is.EqualTo(Refuted));
        Assert.That(nets[2].IsHighestOf(nets, Margin.Ratio(1.1)).Verdict, Is.EqualTo(Supported));
        Assert.That(Extremes.Ascend(nets, Margin.Ratio(1.1)).Verdict, Is.EqualTo(Supported));
        Assert.That(Extremes.Ascend([nets[0], nets[2], nets[1]], Margin.Ratio(1.1)).Verdict, Is.EqualTo(Refuted));
    }

    [Test]
    public void A_fact_needs_no_statistics()
    {
        Assert.That(Fact.Holds("equal sizes", false, "861, 752 and 751 parameters").Verdict, Is.EqualTo(Refuted));
        Assert.That(Fact.Holds("no update", [true, true]).Verdict, Is.EqualTo(Supported));
        Assert.That(Fact.Holds("no update", [true, false]).Verdict, Is.EqualTo(Refuted));
        Assert.That(Fact.Holds("no update", [true, false]).Finding, Is.EqualTo("holds in 1 of 2 seeds"));
        Assert.That(() => Fact.Holds("no update", []), Throws.TypeOf<AssumptionException>());
    }

    private static Evidence Part(double pFor, double pAgainst, string claim = "part") => new()
    {
        Claim = claim,
        Null = "null",
        Procedure = "procedure",
        Measured = "measured",
        Seeds = 16,
        PFor = pFor,
        PAgainst = pAgainst,
    };
}
