using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Elrod;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.PathMetric;
using static Reproducibility.Fixtures.Reports.TrajectoryStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Elrod;

public class PcaTests : StudyTests<Pca>
{
    private const double TwoPoints = 0.02;
    private static readonly Margin Twice = Margin.Ratio(2);

    [Claim("elrod/1-2/pca/runs-end-apart", "Independent runs reach equal accuracy at clearly separate points of weight space.")]
    public Task RunsEndApart() => Expect(Supported, m => Compound.All(
        m[Stated, EndGap.InWeightSpace].IsHigherThan(m[Stated, LateMovement.InWeightSpace], by: Twice),
        m[Stated, TestAccuracy].FromOthers().IsBelow(TwoPoints)));
}
