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
    [Claim("elrod/1-1/sinc/more-layers-learn-faster", "Each added depth learns faster: deep before mid before shallow.")]
    public Task MoreLayersLearnFaster() => Expect(
        Undecided.Because("The mid net is faster than the shallow one in 2 of 16 seeds; in the report too it took 5471 steps against 3571.")
            .On(Tier.Paper, Refuted.Because("The mid net is faster than the shallow one in 433 of 1024 seeds, where 13 tie.")),
        m => DeeperIsFaster(m, StopLoss));

    [Claim(
        "elrod/1-1/sinc/weight-decay-prevents-overfitting",
        "Weight decay prevents overfitting: with it the loss between the training points, in units of the training loss, is lower.")]
    public Task WeightDecayPreventsOverfitting() => Expect(
        Refuted.Because(
            "Without decay too the loss between the points is about 1.0 times that on them: nothing is overfitted, so nothing is prevented.",
            m => m[Without(Deep), HeldOutRatio].Median, near: 1).OnBothTiers(),
        m => Compound.All(
            m[Deep, HeldOutRatio].IsLowerThan(m[Without(Deep), HeldOutRatio], by: TenPercent),
            m[Mid, HeldOutRatio].IsLowerThan(m[Without(Mid), HeldOutRatio], by: TenPercent),
            m[Shallow, HeldOutRatio].IsLowerThan(m[Without(Shallow), HeldOutRatio], by: TenPercent)));
}
