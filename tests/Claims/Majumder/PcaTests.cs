using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Majumder;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.PathMetric;
using static Reproducibility.Fixtures.Reports.TrajectoryStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Majumder;

public class PcaTests : StudyTests<Pca>
{
    /// <summary>About what the report's runs, called similar, differ by.</summary>
    private const double FivePoints = 0.05;

    private static readonly Margin TenPercent = Margin.Ratio(1.1);
    private static readonly Margin Twice = Margin.Ratio(2);

    [Claim("majumder/1-2/pca/runs-separate", "In the plane the runs occupy separate regions from start to end.")]
    public Task RunsSeparate() => Expect(Supported, m => m[Stated, Silhouette].IsAbove(0));

    [Claim("majumder/1-2/pca/steps-shrink", "The distance moved per epoch in the plane falls during training.")]
    public Task StepsShrink() => Expect(Supported, m => m[Stated, LateStep.InPlane].IsLowerThan(m[Stated, EarlyStep.InPlane], by: TenPercent));

    [Claim("majumder/1-2/pca/same-accuracy-different-weights", "Runs end with similar accuracy and different weights.")]
    public Task SameAccuracyDifferentWeights() => Expect(Supported, m => Compound.All(
        m[Stated, EndGap.InWeightSpace].IsHigherThan(m[Stated, LateMovement.InWeightSpace], by: Twice),
        m[Stated, TestAccuracy].FromOthers().IsBelow(FivePoints)));
}
