using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Dominic;
using Reproducibility.Fixtures.Settings;
using static Reproducibility.Fixtures.Reports.Dominic.Sgn;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Dominic;

public class SgnTests : StudyTests<Sgn>
{
    [Claim("dominic/1-1/sgn/mid-best", "Of three nets of equal size the one of middle depth fits best.")]
    public Task MidBest() => Expect(
        Undecided.Because("The mid net beats the deep one in 9 of 16 seeds, the shallow one in 13; nearly all would decide.")
            .On(Tier.Paper, Supported.Because("The mid net ends lower than the shallow one in 188 of 256 seeds.")),
        m => Sgn.MidBest(m));

    [Claim("dominic/1-1/sgn/model1-overfits", "The shallow net overfits.")]
    public Task Model1Overfits() => Expect(
        Refuted.Because(
            "Between the training points the loss is higher by 0.004, less than the bound of 0.01: the shallow net underfits.",
            m => m[FunctionFits.Shallow, FunctionFits.Gap].Median, near: 0.004, within: 0.003)
            .On(Tier.Paper, Refuted.Because(
                "Between the training points the loss is higher by 0.003, less than the bound of 0.01: the shallow net underfits.")),
        m => Overfits(m));

    [Claim(
        "dominic/1-1/sgn/model2-captures-steps",
        "The net of middle depth captures the steps, if not perfectly: it answers with their sign on more than 0.59 of the grid, where a constant gets half.")]
    public Task Model2CapturesSteps() => Expect(Supported, m => CapturesSteps(m));
}
