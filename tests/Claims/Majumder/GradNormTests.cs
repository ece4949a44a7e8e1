using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Majumder;
using static Reproducibility.Fixtures.Reports.Majumder.GradNorm;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Majumder;

public class GradNormTests : StudyTests<GradNorm>
{
    [Claim("majumder/1-2/grad-norm/fluctuation-drops", "Without weight decay, as run, the gradient norm of model 1 fluctuates less once the loss has settled.")]
    public Task FluctuationDrops() => Expect(Supported, m => Drops(m, MidAsRun));

    [Claim("majumder/1-2/grad-norm/zero-means-no-update", "A step of the report's Adam whose gradient is zero changes no parameter.")]
    public Task ZeroMeansNoUpdate() => Expect(
        Refuted.Because(
            "Adam's first moment and weight decay go on moving the parameters, by 0.0004; only plain SGD without decay stands still, at 0.",
            m => m[AdamDecay, Change].Median, near: 0.0004).OnBothTiers(),
        m => StandsStill(m, AdamDecay));
}
