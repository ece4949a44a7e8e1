using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Elrod;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Elrod.MinimalRatio;
using static Reproducibility.Fixtures.Reports.MinimalRatioStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Elrod;

public class MinimalRatioTests : StudyTests<MinimalRatio>
{
    [Claim("elrod/1-2/minratio/zero-gradient-located", "The ratio is taken where the gradient is near zero.")]
    public Task ZeroGradientLocated() => Expect(
        Refuted,
        m => m[Stated, Norm].IsBelow(NearZero),
        why: "Few runs come near zero, and minimising the norm after training lowers it little; as run, the updates followed the sum of the outputs, and the norm grew.");

    [Claim("elrod/1-2/minratio/lower-ratio-more-concave", "Runs of a lower ratio have more concave directions.")]
    public Task LowerRatioMoreConcave() => Expect(
        Refuted,
        m => m[Stated, Positive].FallsWith(m[Stated, Negative], atLeast: Correlated),
        why: "Most of what is not positive is zero, so that the shares of positive and of negative eigenvalues rise together.");

    [Claim("elrod/1-2/minratio/loss-decreases-with-ratio", "Runs of a higher minimal ratio have a lower loss.")]
    public Task LossDecreasesWithRatio() =>
        Expect(Undecided, m => m[Stated, Positive].FallsWith(m[Stated, Loss], atLeast: Correlated));
}
