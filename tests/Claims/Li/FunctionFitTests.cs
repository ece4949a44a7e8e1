using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Li;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Li.FunctionFit;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Li;

public class FunctionFitTests : StudyTests<FunctionFit>
{
    private static readonly Margin TenPercent = Margin.Ratio(1.1);

    [Claim("li/1-1/func/deep-faster", "The deep net's loss falls faster than the shallow one's.")]
    public Task DeepFaster() => Expect(
        Undecided.Because("The deep net's loss falls first in 8 of 16 seeds, where the report's took 103 steps against 195.")
            .On(Tier.Paper, Supported),
        m => Faster(m, Fallen));

    [Claim("li/1-1/func/deep-lower-loss", "After 2,000 steps the deep net has the lower loss.")]
    public Task DeepLowerLoss() => Expect(
        Undecided.Because("The deep net ends lower in 10 of 16 seeds, where the report's ended at 0.12 against 1.8.").On(Tier.Paper, Supported),
        LowerLoss);

    [Claim("li/1-1/func/deep-better-fit", "The deep net's answers are closer to the function, between the training points too.")]
    public Task DeepBetterFit() => Expect(
        Undecided.Because("The deep net is closer to the function in 10 of 16 seeds, where the report's largest errors are 2.2 and 8.0.")
            .On(Tier.Paper, Supported),
        BetterFit);

    [Claim("li/1-1/func/deep-better-overall", "At an equal number of parameters the deeper net is the better one: faster, lower and closer.")]
    public Task DeepBetterOverall() => Expect(
        Undecided.Because("The deep net is faster in 8 of 16 seeds, lower in 10 and closer in 10, where a decision takes all 16.")
            .On(Tier.Paper, Supported),
        m => Compound.All(Faster(m, Fallen), LowerLoss(m), BetterFit(m)));

    private static Evidence LowerLoss(Measurements m) => m[Deep, FinalLoss].IsLowerThan(m[Shallow, FinalLoss], by: TenPercent);

    private static Evidence BetterFit(Measurements m) => m[Deep, MeanError].IsLowerThan(m[Shallow, MeanError], by: TenPercent);
}
