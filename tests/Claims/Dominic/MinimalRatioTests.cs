using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Dominic;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Dominic.MinimalRatio;
using static Reproducibility.Fixtures.Reports.MinimalRatioStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Dominic;

public class MinimalRatioTests : StudyTests<MinimalRatio>
{
    [Claim("dominic/1-2/minratio/loss-decreases-with-ratio", "Runs of a higher minimal ratio have a lower loss.")]
    public Task LossDecreasesWithRatio() => Expect(Supported, m => m[Stated, Positive].FallsWith(m[Stated, Loss], atLeast: Correlated));
}
