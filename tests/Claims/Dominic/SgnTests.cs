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
        Refuted.Because(
            "It underfits: the loss on the training points is high, and between them higher by 0.004 alone.",
            m => m[FunctionFits.Shallow, FunctionFits.Gap].Median,
            near: 0.004,
            within: 0.003),
        m => Overfits(m));

    [Claim(
        "dominic/1-1/sgn/model2-captures-steps",
        "The net of middle depth captures the steps, if not perfectly: it answers with their sign on more than 0.59 of the grid, where a constant gets half.")]
    public Task Model2CapturesSteps() => Expect(Supported, m => CapturesSteps(m));

    [Claim("dominic/1-1/sgn/deep-is-constant", "The deep net answers with a constant.")]
    public Task DeepIsConstant() => Expect(Undecided, m => IsConstant(m));
}
