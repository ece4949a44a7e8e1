using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Majumder;
using Reproducibility.Fixtures.Settings;
using static Reproducibility.Fixtures.Reports.Majumder.GradNorm;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Majumder;

public class GradNormTests : StudyTests<GradNorm>
{
    [Claim("majumder/1-2/grad-norm/fluctuation-drops", "Without weight decay, as run, the gradient norm of model 1 fluctuates less once the loss has settled.")]
    public Task FluctuationDrops() => Expect(
        Undecided.Because("The fluctuation falls by a tenth in 14 of 16 seeds, where nearly all decide; the report's largest norms are 4.0 and 1.0.")
            .On(Tier.Paper, Supported.Because("The fluctuation falls by a tenth in 58 of 64 seeds.")),
        m => Drops(m, MidAsRun));

    [Claim("majumder/1-2/grad-norm/zero-means-no-update", "A step of the report's Adam whose gradient is zero changes no parameter.")]
    public Task ZeroMeansNoUpdate() => Expect(
        Refuted.Because(
            "Adam's first moment and weight decay go on moving the parameters, by 0.0004; only plain SGD without decay stands still, at 0.",
            m => m[AdamDecay, Change].Median, near: 0.0004),
        m => StandsStill(m, AdamDecay));
}
