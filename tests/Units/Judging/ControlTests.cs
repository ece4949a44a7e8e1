using Reproducibility.Metrics.Judging;
using Reproducibility.Metrics.Statistics;
using Reproducibility.Units.Statistics;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Units.Judging;

public sealed class ControlTests
{
    private static IEnumerable<TestCaseData> Distributions => Null.Distributions.Select(d => new TestCaseData(d.Draw).SetArgDisplayNames(d.Name));

    [TestCaseSource(nameof(Distributions))]
    public void Twenty_passes_of_fresh_seeds_give_no_false_verdict(Null.Noise noise)
    {
        var random = new Random(20);
        for (var pass = 0; pass < 20; pass++)
        {
            var control = Control.NoEffect(Data.Sample("a", 16, _ => noise(random)), Data.Sample("b", 16, _ => noise(random)));
            Assert.That(control.Verdict, Is.EqualTo(Supported), control.ToString());
            Assert.That(control.Parts.Select(p => p.Verdict), Is.All.EqualTo(Undecided));
        }
    }

    [Test]
    public void An_effect_fails_the_control()
    {
        var control = Control.NoEffect(Data.Noisy("a", 16, 0, 1, 1), Data.Noisy("b", 16, 5, 1, 2));

        Assert.That(control.Verdict, Is.EqualTo(Refuted));
        Assert.That(control.Finding, Does.Match(@"^\d of 7 procedures come to a verdict; smallest p = \S+: "));
        Assert.That(control.Claim, Is.EqualTo("no procedure finds an effect between a and b"));
    }

    [Test]
    public void Seeds_that_depend_on_each_other_fail_the_control() => Assert.That(
        Control.NoEffect(Data.Noisy("a", 32, 0, 1, 1), Data.Noisy("a again", 32, 0, 1, 1)).Verdict, Is.EqualTo(Refuted), "streams that were used twice");

    [Test]
    public void Equal_values_are_no_effect() =>
        Assert.That(Control.NoEffect(Data.Sample("a", 16, _ => 1), Data.Sample("b", 16, _ => 1)).Verdict, Is.EqualTo(Supported));

    [Test]
    public void A_control_of_few_seeds_is_an_error() =>
        Assert.That(() => Control.NoEffect(Data.Sample("a", 3, i => i), Data.Sample("b", 3, i => i)), Throws.TypeOf<AssumptionException>());
}
