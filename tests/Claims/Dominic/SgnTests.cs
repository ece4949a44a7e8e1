using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Dominic;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Dominic.FunctionFits;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Dominic;

public class SgnTests : StudyTests<Sgn>
{
    [Claim("dominic/1-1/sgn/mid-best", "Of three nets of equal size the one of middle depth fits best.")]
    public Task MidBest() => Expect(Undecided, m => m[Mid, FinalLoss].IsLowestOf(m.Of(FinalLoss, Shallow, Deep), by: Margin.Ratio(1.1)));

    [Claim("dominic/1-1/sgn/model1-overfits", "The shallow net overfits.")]
    public Task Model1Overfits() => Expect(Refuted, m => m[Shallow, Gap].IsAbove(0.01 * Sgn.Variance));

    [Claim("dominic/1-1/sgn/model2-captures-steps", "The net of middle depth reproduces the steps.")]
    public Task Model2CapturesSteps() => Expect(Supported, m => m[Mid, Unexplained].IsBelow(Follows));

    [Claim("dominic/1-1/sgn/deep-is-constant", "The deep net answers with a constant.")]
    public Task DeepIsConstant() => Expect(Refuted, m => m[Deep, Unexplained].IsAtLeast(MeanOnly));
}
