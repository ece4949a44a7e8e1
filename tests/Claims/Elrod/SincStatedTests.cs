using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Elrod;
using Reproducibility.Fixtures.Settings;
using static Reproducibility.Fixtures.Reports.Elrod.ElrodFunctions;
using static Reproducibility.Fixtures.Reports.FunctionStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Elrod;

public class SincStatedTests : StudyTests<SincStated>
{
    [Claim("elrod/1-1/sinc/deeper-converges-fastest", "Of three nets of equal size the deepest needs the fewest steps to converge.")]
    public Task DeeperConvergesFastest() => Expect(
        Undecided.Because("The deep net is faster than the mid one in 3 of 16 seeds, where the report's took 1573 steps against 5471.")
            .On(Tier.Paper, Undecided.Because("The deep net is faster by a tenth than the mid one in 1236 of 2560 seeds, with 152 ties: near one half.")),
        m => DeepIsFastest(m, StopLoss));

    [Claim("elrod/1-1/sinc/deepest-lowest-loss", "After 20,000 steps the deepest net has the smallest training loss.")]
    public Task DeepestLowestLoss() => Expect(
        Undecided.Because("The deep net ends lower than the mid one in 8 of 16 seeds, where the report's ended at 5.2e-5 against 7.2e-5.")
            .On(Tier.Paper, Undecided.Because("The deep net is lower by a tenth than the mid one in 1358 of 2560 seeds: near one half.")),
        DeepEndsLowest);

    [Claim("elrod/1-1/sinc/all-converge-close", "All three nets end with similarly good fits: each with a loss of at most a hundredth of the variance.")]
    public Task AllConvergeClose() => Expect(
        Undecided.Because("All three losses are below 8.7e-4 in 8 of 16 seeds, where the report's highest is 6.1e-4.")
            .On(Tier.Paper, Supported.Because("All three losses are below 8.7e-4 in 1406 of 2560 seeds, a small majority.")),
        m => AllEndClose(m, Sinc.Data));
}
