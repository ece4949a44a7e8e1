using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Li;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Li.MinimalRatio;
using static Reproducibility.Fixtures.Reports.MinimalRatioStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Li;

public class MinimalRatioTests : StudyTests<MinimalRatio>
{
    [Claim("li/1-2/min-ratio/ratio-range", "The minimal ratio lies in 0.2 to 0.6.")]
    public Task RatioRange() => Expect(
        Refuted, m => InRange(m[Stated, Positive]), why: "The share of positive eigenvalues is lower; the report counted those that are exactly zero, at dead units, and the share of those does lie in its range.");

    [Claim("li/1-2/min-ratio/loss-range", "The losses at those points lie in 0 to 2.")]
    public Task LossRange() => Expect(Supported, m => m[Stated, Loss].HoldsInMost("at most 2", loss => loss <= HighestLoss));

    [Claim("li/1-2/min-ratio/concentrated", "The runs form a compact cloud: nine of ten lie near the medians of loss and ratio.")]
    public Task Concentrated() => Expect(
        Refuted,
        m => Compound.All(
            m[Stated, LossFactor].HoldsInMoreThan(0.9, $"at most {CloudLoss}", factor => factor <= CloudLoss),
            m[Stated, RatioDistance].HoldsInMoreThan(0.9, $"at most {CloudRatio}", distance => distance <= CloudRatio)),
        why: "The ratios do, but the losses lie in separate levels that span decades.");

    [Claim("li/1-2/min-ratio/loss-large-because-shallow", "The losses are large because the net is shallow: a deeper one ends lower.")]
    public Task LossLargeBecauseShallow() => Expect(Supported, m => m[Deeper, Loss].IsLowerThan(m[Trained, Loss], by: Margin.Ratio(1.1)));
}
