using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Elrod;
using static Reproducibility.Fixtures.Reports.Elrod.MinimalRatio;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Elrod;

public class MinimalRatioTests : StudyTests<MinimalRatio>
{
    [Claim(
        "elrod/1-2/minratio/zero-gradient-located",
        "The ratio is taken where the gradient is near zero: at the end of training its norm is below a twentieth of that at the start.")]
    public Task ZeroGradientLocated() => Expect(Supported, m => IsNearZero(m, Stated));

    /// <summary>Every eigenvalue has a sign, as the report counts, which makes the claim nearly a definition.</summary>
    [Claim(
        "elrod/1-2/minratio/lower-ratio-more-concave",
        "Runs of a lower ratio have more concave directions, where every eigenvalue above zero counts as positive.")]
    public Task LowerRatioMoreConcave() => Expect(Supported, m => LowerIsMoreConcave(m, band: 0));

    [Claim("elrod/1-2/minratio/loss-decreases-with-ratio", "Along a training, the higher the ratio, the lower the loss: a weak association.")]
    public Task LossDecreasesWithRatio() => Expect(
        Refuted.Because(
            "Along a training ratio and loss fall together: their rank correlation is 0.86, where the claim asks for less than -0.1.").OnBothTiers(),
        LossFallsAlongTraining);
}
