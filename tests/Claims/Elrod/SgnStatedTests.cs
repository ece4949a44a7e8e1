using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Elrod;
using Reproducibility.Fixtures.Settings;
using static Reproducibility.Fixtures.Reports.Elrod.ElrodFunctions;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Elrod;

public class SgnStatedTests : StudyTests<SgnStated>
{
    [Claim("elrod/1-1/sgn/deepest-lowest-loss", "After 20,000 steps the deepest net has the smallest training loss.")]
    public Task DeepestLowestLoss() => Expect(
        Undecided.Because("The deep net ends lower than the mid one in 8 of 16 seeds, where the report's ended at 0.0007 against 0.1005.")
            .On(Tier.Paper, Supported.Because("The deep net ends lower than the mid one in 1411 of 2560 seeds, than the shallow one in 1822.")),
        DeepEndsLowest);
}
