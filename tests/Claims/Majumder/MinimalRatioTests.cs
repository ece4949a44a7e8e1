using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Majumder;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Majumder.MinimalRatio;
using static Reproducibility.Fixtures.Reports.MinimalRatioStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Majumder;

public class MinimalRatioTests : StudyTests<MinimalRatio>
{
    [Claim("majumder/1-2/min-ratio/no-zero-gradient", "In training the gradient norm never comes near zero.")]
    public Task NoZeroGradient() => Expect(Supported, m => m[Trained, SmallestNorm].IsAbove(NearZero));

    [Claim("majumder/1-2/min-ratio/loss-vs-ratio", "The minimal ratio lies in 0.69 to 0.77 and rises weakly with the loss.")]
    public Task LossVsRatio() => Expect(
        Refuted,
        m => GoesWithLoss(m, ZeroBand),
        why: "With any band for zero fewer than half of the full Hessian's eigenvalues are positive. The report's range comes out of its code, which counts the rank of another matrix: the layers' Gauss-Newton blocks, summed over steps that raise the loss.");
}
