using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Li;
using static Reproducibility.Fixtures.Reports.Li.GradNormFirstPhase;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Li;

public class GradNormFirstPhaseTests : StudyTests<GradNormFirstPhase>
{
    [Claim("li/1-2/grad-norm/almost-zero-at-30000", "After 30,000 steps the gradient norm is almost zero: below a twentieth of its start.")]
    public Task AlmostZeroAt30000() => Expect(Undecided, m => AlmostZero(m, OnTheLoss));
}
