using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Dominic;
using static Reproducibility.Fixtures.Reports.Dominic.MinimalRatio;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Dominic;

public class MinimalRatioTests : StudyTests<MinimalRatio>
{
    [Claim("dominic/1-2/minratio/loss-decreases-with-ratio", "Runs of a higher minimal ratio, every eigenvalue above 0 counted, have a lower loss.")]
    public Task LossDecreasesWithRatio() => Expect(Supported, m => FallsWithRatio(m));
}
