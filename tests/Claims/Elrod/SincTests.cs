using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Elrod;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Elrod.ElrodFunctions;
using static Reproducibility.Fixtures.Reports.Elrod.Sinc;
using static Reproducibility.Fixtures.Reports.FunctionStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Elrod;

public class SincTests : StudyTests<Sinc>
{
    [Claim("elrod/1-1/sinc/deeper-converges-fastest", "Of three nets of equal size the deepest needs the fewest steps to converge.")]
    public Task DeeperConvergesFastest() =>
        Expect(Undecided, m => DeepIsFastest(m, StopLoss));

    [Claim("elrod/1-1/sinc/deepest-lowest-loss", "After 20,000 steps the deepest net has the smallest training loss.")]
    public Task DeepestLowestLoss() =>
        Expect(Undecided, m => m[Deep, FinalLoss].IsLowestOf(m.Of(FinalLoss, Mid, Shallow), by: TenPercent));

    [Claim("elrod/1-1/sinc/more-layers-learn-faster", "Each added depth learns faster: deep before mid before shallow.")]
    public Task MoreLayersLearnFaster() =>
        Expect(Undecided, m => DeeperIsFaster(m, StopLoss));

    [Claim("elrod/1-1/sinc/all-converge-close", "All three nets end with similarly good fits: each with a loss of at most a hundredth of the variance.")]
    public Task AllConvergeClose() =>
        Expect(Undecided, m => AllEndClose(m, Data));

    [Claim(
        "elrod/1-1/sinc/weight-decay-prevents-overfitting",
        "Weight decay prevents overfitting: with it the loss between the training points, in units of the training loss, is lower.")]
    public Task WeightDecayPreventsOverfitting() =>
        Expect(
            Refuted.Because(
                "Points between noiseless points cannot be overfitted: without weight decay too the loss there is about 1.0 times that on the training "
                    + "points. What decay does is to make both higher.",
                m => m[Without(Deep), HeldOutRatio].Median,
                near: 1),
            m => Compound.All(
                m[Deep, HeldOutRatio].IsLowerThan(m[Without(Deep), HeldOutRatio], by: TenPercent),
                m[Mid, HeldOutRatio].IsLowerThan(m[Without(Mid), HeldOutRatio], by: TenPercent),
                m[Shallow, HeldOutRatio].IsLowerThan(m[Without(Shallow), HeldOutRatio], by: TenPercent)));
}
