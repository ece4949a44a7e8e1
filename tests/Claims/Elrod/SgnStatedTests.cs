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
        Undecided.Because("The deep net ends lower by a tenth than the mid one in 8 of 16 seeds, where nearly all decide.")
            .On(Tier.Paper, Supported.Because(
                "The deep net is lower by a tenth than the mid one in 1411 of 2560 seeds, a small majority, than the shallow in 1822.")),
        DeepEndsLowest);
}
