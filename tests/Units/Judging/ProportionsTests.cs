using Reproducibility.Metrics.Judging;
using Reproducibility.Metrics.Statistics;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Units.Judging;

public sealed class ProportionsTests
{
    private static readonly Sample Never = Data.Sample("shallow", 16, _ => Data.Never);
    private static readonly Sample Always = Data.Sample("deep", 16, _ => 1);

    [Test]
    public void More_often()
    {
        var evidence = Never.IsMoreOften(Always, "not converged", double.IsInfinity, Margin.Absolute(0.2));

        Assert.That(evidence.Verdict, Is.EqualTo(Supported));
        Assert.That(evidence.Finding, Does.StartWith("not converged in 16 of 16 seeds against 0 of 16; p = "));
        Assert.That(Always.IsMoreOften(Never, "not converged", double.IsInfinity, Margin.Absolute(0.2)).Verdict, Is.EqualTo(Refuted));
    }

    [Test]
    public void Equally_often_is_undecided_with_few_seeds_and_refuted_with_many()
    {
        Assert.That(Always.IsMoreOften(Always, "converged", double.IsFinite, Margin.Absolute(0.2)).Verdict, Is.EqualTo(Undecided));
        var many = Data.Sample("many", 100, i => i % 2);
        Assert.That(many.IsMoreOften(many, "odd", v => v == 1, Margin.Absolute(0.4)).Verdict, Is.EqualTo(Refuted));
    }

    [Test]
    public void Shares_have_no_ratio() =>
        Assert.That(() => Never.IsMoreOften(Always, "", double.IsInfinity, Margin.Ratio(2)), Throws.TypeOf<AssumptionException>());
}
