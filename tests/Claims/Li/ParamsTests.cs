using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.Li;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Li.Params;
using static Reproducibility.Fixtures.Reports.ParameterStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Li;

public class ParamsTests : StudyTests<Params>
{
    private static readonly Margin LossPerParameter = Margin.Absolute(0.1 / 10_000);
    private static readonly Margin AccuracyPerParameter = Margin.Absolute(0.01 / 10_000);

    [Claim("li/1-3/params/loss-falls", "Training and test loss fall with size.")]
    public Task LossFalls() => Expect(Supported, m => Compound.All(
        m.BySize(TrainLoss, Family).Falls(by: SmallestDifferences.Loss),
        m.BySize(TestLoss, Family).Falls(by: SmallestDifferences.Loss)));

    [Claim("li/1-3/params/accuracy-rises", "Training and test accuracy rise with size.")]
    public Task AccuracyRises() => Expect(Supported, m => Compound.All(
        m.BySize(TrainAccuracy, Family).Rises(by: SmallestDifferences.Accuracy),
        m.BySize(TestAccuracy, Family).Rises(by: SmallestDifferences.Accuracy)));

    [Claim("li/1-3/params/diminishing-returns", "The gain per added parameter shrinks with size.")]
    public Task DiminishingReturns() => Expect(Supported, m => Compound.All(
        m.BySize(TestLoss, Family).Slopes().Rises(by: LossPerParameter),
        m.BySize(TestAccuracy, Family).Slopes().Falls(by: AccuracyPerParameter)));
}
