using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Dominic;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.PathMetric;
using static Reproducibility.Fixtures.Reports.TrajectoryStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Dominic;

public class PcaTests : StudyTests<Pca>
{
    private const double TwoPoints = 0.02;

    /// <summary>Cosine of 60 degrees. Judged in weight space: of eight rays in a plane two are always within 45.</summary>
    private const double SixtyDegrees = 0.5;

    private static readonly Margin TenPercent = Margin.Ratio(1.1);

    [Claim("dominic/1-2/pca/runs-diverge-from-centre", "Runs move apart along separate directions while reaching equal accuracy.")]
    public Task RunsDivergeFromCentre() => Expect(Supported, m => Compound.All(
        m[Stated, EndSpread.InPlane].IsHigherThan(m[Stated, StartSpread.InPlane], by: TenPercent),
        m[Stated, Alignment].IsBelow(SixtyDegrees),
        m[Stated, TestAccuracy].FromOthers().IsBelow(TwoPoints)));
}
