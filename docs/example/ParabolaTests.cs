using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Demo;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Demo.Parabola;
using static Reproducibility.Fixtures.Reports.FunctionStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Demo;

[Explicit("An example: a unit test runs it.")]
public class ParabolaTests : StudyTests<Parabola>
{
    [Claim("demo/1-1/parabola/wide-fits-better", "The net with more hidden units fits better.")]
    public Task WideFitsBetter() => Expect(Supported, m => m[Wide, FinalLoss].IsLowerThan(m[Narrow, FinalLoss], by: Margin.Ratio(2)));
}
