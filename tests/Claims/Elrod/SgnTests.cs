using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Elrod;
using Reproducibility.Fixtures.Settings;
using static Reproducibility.Fixtures.Reports.Elrod.ElrodFunctions;
using static Reproducibility.Fixtures.Reports.Elrod.Sgn;
using static Reproducibility.Fixtures.Reports.FunctionStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Elrod;

public class SgnTests : StudyTests<Sgn>
{
    [Claim("elrod/1-1/sgn/deeper-converges-fastest", "Of three nets of equal size the deepest needs the fewest steps to fit the square wave.")]
    public Task DeeperConvergesFastest() => Expect(
        Undecided.Because("The deep net is faster than the mid one in 5 of 16 seeds; the report's, from its sinc nets, took 310 steps against 843.")
            .On(Tier.Paper, Refuted.Because("The deep net is below 0.2 a tenth sooner than the mid one in 357 of 1024 seeds.")),
        m => DeepIsFastest(m, Reached));

    [Claim("elrod/1-1/sgn/more-layers-learn-faster", "Each added depth learns faster: deep before mid before shallow.")]
    public Task MoreLayersLearnFaster() => Expect(
        Undecided.Because("The deep net is faster than the mid one in 5 of 16 seeds; the report's, from its sinc nets, took 310 steps against 843.")
            .On(Tier.Paper, Refuted.Because("The mid net is faster than the shallow one in 749 of 1024 seeds, but the deep one than the mid in 357.")),
        m => DeeperIsFaster(m, Reached));

    [Claim("elrod/1-1/sgn/all-converge-close", "All three nets end with similarly good fits: each with a loss of at most a hundredth of the variance.")]
    public Task AllConvergeClose() => Expect(
        Refuted.Because(
            "The shallow net's loss is about 0.1, in the report's own run 0.109, where a hundredth of the variance is 0.01.",
            m => m[Shallow, FinalLoss].Median, near: 0.1, within: 0.03).OnBothTiers(),
        m => AllEndClose(m, Data));
}
