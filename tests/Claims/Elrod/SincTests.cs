using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Elrod;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Elrod.ElrodFunctions;
using static Reproducibility.Fixtures.Reports.Elrod.Sinc;
using static Reproducibility.Fixtures.Reports.FunctionStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Elrod;

public class SincTests : StudyTests<Sinc>
{
    [Claim("elrod/1-1/sinc/deeper-converges-fastest", "Of three nets of equal size the deepest needs the fewest steps to converge.")]
    public Task DeeperConvergesFastest() => Expect(
        Undecided.Because("The deep net is faster than either other one in 13 of 16 seeds, where nearly all decide.")
            .On(Tier.Paper, Undecided.Because("The deep net is faster than the mid one in 492 of 1024 seeds, where 69 tie: nearly a coin toss.")),
        m => DeepIsFastest(m, StopLoss));

    [Claim("elrod/1-1/sinc/deepest-lowest-loss", "After 20,000 steps the deepest net has the smallest training loss.")]
    public Task DeepestLowestLoss() => Expect(
        Undecided.Because("The deep net ends lower than the mid one in 12 of 16 seeds, than the shallow one in 14; nearly all would decide.")
            .On(Tier.Paper, Undecided.Because("The deep net ends lower than the mid one in 524 of 1024 seeds: nearly a coin toss.")),
        m => m[Deep, FinalLoss].IsLowestOf(m.Of(FinalLoss, Mid, Shallow), by: TenPercent));

    [Claim("elrod/1-1/sinc/more-layers-learn-faster", "Each added depth learns faster: deep before mid before shallow.")]
    public Task MoreLayersLearnFaster() => Expect(
        Undecided.Because("The mid net is faster than the shallow one in 2 of 16 seeds; in the report too it took 5471 steps against 3571.")
            .On(Tier.Paper, Refuted.Because("The mid net is faster than the shallow one in 433 of 1024 seeds, where 13 tie.")),
        m => DeeperIsFaster(m, StopLoss));

    [Claim("elrod/1-1/sinc/all-converge-close", "All three nets end with similarly good fits: each with a loss of at most a hundredth of the variance.")]
    public Task AllConvergeClose() => Expect(
        Undecided.Because("All three losses are below 8.7e-4 in 7 of 16 seeds, where the report's highest is 6.1e-4.")
            .On(Tier.Paper, Undecided.Because("All three losses are below 8.7e-4 in 518 of 1024 seeds: nearly a coin toss.")),
        m => AllEndClose(m, Data));

    [Claim(
        "elrod/1-1/sinc/weight-decay-prevents-overfitting",
        "Weight decay prevents overfitting: with it the loss between the training points, in units of the training loss, is lower.")]
    public Task WeightDecayPreventsOverfitting() => Expect(
        Refuted.Because(
            "Without decay too the loss between the points is about 1.0 times that on them: nothing is overfitted, so nothing is prevented.",
            m => m[Without(Deep), HeldOutRatio].Median, near: 1),
        m => Compound.All(
            m[Deep, HeldOutRatio].IsLowerThan(m[Without(Deep), HeldOutRatio], by: TenPercent),
            m[Mid, HeldOutRatio].IsLowerThan(m[Without(Mid), HeldOutRatio], by: TenPercent),
            m[Shallow, HeldOutRatio].IsLowerThan(m[Without(Shallow), HeldOutRatio], by: TenPercent)));
}
