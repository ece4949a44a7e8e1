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
        Refuted, m => InRange(m[Stated, Positive]), why: "The share of positive eigenvalues is lower unless those down to 1e-9 of the largest count; the report counted those that are exactly zero, at dead units, and the share of those does lie in its range.");

    [Claim("li/1-2/min-ratio/loss-range", "The losses at those points lie in 0 to 2, in most runs.")]
    public Task LossRange() => Expect(Supported, m => LossInRange(m));

    [Claim("li/1-2/min-ratio/concentrated", "The runs form a compact cloud: nine of ten lie near the medians of loss and ratio.")]
    public Task Concentrated() => Expect(
        Refuted,
        m => Compound.All(
            m[Stated, LossFactor].HoldsInMoreThan(0.9, $"at most {CloudLoss}", factor => factor <= CloudLoss),
            m[Stated, RatioDistance].HoldsInMoreThan(0.9, $"at most {CloudRatio}", distance => distance <= CloudRatio)),
        why: "The ratios do, but the losses span decades.");

    [Claim("li/1-2/min-ratio/loss-large-because-shallow", "A deeper net ends with the lower loss (the report calls its losses large because its net is shallow).")]
    public Task LossLargeBecauseShallow() => Expect(Supported, m => m[Deeper, Loss].IsLowerThan(m[Trained, Loss], by: Margin.Ratio(1.1)));
}
