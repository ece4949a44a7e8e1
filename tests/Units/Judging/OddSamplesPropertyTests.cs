using Bogus;
using Reproducibility.Metrics.Judging;
using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Units.Judging;

/// <summary>What must hold of every verb on samples of ties, constants, infinities, duplicates, one value and subnormal numbers.</summary>
public sealed class OddSamplesPropertyTests
{
    private static readonly string[] Kinds = ["ties", "constants", "not reached", "duplicates", "subnormal", "whole images", "continuous"];

    [Test]
    public void A_verb_gives_evidence_or_names_the_broken_assumption([ValueSource(nameof(Kinds))] string kind, [Values(1, 3, 14)] int seeds)
    {
        var random = new Randomizer(seeds);
        var unit = Unit(kind);
        var (a, b) = (Draw(kind, "a", seeds, random), Draw(kind, "b", seeds, random));
        foreach (var (name, verb) in Verbs.All)
            if (Judged(verb, a, b, unit) is { } evidence)
            {
                Assert.That(new[] { evidence.PFor, evidence.PAgainst }, Is.All.GreaterThan(0).And.All.LessThanOrEqualTo(1), name);
                Assert.That(evidence.Finding, Is.Not.Empty.And.Not.Contains("NaN").And.Not.Contains("p = 0.0e").And.Not.Contains("p = 0 "), name);
            }
    }

    [Test]
    public void A_power_of_two_as_a_factor_changes_no_verdict([ValueSource(nameof(Kinds))] string kind, [Values(-40, 7)] int power)
    {
        var random = new Randomizer(power);
        var (a, b) = (Draw(kind, "a", 14, random), Draw(kind, "b", 14, random));
        var up = Math.ScaleB(1, kind == "subnormal" ? Math.Abs(power) : power);
        AssertSame(Verbs.All, a, b, Unit(kind), Moved(a, v => v * up), Moved(b, v => v * up), Unit(kind) * up);
    }

    [Test]
    public void A_power_of_two_as_a_shift_changes_no_verdict([Values("ties", "constants", "not reached", "duplicates")] string kind, [Values(-2, 12)] int power)
    {
        var random = new Randomizer(power);
        var (a, b) = (Draw(kind, "a", 14, random), Draw(kind, "b", 14, random));
        var shift = Math.ScaleB(1, power);
        AssertSame(Verbs.OfDifferences, a, b, Unit(kind), Moved(a, v => v + shift), Moved(b, v => v + shift), Unit(kind));
    }

    private static void AssertSame((string Name, Verbs.Verb Verb)[] verbs, Sample a, Sample b, double unit, Sample movedA, Sample movedB, double movedUnit)
    {
        foreach (var (name, verb) in verbs)
        {
            var (before, after) = (Judged(verb, a, b, unit), Judged(verb, movedA, movedB, movedUnit));
            Assert.That(after?.Verdict, Is.EqualTo(before?.Verdict), name);
            Assert.That(after?.PFor, before is null ? Is.Null : Is.EqualTo(before.PFor).Within(1e-9).Percent, name);
            Assert.That(after?.PAgainst, before is null ? Is.Null : Is.EqualTo(before.PAgainst).Within(1e-9).Percent, name);
        }
    }

    private static Evidence? Judged(Verbs.Verb verb, Sample a, Sample b, double unit)
    {
        try
        {
            return verb(a, b, unit);
        }
        catch (AssumptionException)
        {
            return null;
        }
    }

    private static Sample Moved(Sample sample, Func<double, double> move) => sample.Map(sample.Name, sample.Unit, move);

    // About what a margin would be: the step of the grid on which the values lie.
    private static double Unit(string kind) => kind switch { "subnormal" => double.Epsilon, "whole images" => 0.001, _ => 0.25 };

    private static Sample Draw(string kind, string name, int seeds, Randomizer random)
    {
        var unit = Unit(kind);
        var constant = unit * random.Int(1, 5);
        return Data.Sample(name, seeds, _ => kind switch
        {
            "constants" => constant,
            "not reached" => random.Bool(0.3f) ? Data.Never : unit * random.Int(0, 6),
            "duplicates" => unit * (random.Bool() ? 2 : 3),
            "continuous" => random.Double(0.1, 2),
            "whole images" => random.Int(920, 940) / 1000.0,
            _ => unit * random.Int(0, 6),
        });
    }
}
