using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Li;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Li.FunctionFit;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Li;

public class FunctionFitTests : StudyTests<FunctionFit>
{
    private static readonly Margin TenPercent = Margin.Ratio(1.1);

    [Claim("li/1-1/func/deep-faster", "The deep net's loss falls faster than the shallow one's.")]
    public Task DeepFaster() => Expect(Supported, m => Faster(m, Fallen));

    [Claim("li/1-1/func/deep-lower-loss", "After 2,000 steps the deep net has the lower loss.")]
    public Task DeepLowerLoss() => Expect(Supported, LowerLoss);

    [Claim("li/1-1/func/deep-better-fit", "The deep net's answers are closer to the function, between the training points too.")]
    public Task DeepBetterFit() => Expect(Supported, BetterFit);

    [Claim("li/1-1/func/deep-better-overall", "At an equal number of parameters the deeper net is the better one: faster, lower and closer.")]
    public Task DeepBetterOverall() => Expect(Supported, m => Compound.All(Faster(m, Fallen), LowerLoss(m), BetterFit(m)));

    private static Evidence LowerLoss(Measurements m) => m[Deep, FinalLoss].IsLowerThan(m[Shallow, FinalLoss], by: TenPercent);

    private static Evidence BetterFit(Measurements m) => m[Deep, MeanError].IsLowerThan(m[Shallow, MeanError], by: TenPercent);
}
