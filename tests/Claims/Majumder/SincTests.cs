using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Majumder;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Majumder.Functions;
using static Reproducibility.Fixtures.Reports.Majumder.Sinc;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Majumder;

public class SincTests : StudyTests<Sinc>
{
    private static readonly Margin OnePercentOfVariance = Margin.Absolute(0.01 * Data.Variance);

    [Claim(
        "majumder/1-1/sinc/faster-than-sgn",
        "Every net reaches its lowest loss in fewer epochs on sinc than on sgn-sin, without weight decay.",
        Study = typeof(SgnSin))]
    public Task FasterThanSgn() => Expect(
        Undecided.Because("The deep net is first on sinc in 14 of 16 seeds, the other two in all, where nearly all decide.")
            .On(Tier.Paper, Supported.Because("The deep net is first on sinc in 50 of 64 seeds.")),
        m => SgnSin.FasterOnSinc(m, Without));

    [Claim("majumder/1-1/sinc/all-fit", "After the whole training, without weight decay, all three nets reproduce sinc: their losses are near zero.")]
    public Task AllFit() => Expect(
        Undecided.Because(
            "The deep net leaves less than 0.05 of the variance in 14 of 16 seeds, the others in all; a decision takes all 16.")
            .On(Tier.Paper, Supported),
        m => Sinc.AllFit(m, Without));

    [Claim("majumder/1-1/weight-decay-avoids-overfit", "Adam's weight decay keeps the nets from overfitting.")]
    public Task WeightDecayAvoidsOverfit() => Expect(
        Refuted.Because(
            "Without weight decay too the loss between the points is that on them, to 0.0001: nothing is overfitted, and nothing left to prevent.",
            m => Nets.Max(n => m[Without(n.Name), Gap].Median), near: 0, within: 0.0001).OnBothTiers(),
        m => Compound.All([.. Nets.Select(n => m[n.Name, Gap].IsLowerThan(m[Without(n.Name), Gap], by: OnePercentOfVariance))]));
}
