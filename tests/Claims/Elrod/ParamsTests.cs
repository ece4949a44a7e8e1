using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.Elrod;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Elrod.Params;
using static Reproducibility.Fixtures.Reports.ParameterStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Elrod;

public class ParamsTests : StudyTests<Params>
{
    [Claim("elrod/1-3/params/more-params-better-train", "With more parameters the training loss is lower and the training accuracy higher.")]
    public Task MoreParametersBetterTraining() => Expect(Supported, m => Compound.All(
        m.BySize(TrainLoss, Family).Falls(by: SmallestDifferences.Loss),
        m.BySize(TrainAccuracy, Family).Rises(by: SmallestDifferences.Accuracy)));

    [Claim("elrod/1-3/params/more-params-better-test", "With more parameters the test loss is lower and the test accuracy higher.")]
    public Task MoreParametersBetterTest() => Expect(Supported, m => Compound.All(
        m.BySize(TestLoss, Family).Falls(by: SmallestDifferences.Loss),
        m.BySize(TestAccuracy, Family).Rises(by: SmallestDifferences.Accuracy)));

    [Claim("elrod/1-3/params/metrics-plateau-early", "With size the metrics level off: each doubling of the parameters tends to take less off the losses, and to add less accuracy, than the one before.")]
    public Task MetricsPlateau() => Expect(Supported, m => Compound.All(
        m.BySize(TrainLoss, Doublings).SlopesPerDoubling().Rises(by: SmallestDifferences.LossPerDoubling),
        m.BySize(TestLoss, Doublings).SlopesPerDoubling().Rises(by: SmallestDifferences.LossPerDoubling),
        m.BySize(TrainAccuracy, Doublings).SlopesPerDoubling().Falls(by: SmallestDifferences.AccuracyPerDoubling),
        m.BySize(TestAccuracy, Doublings).SlopesPerDoubling().Falls(by: SmallestDifferences.AccuracyPerDoubling)));

    [Claim("elrod/1-3/params/too-many-params-overfit", "Large nets overfit: the gap between test and training loss grows with size.")]
    public Task TooManyParametersOverfit() => Expect(Supported, m => m.BySize(LossGap, Family).Rises(by: SmallestDifferences.LossGap));
}
