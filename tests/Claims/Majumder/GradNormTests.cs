using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Majumder;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Majumder.GradNorm;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Majumder;

public class GradNormTests : StudyTests<GradNorm>
{
    [Claim("majumder/1-2/grad-norm/fluctuation-drops", "The gradient norm fluctuates less once the loss has settled.")]
    public Task FluctuationDrops() => Expect(Undecided, m => m[Functions.Mid, After].IsLowerThan(m[Functions.Mid, Before], by: Margin.Ratio(1.1)));

    [Claim("majumder/1-2/grad-norm/zero-means-no-update", "A step whose gradient is zero changes no parameter.")]
    public Task ZeroMeansNoUpdate() => Expect(
        Refuted, m => Fact.Holds("a step of the report's Adam at a gradient of zero changes no parameter", [.. m[GradNorm.Adam, Change].Values.Select(change => change == 0)]),
        why: "Adam's first moment moves the parameters on after the gradient is gone, as momentum does; of the rules tried only plain SGD without weight decay stands still.");
}
