using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Majumder;
using static Reproducibility.Fixtures.Reports.Majumder.MinimalRatio;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Majumder;

public class MinimalRatioTests : StudyTests<MinimalRatio>
{
    [Claim("majumder/1-2/min-ratio/no-zero-gradient", "In training the gradient norm never comes near zero.")]
    public Task NoZeroGradient() => Expect(Supported, m => NeverNearZero(m, Trained));

    [Claim(
        "majumder/1-2/min-ratio/loss-vs-ratio",
        "Over the steps of a run, as the author's code makes and counts them, the ratio has a mean of 0.69 to 0.77 and rises weakly with the loss.")]
    public Task LossVsRatio() => Expect(Supported, GoesWithLossInRuns);
}
