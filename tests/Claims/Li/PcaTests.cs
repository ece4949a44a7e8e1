using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Li;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.PathMetric;
using static Reproducibility.Fixtures.Reports.TrajectoryStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Li;

public class PcaTests : StudyTests<Pca>
{
    /// <summary>Half of the variation of one arrangement's distances is the other's.</summary>
    private const double HalfShared = 0.7;

    private static readonly Margin TenPercent = Margin.Ratio(1.1);
    private static readonly Margin Twice = Margin.Ratio(2);
    private static readonly Margin TenTimes = Margin.Ratio(10);

    [Claim("li/1-2/pca/runs-differ", "Repeated trainings of one net take different ways in the plane.")]
    public Task RunsDiffer() => Expect(Supported, m => m[Stated, EndGap.InPlane].IsHigherThan(m[Stated, LastStep.InPlane], by: Twice));

    [Claim("li/1-2/pca/same-start", "The trainings start from nearly the same point.")]
    public Task SameStart() => Expect(
        Refuted,
        m => m[Stated, StartSpread.InPlane].IsLowerThan(m[Stated, EndSpread.InPlane], by: TenTimes),
        why: "Independent starts are about as far apart as the ends; in the report's code every run began with the same numbers.");

    [Claim("li/1-2/pca/diverge", "The trainings move apart as they proceed.")]
    public Task Diverge() => Expect(
        Refuted,
        m => m[Stated, EndSpread.InPlane].IsHigherThan(m[Stated, StartSpread.InPlane], by: TenPercent),
        why: "From independent starts of the default size these few updates add little to the distance; from one start, or from small weights at a larger rate, they add much.");

    [Claim("li/1-2/pca/layer-like-whole", "The runs are arranged in the second layer's plane as in the whole model's.")]
    public Task LayerLikeWhole() => Expect(
        Refuted,
        m => Arrangements.AreAlike("ends in the second layer's plane", m.Distances(Pca.SecondLayer), "ends in the whole model's plane", m.Distances(Pca.WholeModel), HalfShared),
        why: "The distances are those of the initial weights, which are drawn independently for every layer.");
}
