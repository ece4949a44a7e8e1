using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Dominic;
using static Reproducibility.Fixtures.Reports.Dominic.Sgn;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Dominic;

public class SgnTests : StudyTests<Sgn>
{
    [Claim("dominic/1-1/sgn/mid-best", "Of three nets of equal size the one of middle depth fits best.")]
    public Task MidBest() => Expect(Undecided, m => Sgn.MidBest(m));

    [Claim("dominic/1-1/sgn/model1-overfits", "The shallow net overfits.")]
    public Task Model1Overfits() => Expect(
        Refuted,
        m => Overfits(m),
        why: "It underfits: the loss on the training points is high, and between them hardly higher.");

    [Claim("dominic/1-1/sgn/model2-captures-steps", "The net of middle depth reproduces the steps.")]
    public Task Model2CapturesSteps() => Expect(
        Refuted,
        m => CapturesSteps(m),
        why: "After 20,000 steps more than a third of the variance is left. As run it is more still: on one side of its first unit's kink the net is constant.");

    [Claim("dominic/1-1/sgn/deep-is-constant", "The deep net answers with a constant.")]
    public Task DeepIsConstant() => Expect(Undecided, m => IsConstant(m));
}
