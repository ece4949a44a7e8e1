using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Li;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Li.MinimalRatio;
using static Reproducibility.Fixtures.Reports.MinimalRatioStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Li;

/// <summary>
/// At the record of least gradient norm from step 20,000 on; the minimal ratio is the share of eigenvalues that are zero, as the report defines it.
/// </summary>
public class MinimalRatioTests : StudyTests<MinimalRatio>
{
    [Claim("li/1-2/min-ratio/ratio-range", "The minimal ratio, the share of zero eigenvalues, lies in 0.2 to 0.6 in most runs.")]
    public Task RatioRange() => Expect(Supported, m => InRange(m[Stated, ZeroRows]));

    [Claim("li/1-2/min-ratio/loss-range", "The losses at the points of least gradient norm lie in 0 to 2, in more than four of five runs.")]
    public Task LossRange() => Expect(Supported, m => LossInRange(m));

    [Claim(
        "li/1-2/min-ratio/concentrated",
        "The runs form a compact cloud: more than four of five have a loss within 2 of the median, a fifth of the report's axis, and a minimal ratio within "
            + "0.2.")]
    public Task Concentrated() => Expect(Supported, m => IsCloud(m));

    /// <summary>That losses are large is not in it: in the report's own runs most are below 0.1.</summary>
    [Claim(
        "li/1-2/min-ratio/loss-large-because-shallow",
        "A net of five hidden layers, which is larger too, ends with a lower loss (the report calls its losses large because its net is shallow).")]
    public Task LossLargeBecauseShallow() => Expect(Supported, m => m[Deeper, Loss].IsLowerThan(m[Trained, Loss], by: Margin.Ratio(1.1)));
}
