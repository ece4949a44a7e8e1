using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Majumder;
using static Reproducibility.Fixtures.Reports.Majumder.GradNorm;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Majumder;

public class GradNormTests : StudyTests<GradNorm>
{
    [Claim("majumder/1-2/grad-norm/fluctuation-drops", "Without weight decay, as run, the gradient norm of model 1 fluctuates less once the loss has settled.")]
    public Task FluctuationDrops() => Expect(Undecided, m => Drops(m, MidAsRun));

    [Claim("majumder/1-2/grad-norm/zero-means-no-update", "A step of the report's Adam whose gradient is zero changes no parameter.")]
    public Task ZeroMeansNoUpdate() => Expect(
        Refuted.Because(
            "Adam's first moment moves the parameters on after the gradient is gone, as momentum does, and weight decay moves them too, together by 0.0004; "
                + "of the rules tried only plain SGD without weight decay stands still.",
            m => m[AdamDecay, Change].Median, near: 0.0004),
        m => StandsStill(m, AdamDecay));
}
