using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Li;
using Reproducibility.Fixtures.Settings;
using static Reproducibility.Fixtures.Reports.Li.GradNormFirstPhase;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Li;

public class GradNormFirstPhaseTests : StudyTests<GradNormFirstPhase>
{
    [Claim("li/1-2/grad-norm/almost-zero-at-30000", "After 30,000 steps the gradient norm is almost zero: below a twentieth of its start.")]
    public Task AlmostZeroAt30000() => Expect(
        Undecided.Because("The norm is below 0.05 of its start in 22 of 32 seeds, the report's at 0.0467 just so.").On(Tier.Paper, Supported),
        m => AlmostZero(m));
}
