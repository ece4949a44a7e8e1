using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Elrod;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.ImageStudy;
using static Reproducibility.Fixtures.Reports.PathMetric;
using static Reproducibility.Fixtures.Reports.TrajectoryStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Elrod;

public class PcaTests : StudyTests<Pca>
{
    /// <summary>Of the test error; the report's eight runs lie within 3 % of their median's, and a reader sees 0.3 points of its 2.</summary>
    private const double EqualError = 1.15;

    private static readonly Margin Twice = Margin.Ratio(2);
    private static readonly Margin TenPercent = Margin.Ratio(1.1);

    [Claim(
        "elrod/1-2/pca/runs-end-apart",
        "Independent runs reach equal test errors (within 15 %) at clearly separate points of weight space: their ends are twice as far apart as a run still "
            + "moves, and in the plane further apart than their starts.")]
    public Task RunsEndApart() => Expect(Supported, m => Compound.All(
        m[Stated, EndGap.InWeightSpace].IsHigherThan(m[Stated, LateMovement.InWeightSpace], by: Twice),
        m[Stated, EndSpread.InPlane].IsHigherThan(m[Stated, StartSpread.InPlane], by: TenPercent),
        m[Stated, TestAccuracy].Map("logarithm of the test error", "", accuracy => Math.Log(1 - accuracy)).FromOthers().IsBelow(Math.Log(EqualError)))
        .Given(Pca.HaveLearnt(m)));
}
